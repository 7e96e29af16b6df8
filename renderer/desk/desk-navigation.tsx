import { BarBrand } from '../shell/bar-brand.tsx';
import { useAct } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskState } from './desk-state.ts';
import { useDeskTexts } from './desk-texts.ts';
import { DESK_SCREENS } from './place.ts';
import '../shell/navigation.css';

/** The bar above everything: whose desk this is, its screens, and the lock. */
export function DeskNavigation({ openSettings }: { openSettings: () => void }) {
  const { t } = useDeskTexts();
  const { desk, vendor } = useDeskInfo();
  const { place, go, isUnlocked, setUnlocked } = useDeskState();
  const { act: lock } = useAct(async () => {
    setUnlocked((await desk['desk.lock']({})).isUnlocked);
  });
  return (
    <header className="bar">
      <BarBrand
        title={t('clerk.title')}
        vendor={vendor}
        demo={{ short: t('app.shell.demo'), long: t('app.shell.demoLong') }}
      />
      <nav className="bar-doors" aria-label={t('clerk.title')}>
        {DESK_SCREENS.map((name) => (
          <button
            key={name}
            type="button"
            className="bar-door"
            aria-current={name === place.screen ? 'page' : undefined}
            onClick={() => go(name)}
          >
            {t(`clerk.nav.${name}`)}
          </button>
        ))}
        {isUnlocked && !vendor.demo && (
          <button type="button" className="bar-door bar-quiet" onClick={() => lock()}>
            {t('clerk.lock')}
          </button>
        )}
        <button type="button" className="bar-door bar-quiet" onClick={openSettings}>
          {t('app.shell.settings')}
        </button>
      </nav>
    </header>
  );
}
