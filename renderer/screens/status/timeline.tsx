import { type CSSProperties, Fragment, type ReactNode } from 'react';
import type { StepDates } from '../../../shared/status/next-step-text.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { spokenDates } from '../../../shared/text/app/spoken-date.ts';
import { clockTimeOf } from '../../../shared/text/format.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import { useTexts } from '../../state/texts.ts';
import {
  type BeforeSpan,
  layoutTimeline,
  type MarkKind,
  type Moment,
  type Span,
  type TimelineDates,
  type TimelineMark,
} from './timeline-layout.ts';
import './timeline.css';

const MARK_TEXTS = {
  begins: 'app.status.timeline.begins',
  ask: 'app.status.timeline.ask',
  expires: 'app.status.timeline.expires',
  'expires-and-stops': 'app.status.timeline.expiresAndStops',
  stops: 'app.status.timeline.stops',
} as const satisfies Record<MarkKind, string>;

/** Marks at which something stops being: there the hour counts. */
const ENDS: ReadonlySet<MarkKind> = new Set(['expires', 'expires-and-stops', 'stops']);

/**
 * When a license begins, when to ask for the next one, when it ends and its grace does, and where in all that
 * we are. `isOff`: it does not count. `before`: what it takes the place of, drawn above it; null where there
 * is nothing.
 */
export function Timeline({
  license,
  moment,
  isOff,
  before,
}: {
  license: TimelineDates;
  moment: Moment;
  isOff: boolean;
  before?: TimelineDates | null;
}) {
  const texts = useTexts();
  const { t, zone } = texts;
  const { spans, marks, now, clock, isToScale, before: span } = layoutTimeline(license, moment, before);
  const dates = spokenDates(moment.now, texts);
  const hasHour = marks.some(({ kind }) => ENDS.has(kind));
  return (
    <figure className={isOff ? 'timeline timeline-off' : 'timeline'}>
      <figcaption className="unseen">{inWords(spans, t)}</figcaption>
      {before !== undefined && <Before span={span} end={before?.expiresAt ?? null} dates={dates} />}
      <div className="timeline-flags">
        {clock !== null && moment.clock !== null && (
          <Flag x={clock} look="clock" at={dates.moment(moment.clock)}>
            {t('app.status.timeline.clock')}
          </Flag>
        )}
        <Flag x={now} look="now" at={clock === null ? dates.day(moment.now) : dates.moment(moment.now)}>
          {t(clock === null ? 'app.status.timeline.now' : 'app.status.timeline.judged')}
        </Flag>
      </div>
      <div className="timeline-line" aria-hidden="true">
        {spans.map((span) => (
          <SpanOf key={span.kind} span={span} />
        ))}
        <span className="timeline-here" style={{ left: percent(now) }} />
      </div>
      <ol className="timeline-marks" style={columnsOf(marks)}>
        {marks.map(({ kind, at }) => (
          <li key={kind} className={`timeline-mark timeline-mark-${kind}`}>
            <time dateTime={at} className="timeline-day">
              <DayOfMark kind={kind} at={at} dates={dates} />
            </time>
            <span className="timeline-words">{t(MARK_TEXTS[kind])}</span>
          </li>
        ))}
      </ol>
      <p className="timeline-scale">
        {hasHour && t('app.home.zone', { zone: zoneName(zone, moment.now) })}{' '}
        {!isToScale && t('app.status.timeline.scale')}
      </p>
    </figure>
  );
}

/** What there is so far, as a thin line above the one that takes its place. */
function Before({ span, end, dates }: { span: BeforeSpan | null; end: string | null; dates: StepDates }) {
  const { t } = useTexts();
  const words =
    span === null
      ? t('app.status.timeline.soFarNone')
      : end === null
        ? t('app.status.timeline.soFarEndless')
        : t('app.status.timeline.soFar', { day: dates.day(end) });
  const { from, to, stops } = span ?? { from: 0, to: 0, stops: 0 };
  const isWide = stops > 0.6;
  return (
    <div className="timeline-so-far">
      {span !== null && (
        <>
          <span className="timeline-so-far-term" style={{ left: percent(from), width: percent(to - from) }} />
          <span className="timeline-so-far-grace" style={{ left: percent(to), width: percent(stops - to) }} />
        </>
      )}
      <span
        className={isWide ? 'timeline-so-far-words timeline-so-far-within' : 'timeline-so-far-words'}
        style={{ left: percent(isWide ? from : stops) }}
      >
        {words}
      </span>
    </div>
  );
}

/** The day; below it the hour where something ends, or beside it where there is room. */
function DayOfMark({ kind, at, dates }: Pick<TimelineMark, 'kind' | 'at'> & { dates: StepDates }) {
  const { zone } = useTexts();
  const parts = [dates.day(at), ...(ENDS.has(kind) ? [clockTimeOf(at, zone).slice(11)] : [])];
  return parts.map((part) => (
    <Fragment key={part}>
      <span className="whole">{part}</span>{' '}
    </Fragment>
  ));
}

function SpanOf({ span: { kind, from, to, days } }: { span: Span }) {
  const { t } = useTexts();
  return (
    <span
      className={`timeline-span timeline-${kind}`}
      style={{ left: percent(from), width: percent(to - from) }}
    >
      <span className="timeline-span-text">{spanText(kind, days, t)}</span>
    </span>
  );
}

/** The parts of the line as one sentence, for whoever hears it. */
function inWords(spans: readonly Span[], t: AppTexts['t']): string {
  const parts = spans.map(({ kind, days }) =>
    days === null && kind !== 'before' && kind !== 'after'
      ? t('app.status.timeline.endless')
      : t(`app.status.timeline.spoken.${kind}`, { count: days ?? 0 }),
  );
  return t('app.status.timeline.spoken.all', { parts: parts.join('; ') });
}

function spanText(kind: Span['kind'], days: number | null, t: AppTexts['t']): string {
  if (kind === 'before' || kind === 'after') return t(`app.status.timeline.${kind}`);
  if (days === null) return t('app.status.timeline.endless');
  return t(`app.status.timeline.${kind === 'grace' ? 'grace' : 'days'}`, { count: days });
}

/** Stands above the line and leans away from its ends. */
function Flag({
  x,
  look,
  at,
  children,
}: {
  x: number;
  look: 'now' | 'clock';
  at: string;
  children: ReactNode;
}) {
  const lean = x < 0.12 ? 'start' : x > 0.88 ? 'end' : 'middle';
  return (
    <p className={`timeline-flag timeline-flag-${look}`} style={{ left: percent(x) }}>
      <span className={`timeline-flag-text timeline-flag-${lean}`}>
        {children} <strong>{at}</strong>
      </span>
    </p>
  );
}

/** An empty column up to the first mark, then one for each mark, as wide as its label may be. */
function columnsOf(marks: readonly TimelineMark[]): CSSProperties {
  const widths = [marks[0]?.x ?? 0, ...marks.map(({ room }) => room)];
  return {
    '--columns': widths.map((width) => `minmax(0, ${width.toFixed(5)}fr)`).join(' '),
  } as CSSProperties;
}

function percent(part: number): string {
  return `${(part * 100).toFixed(3)}%`;
}
