import { useState } from 'react';
import type { SoftkeyStory } from '../../../shared/desk-views.ts';
import { Callout } from '../../design/callout.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import { DropOverlay } from '../../design/drop-overlay.tsx';
import { ChoiceCards } from '../../design/fields.tsx';
import { ChooseFiles } from '../../files/choose-files.tsx';
import { usePaste } from '../../files/use-paste.ts';
import { useWindowDrop } from '../../files/use-window-drop.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import type { Queue } from '../requests/use-queue.ts';

type Way = 'rehost' | 'reissue';

/** `softkey desk rehost` and `desk reissue` begin here: why, and which request is answered in its place. */
export function ReplaceCard({ story: { softkeyId } }: { story: SoftkeyStory }) {
  const { t } = useDeskTexts();
  const [way, setWay] = useState<Way | null>(null);
  return (
    <Disclosure title={t('clerk.replace.begin')} level={2}>
      <div className="stack">
        <p>{t('clerk.replace.lead')}</p>
        <ChoiceCards
          label={t('clerk.replace.why')}
          value={way}
          choices={(['rehost', 'reissue'] as const).map((id) => ({
            id,
            label: t(`clerk.replace.${id}`),
            hint: t(`clerk.replace.${id}Hint`),
          }))}
          onChange={setWay}
        />
        {way !== null && <ItsRequest way={way} replaces={softkeyId} />}
      </div>
    </Disclosure>
  );
}

function ItsRequest({ way, replaces }: { way: Way; replaces: string }) {
  const { t } = useDeskTexts();
  const { queue, go } = useDeskState();
  const [isWithout, setWithout] = useState(false);
  const take = async (reading: ReturnType<Queue['add']>) => {
    setWithout(false);
    const [found, ...others] = await reading;
    if (found === undefined || others.length > 0) {
      setWithout(true);
      return;
    }
    queue.change(found.requestId, { way, replaces });
    go('requests', found.requestId);
  };
  const isOver = useWindowDrop((files) => void take(queue.add(files)));
  usePaste((pasted) => {
    const name = t('clerk.queue.pasted');
    void take('files' in pasted ? queue.add(pasted.files) : queue.addText(name, pasted.text));
  });
  return (
    <>
      <div className="row">
        <ChooseFiles what="file" look="main" onChosen={(files) => void take(queue.add(files))}>
          {t('clerk.replace.choose')}
        </ChooseFiles>
        <span className="soft">{t('clerk.replace.drop')}</span>
      </div>
      {isWithout && <Callout tone="warn" title={t('clerk.replace.none')} announce />}
      <DropOverlay isOver={isOver}>{t('clerk.replace.choose')}</DropOverlay>
    </>
  );
}
