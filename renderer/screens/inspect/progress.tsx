import { Button } from '../../design/button.tsx';
import { useTexts } from '../../state/texts.ts';
import type { InspectSession } from './inspect-session.ts';
import type { InspectSnapshot } from './inspect-snapshot.ts';
import './progress.css';

/** With few files, verifying ends before anybody could read this. */
const SHOWN_FROM = 200;

/** How far the verifying is, and the way to stop it and to go on. */
export function Progress({ session, snapshot }: { session: InspectSession; snapshot: InspectSnapshot }) {
  const { t, lang } = useTexts();
  const { work, done, entries, rate } = snapshot;
  const all = entries.length;
  if (work === 'idle' || (work === 'verifying' && all < SHOWN_FROM)) return null;
  const count = (value: number) => value.toLocaleString(lang);
  const counted = { done: count(done), all: count(all) };
  const text =
    work === 'listing' ? t('app.inspect.progress.listing') : t(`app.inspect.progress.${work}`, counted);
  return (
    <div className="progress">
      <div className="progress-words">
        <p role="status">
          {work === 'verifying' ? <span className="unseen">{t('app.inspect.progress.busy')}</span> : text}
        </p>
        {work === 'verifying' && (
          <p>
            {text}
            {rate !== null && (
              <span className="soft">
                {' '}
                · {t('app.inspect.progress.rate', { rate: count(Math.round(rate)) })}
              </span>
            )}
          </p>
        )}
      </div>
      {work === 'stopped' ? (
        <Button onPress={session.goOn} isDisabled={done === all}>
          {t('app.inspect.progress.goOn')}
        </Button>
      ) : (
        <Button onPress={session.stop}>{t('app.inspect.progress.stop')}</Button>
      )}
      <progress
        className="progress-bar"
        max={all}
        value={work === 'listing' ? undefined : done}
        aria-label={t('app.inspect.progress.busy')}
      />
    </div>
  );
}
