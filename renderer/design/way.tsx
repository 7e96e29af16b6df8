import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { shortDay } from '../../shared/text/app/spoken-date.ts';
import type { Stop, StopNote } from '../state/journey.ts';
import { useTexts } from '../state/texts.ts';
import './way.css';

/**
 * A way as a line of stops: what is done, where one is, what is to come, each with a word below it. `go`: the
 * stops are buttons; `labels`: what they are called.
 */
export function Way<N extends string>({
  label,
  stops,
  labels,
  here,
  go,
  isSmall = false,
}: {
  label: string;
  stops: readonly Stop<N>[];
  labels: (name: N) => string;
  /** The stop whose screen is shown. */
  here?: N | undefined;
  go?: (name: N) => void;
  isSmall?: boolean;
}) {
  const list = (
    <ol
      className={isSmall ? 'journey-stops journey-small' : 'journey-stops'}
      aria-label={go ? undefined : label}
    >
      {stops.map((stop, i) => (
        <li key={stop.name} className={`journey-stop journey-${stop.state}`}>
          {go ? (
            <button
              type="button"
              className="journey-button"
              aria-current={stop.name === here ? 'step' : undefined}
              onClick={() => go(stop.name)}
            >
              <StopBody stop={stop} number={i + 1} label={labels(stop.name)} />
            </button>
          ) : (
            <div className="journey-button" aria-current={stop.state === 'now' ? 'step' : undefined}>
              <StopBody stop={stop} number={i + 1} label={labels(stop.name)} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
  return go ? (
    <fieldset className="journey" aria-label={label}>
      {list}
    </fieldset>
  ) : (
    <div className="journey">{list}</div>
  );
}

const SIGNS = { done: '✓', late: '!', wrong: '×' } as const;

function StopBody({ stop: { state, note }, number, label }: { stop: Stop; number: number; label: string }) {
  const texts = useTexts();
  const sign = state in SIGNS ? SIGNS[state as keyof typeof SIGNS] : number;
  return (
    <>
      <span className="journey-sign" aria-hidden="true">
        {sign}
      </span>
      <span className="journey-words">
        <span className="journey-label">
          {label}
          <span className="unseen"> ({texts.t(`app.home.states.${state}`)})</span>
        </span>
        {note !== null && <span className="journey-note">{noteText(note, texts)}</span>}
      </span>
    </>
  );
}

function noteText(note: StopNote, texts: AppTexts): string {
  const { t } = texts;
  switch (note.kind) {
    case 'made':
    case 'until':
    case 'ended':
    case 'begins':
    case 'ask':
      return t(`app.home.notes.${note.kind}`, { day: shortDay(note.at, texts) });
    case 'givenOut': {
      const { at, way } = note.givenOut;
      return t('app.home.notes.givenOut', { day: shortDay(at, texts), way: t(`wayOut.${way}`) });
    }
    case 'silent':
      return t('app.home.notes.silent', { count: note.days });
    default:
      return t(`app.home.notes.${note.kind}`);
  }
}
