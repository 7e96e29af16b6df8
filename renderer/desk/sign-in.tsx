import { useState } from 'react';
import type { BegunSession } from '../../shared/desk-contract.ts';
import { Button } from '../design/button.tsx';
import { Callout } from '../design/callout.tsx';
import { Card } from '../design/card.tsx';
import { TextField } from '../design/fields.tsx';
import { Foreign } from '../design/foreign.tsx';
import { RefusalInFull } from '../design/refusal.tsx';
import { keepForTab, keptForTab } from '../host/tab-storage.ts';
import { useAct } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskTexts } from './desk-texts.ts';

const NAME = 'softkey-desk-signed-in';

/** Asks who works at a desk that has operators. A passphrase that was typed is forgotten, whatever comes. */
export function SignInScreen({
  name: lastName,
  wasSignedIn,
  onBegun,
}: {
  name: string;
  /** Somebody was, and what they typed is still there. */
  wasSignedIn: boolean;
  onBegun: (begun: BegunSession) => void;
}) {
  const { t } = useDeskTexts();
  const { desk, vendor } = useDeskInfo();
  const [name, setName] = useState(() => lastName || (keptForTab(NAME) ?? ''));
  const [passphrase, setPassphrase] = useState('');
  const { act, isBusy, refusal } = useAct(async (typed: string) => {
    setPassphrase('');
    const begun = await desk['desk.signIn']({ name: name.trim(), passphrase: typed });
    keepForTab(NAME, begun.operator.name);
    onBegun(begun);
  });
  const isReady = name.trim() !== '' && passphrase !== '' && !isBusy;
  const submit = () => {
    if (isReady) act(passphrase);
  };
  return (
    <main className="desk-none stack">
      <h1>{t('clerk.title')}</h1>
      <p className="soft">
        <Foreign>{vendor.name}</Foreign>
      </p>
      {wasSignedIn && <Callout tone="info" title={t('clerk.signIn.over')} announce />}
      <Card title={t('clerk.signIn.title')}>
        <p>{t('clerk.signIn.lead')}</p>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <TextField
            label={t('clerk.signIn.name')}
            autoComplete="off"
            maxLength={120}
            value={name}
            onChange={setName}
            autoFocus={name === ''}
          />
          <TextField
            label={t('clerk.signIn.passphrase')}
            hint={t('clerk.signIn.hint')}
            type="password"
            autoComplete="off"
            value={passphrase}
            onChange={setPassphrase}
            autoFocus={name !== ''}
          />
          {refusal && <RefusalInFull refusal={refusal} />}
          <div>
            <Button look="main" onPress={submit} isPending={isBusy} isDisabled={!isReady}>
              {t('clerk.signIn.act')}
            </Button>
          </div>
        </form>
      </Card>
    </main>
  );
}
