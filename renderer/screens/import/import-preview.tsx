import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { verdictLine } from '../../../shared/status/status-text.ts';
import { softkeyTone } from '../../../shared/status/tone.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import type { StatusView } from '../../../shared/views.ts';
import { announce } from '../../design/announcements.tsx';
import { Card } from '../../design/card.tsx';
import { Disclosure } from '../../design/disclosure.tsx';
import type { Tone } from '../../design/tone.tsx';
import { VerdictBanner } from '../../design/verdict-banner.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { datesOf, timelineMoment } from '../status/status-words.ts';
import { Timeline } from '../status/timeline.tsx';
import { effectText } from './effect-text.ts';
import { type GoodRow, onlyChange, type Preview, previewOf } from './preview.ts';
import { BadRows, CalmRows, GoodRows } from './rows.tsx';
import type { ImportControls } from './use-import.ts';
import './import-preview.css';

/** What would change, or what has: the verdict first, then file by file. */
export function ImportPreview({ importing: { at, entries, before, after } }: { importing: ImportControls }) {
  const { t } = useTexts();
  const preview = useMemo(() => previewOf(entries, before ?? { softkeys: [] }), [entries, before]);
  const { good, bad, held, calm, strange } = preview;
  const isDone = at === 'done' && after !== null;
  const verdict = useReadFrom(at);
  useVerdictSaid(verdict, at);
  return (
    <>
      <div ref={verdict} tabIndex={-1} className="looked-verdict">
        {isDone ? (
          <StateVerdict after={after} preview={preview} />
        ) : (
          <PreviewVerdict preview={preview} before={before} />
        )}
      </div>
      {!isDone && before !== null && <Change row={onlyChange(preview)} before={before} />}
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
      {calm.length > 0 && (
        <Card title={t('app.importing.calm')}>
          <CalmRows rows={calm} />
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

/** What there is and what would be, on one line of time. */
function Change({ row, before }: { row: GoodRow | undefined; before: StatusView }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  if (row === undefined || row.result.notBefore === null) return null;
  const { notBefore, expiresAt, graceUntil, subject } = row.result;
  const held = before.softkeys.find(({ softkeyId }) => softkeyId === subject);
  return (
    <Card title={t('app.importing.change')}>
      <Timeline
        license={{ notBefore, expiresAt, graceUntil, isDrifted: false }}
        before={held === undefined ? null : datesOf(held)}
        moment={timelineMoment(before, vendor.defaultTerms.warnDays)}
        isOff={false}
      />
    </Card>
  );
}

/** The change that matters most, in one sentence; how many, where there are several. */
function PreviewVerdict({ preview, before }: { preview: Preview; before: StatusView | null }) {
  const texts = useTexts();
  const { t } = texts;
  const { good, bad } = preview;
  const only = onlyChange(preview);
  const tone: Tone = good.length > 0 ? 'ok' : isAllWell(preview) ? 'info' : 'stop';
  const title =
    only !== undefined
      ? effectText(only.effect, {
          t,
          day: before === null ? texts.dates.day : spokenDates(before.clock.now, texts).day,
        })
      : good.length > 0
        ? t('app.importing.preview.ready', { count: good.length })
        : nothingTitle(preview, texts);
  return (
    <VerdictBanner tone={tone} title={title}>
      {good.length > 0 && <p>{t('app.importing.preview.before')}</p>}
      {good.length > 0 && bad.length > 0 && (
        <p>{t('app.importing.preview.refused', { count: bad.length })}</p>
      )}
    </VerdictBanner>
  );
}

function isAllWell({ bad, strange }: Preview): boolean {
  return bad.length + strange.length === 0;
}

/** Why nothing of it will be imported. */
function nothingTitle(preview: Preview, { t }: Pick<AppTexts, 't'>): string {
  const { held, calm } = preview;
  if (!isAllWell(preview)) return t('app.importing.preview.nothing');
  if (calm.length === 0) return t('app.importing.preview.nothingNew');
  if (held.length > 0) return t('app.importing.preview.nothingHere');
  const older = calm.filter(({ result }) => result.code === 'OLDER_SEQUENCE').length;
  if (older === calm.length) return t('app.importing.preview.older', { count: older });
  const isOthers = calm.every(({ result }) => result.forOther === true);
  return t(`app.importing.preview.${isOthers ? 'others' : 'nothingHere'}`);
}

function StateVerdict({ after, preview: { bad } }: { after: StatusView; preview: Preview }) {
  const texts = useTexts();
  return (
    <VerdictBanner tone={softkeyTone(after)} title={verdictLine(after, texts)}>
      {bad.length > 0 && <p>{texts.t('app.importing.done.notAll')}</p>}
    </VerdictBanner>
  );
}
