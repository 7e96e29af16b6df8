import { useState } from 'react';
import type { SearchView } from '../../../shared/desk-views.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/fields.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { keepForTab, keptForTab } from '../../host/tab-storage.ts';
import { useAct, useAnswer } from '../../state/ask.ts';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { SoftkeyTable } from './softkey-table.tsx';

const PAGE = 50;
const SOUGHT = 'softkey-desk-sought';

/** `softkey desk search`: the softkeys that have this in their license, the one issued last first. */
export function SoftkeysScreen() {
  const { t } = useDeskTexts();
  const [typed, setTyped] = useState(() => keptForTab(SOUGHT) ?? '');
  const [sought, setSought] = useState(typed);
  const search = () => {
    keepForTab(SOUGHT, typed);
    setSought(typed);
  };
  return (
    <Screen title={t('clerk.softkeys.title')}>
      <form
        className="search"
        onSubmit={(event) => {
          event.preventDefault();
          search();
        }}
      >
        <TextField
          label={t('clerk.softkeys.label')}
          hint={t('clerk.softkeys.hint')}
          value={typed}
          maxLength={1000}
          onChange={setTyped}
        />
        <Button look="main" onPress={search}>
          {t('clerk.softkeys.act')}
        </Button>
      </form>
      <Found key={sought} text={sought} />
    </Screen>
  );
}

function Found({ text }: { text: string }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { answer } = useAnswer(() => desk['softkeys.search']({ text, after: null, most: PAGE }));
  if (answer.at === 'waiting') return <Loading />;
  if (answer.at === 'refused') return <Refusal refusal={answer.refusal} />;
  if (answer.value.softkeys.length > 0) return <Pages first={answer.value} />;
  return <p role="status">{t(text.trim() === '' ? 'clerk.softkeys.noneYet' : 'clerk.softkeys.none')}</p>;
}

/** What was found first, and what a person asks for behind it. */
function Pages({ first }: { first: SearchView }) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const [pages, setPages] = useState<readonly SearchView[]>([first]);
  const { next } = pages.at(-1) ?? first;
  const { act, isBusy, refusal } = useAct(async (after: string) => {
    const page = await desk['softkeys.search']({ text: first.text, after, most: PAGE });
    setPages((all) => [...all, page]);
  });
  return (
    <>
      <SoftkeyTable softkeys={pages.flatMap(({ softkeys }) => softkeys)} />
      {pages.some(({ isCut }) => isCut) && <p className="soft">{t('clerk.softkeys.cut')}</p>}
      {refusal && <Refusal refusal={refusal} />}
      {next !== null && (
        <div>
          <Button onPress={() => act(next)} isPending={isBusy}>
            {t('clerk.softkeys.more')}
          </Button>
        </div>
      )}
    </>
  );
}
