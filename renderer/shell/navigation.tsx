import { useProgramInfo } from '../host/program-info.ts';
import { useAppState } from '../state/app-state.ts';
import type { ScreenName } from '../state/draft.ts';
import { useTexts } from '../state/texts.ts';
import { BarBrand } from './bar-brand.tsx';
import type { OpenDialog } from './open-dialog.ts';
import './navigation.css';

const DOORS = ['status', 'import', 'inspect'] as const satisfies readonly ScreenName[];
/** What is reached from Home belongs to it. */
const OF_HOME: readonly ScreenName[] = ['status', 'machine', 'history'];

/** The bar above everything: whose program this is, and the few places that one comes back to. */
export function Navigation({ open }: { open: (dialog: OpenDialog) => void }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { screen, go } = useAppState();
  return (
    <header className="bar">
      <BarBrand
        title={t('app.shell.title')}
        vendor={vendor}
        demo={{ short: t('app.shell.demo'), long: t('app.shell.demoLong') }}
      />
      <nav className="bar-doors" aria-label={t('app.shell.title')}>
        {DOORS.map((name) => (
          <button
            key={name}
            type="button"
            className="bar-door"
            aria-current={currentOf(name, screen)}
            onClick={() => go(name)}
          >
            {t(`app.shell.nav.${name}`)}
          </button>
        ))}
        <button type="button" className="bar-door bar-quiet" onClick={() => open('settings')}>
          {t('app.shell.settings')}
        </button>
        <button type="button" className="bar-door bar-quiet" onClick={() => open('about')}>
          {t('app.shell.aboutShort')}
        </button>
      </nav>
    </header>
  );
}

function currentOf(name: (typeof DOORS)[number], screen: ScreenName): 'page' | 'true' | undefined {
  if (name === screen) return 'page';
  return name === 'status' && OF_HOME.includes(screen) ? 'true' : undefined;
}
