import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { verdictLine } from '../../../shared/status/status-text.ts';
import { softkeyTone } from '../../../shared/status/tone.ts';
import type { StatusView } from '../../../shared/views.ts';
import { announce } from '../../design/announcements.tsx';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import type { Tone } from '../../design/tone.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useTexts } from '../../state/texts.ts';
import { effectText } from './effect-text.ts';
import { type Preview, previewOf } from './preview.ts';
import { BadRows, GoodRows } from './rows.tsx';
import type { ImportControls } from './use-import.ts';
import './import-preview.css';

/** What would change, or what has: the verdict first, then file by file. */
export function ImportPreview({ importing: { at, entries, before, after } }: { importing: ImportControls }) {
  const { t } = useTexts();
  const preview = useMemo(() => previewOf(entries, before ?? { softkeys: [] }), [entries, before]);
  const { good, bad, held, strange } = preview;
  const isDone = at === 'done' && after !== null;
  const verdict = useReadFrom(at);
  useVerdictSaid(verdict, at);
  return (
    <>
      <div ref={verdict} tabIndex={-1} className="looked-verdict">
        {isDone ? <StateVerdict after={after} preview={preview} /> : <PreviewVerdict preview={preview} />}
      </div>
      {good.length > 0 && (
        <Card title={t(isDone ? 'app.importing.imported' : 'app.importing.good')}>
          <GoodRows rows={good} isSaid={isDone || good.length === 1} />
        </Card>
      )}
      {bad.length > 0 && (
        <Card title={t('app.importing.bad')}>
          <BadRows rows={bad} />
        </Card>
      )}
      {held.length > 0 && (
        <Disclosure title={t('app.importing.held', { count: held.length })} level={2}>
          <GoodRows rows={held} isSaid />
        </Disclosure>
      )}
      {strange.length > 0 && (
        <Disclosure title={t('app.importing.strange', { count: strange.length })} level={2}>
          <BadRows rows={strange} />
        </Disclosure>
      )}
    </>
  );
}

/** The button that was pressed is gone, so the focus moves to the verdict. */
function useReadFrom(at: ImportControls['at']): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step has a verdict of its own
  useLayoutEffect(() => {
    if (document.activeElement === document.body) place.current?.focus();
  }, [at]);
  return place;
}

/** Says the verdict of what was looked at or imported, also to whoever brought it in by a paste. */
function useVerdictSaid(place: RefObject<HTMLElement | null>, at: ImportControls['at']): void {
  useEffect(() => {
    const words = place.current?.querySelector('.verdict-title')?.textContent ?? '';
    if (at !== 'importing' && document.activeElement !== place.current) announce(words);
  }, [place, at]);
}

/** The change that matters most, in one sentence; how many, where there are several. */
function PreviewVerdict({ preview: { good, bad, held, strange } }: { preview: Preview }) {
  const texts = useTexts();
  const { t } = texts;
  const changes = good.filter(({ result }) => result.kind === 'license');
  const only = changes.length === 1 ? changes[0] : undefined;
  const isAllHeld = held.length > 0 && bad.length + strange.length === 0;
  const tone: Tone = good.length > 0 ? 'ok' : isAllHeld ? 'info' : 'stop';
  const title =
    only !== undefined
      ? effectText(only.effect, texts)
      : good.length > 0
        ? t('app.importing.preview.ready', { count: good.length })
        : t(`app.importing.preview.${isAllHeld ? 'nothingNew' : 'nothing'}`);
  return (
    <VerdictBanner tone={tone} title={title}>
      {good.length > 0 && <p>{t('app.importing.preview.before')}</p>}
      {good.length > 0 && bad.length > 0 && (
        <p>{t('app.importing.preview.refused', { count: bad.length })}</p>
      )}
    </VerdictBanner>
  );
}

function StateVerdict({ after, preview: { bad } }: { after: StatusView; preview: Preview }) {
  const texts = useTexts();
  return (
    <VerdictBanner tone={softkeyTone(after)} title={verdictLine(after, texts)}>
      {bad.length > 0 && <p>{texts.t('app.importing.done.notAll')}</p>}
    </VerdictBanner>
  );
}
