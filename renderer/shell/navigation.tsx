import { type RefObject, useEffect, useRef } from 'react';
import { Foreign } from '../design/foreign.tsx';
import { useProgramInfo } from '../host/program-info.ts';
import { useAppState } from '../state/app-state.ts';
import type { ScreenName } from '../state/draft.ts';
import { firstFrame } from '../state/first-frame.ts';
import { useTexts } from '../state/texts.ts';
import { Logo } from './logo.tsx';
import type { OpenDialog } from './open-dialog.ts';
import './navigation.css';

const STEPS = ['machine', 'project', 'once', 'request', 'import'] as const satisfies readonly ScreenName[];
const AFTERWARDS = ['status', 'inspect'] as const satisfies readonly ScreenName[];

/** The way to a softkey as five steps, and what one comes back for. */
export function Navigation({ open }: { open: (dialog: OpenDialog) => void }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  return (
    <nav ref={useCurrentSeen()} className="nav" aria-label={t('app.shell.title')}>
      <div className="nav-brand">
        <Logo />
        <div>
          <p className="nav-name">{t('app.shell.title')}</p>
          <p className="nav-vendor">
            <Foreign>{vendor.name}</Foreign>
          </p>
        </div>
      </div>
      {vendor.demo && (
        <p className="nav-demo" title={t('app.shell.demoLong')}>
          {t('app.shell.demo')}
        </p>
      )}
      <Steps />
      <Afterwards />
      <div className="nav-foot">
        <button type="button" className="nav-link" onClick={() => open('settings')}>
          {t('app.shell.settings')}
        </button>
        <button type="button" className="nav-link" onClick={() => open('about')}>
          {t('app.shell.about')}
        </button>
      </div>
    </nav>
  );
}

/** Scrolls the navigation to the current step if there is no room for all of it. */
function useCurrentSeen(): RefObject<HTMLElement | null> {
  const nav = useRef<HTMLElement>(null);
  const { screen } = useAppState();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each screen is another place
  useEffect(() => {
    void firstFrame().then(() =>
      nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
    );
  }, [screen]);
  return nav;
}

function Steps() {
  const { t } = useTexts();
  const { screen, draft, go } = useAppState();
  return (
    <div>
      <h2 className="nav-group">{t('app.shell.steps')}</h2>
      <ol>
        {STEPS.map((name, index) => {
          const isDone = draft.done.includes(name);
          return (
            <li key={name}>
              <button
                type="button"
                className={`nav-step ${isDone ? 'nav-step-done' : ''}`}
                aria-current={screen === name ? 'step' : undefined}
                onClick={() => go(name)}
              >
                <span className="nav-number" aria-hidden="true">
                  {isDone && screen !== name ? '✓' : index + 1}
                </span>
                <span>
                  {t(`app.shell.nav.${name}`)}
                  {isDone && <span className="unseen"> ({t('app.shell.stepDone')})</span>}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function Afterwards() {
  const { t } = useTexts();
  const { screen, go } = useAppState();
  return (
    <div>
      <h2 className="nav-group">{t('app.shell.support')}</h2>
      <ul>
        {AFTERWARDS.map((name) => (
          <li key={name}>
            <button
              type="button"
              className="nav-step"
              aria-current={screen === name ? 'page' : undefined}
              onClick={() => go(name)}
            >
              <span className="nav-dot" aria-hidden="true" />
              <span>{t(`app.shell.nav.${name}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
