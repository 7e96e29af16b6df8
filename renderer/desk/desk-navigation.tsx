import type { DeskWho } from '../../shared/desk-contract.ts';
import { foreign } from '../../shared/text/foreign.ts';
import { Foreign } from '../design/foreign.tsx';
import { BarBrand } from '../shell/bar-brand.tsx';
import { useAct } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskState } from './desk-state.ts';
import { useDeskTexts } from './desk-texts.ts';
import { screensOf } from './place.ts';
import '../shell/navigation.css';

/** The bar above everything: whose desk this is, its screens, and the lock. */
export function DeskNavigation({ openSettings }: { openSettings: () => void }) {
  const { t } = useDeskTexts();
  const { desk, vendor } = useDeskInfo();
  const { place, go, who, signOut, isUnlocked, setUnlocked } = useDeskState();
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
        {screensOf(who).map((name) => (
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
        {who.kind === 'operator' && <Worker who={who} signOut={signOut} />}
        <button type="button" className="bar-door bar-quiet" onClick={openSettings}>
          {t('app.shell.settings')}
        </button>
      </nav>
    </header>
  );
}

/** Who works, and the way out where others may come to this tab. */
function Worker({
  who: { operator, bySession },
  signOut,
}: {
  who: Extract<DeskWho, { kind: 'operator' }>;
  signOut: () => void;
}) {
  const { t } = useDeskTexts();
  if (!bySession) return <WorkerName name={operator.name} />;
  return (
    <button type="button" className="bar-door bar-quiet bar-worker" onClick={signOut}>
      <WorkerName name={operator.name} />
      <span>{t('clerk.signIn.out')}</span>
    </button>
  );
}

function WorkerName({ name }: { name: string }) {
  const { t } = useDeskTexts();
  return (
    <span className="bar-worker-name" title={t('clerk.signIn.worker', { name: foreign(name) })}>
      <Foreign>{name}</Foreign>
    </span>
  );
}
