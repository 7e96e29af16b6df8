import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Card } from '../design/card.tsx';
import { TextField } from '../design/fields.tsx';
import { Refusal } from '../design/refusal.tsx';
import { useAct } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskState } from './desk-state.ts';
import { useDeskTexts } from './desk-texts.ts';

/** Asks for the passphrase of the desk's keys. What was typed is forgotten whatever comes of it. */
export function UnlockCard() {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { setUnlocked } = useDeskState();
  const [passphrase, setPassphrase] = useState('');
  const { act, isBusy, refusal } = useAct(async (typed: string) => {
    setPassphrase('');
    setUnlocked((await desk['desk.unlock']({ passphrase: typed })).isUnlocked);
  });
  return (
    <Card title={t('clerk.unlock.title')}>
      <p>{t('clerk.unlock.lead')}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase !== '' && !isBusy) act(passphrase);
        }}
      >
        <TextField
          label={t('clerk.unlock.label')}
          hint={t('clerk.unlock.hint')}
          type="password"
          autoComplete="off"
          value={passphrase}
          onChange={setPassphrase}
        />
        {refusal && <Refusal refusal={refusal} />}
        <div>
          <Button
            look="main"
            onPress={() => act(passphrase)}
            isPending={isBusy}
            isDisabled={passphrase === ''}
          >
            {t('clerk.unlock.act')}
          </Button>
        </div>
      </form>
    </Card>
  );
}
