import { canBeUpgraded } from '../../../shared/status/next-step.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Refusal } from '../../design/refusal.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';

/** What else can be done here, quietly. On a machine without anything the import has a button of its own. */
export function Doors({ view = null }: { view?: StatusView | null }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const { station } = useHost();
  const upgrade = useAct(async () => {
    await station['upgradeRequest.create']({ softkeyId: view?.softkeyId ?? null });
    go('request');
  });
  const isHeld = view !== null && view.kind !== 'unlicensed';
  const doors = [
    ...(isHeld && canBeUpgraded(view) ? [{ name: 'upgrade', open: upgrade.act } as const] : []),
    ...(view === null ? [] : [{ name: 'import', open: () => go('import') } as const]),
    ...(view === null ? [] : [{ name: 'machine', open: () => go('machine') } as const]),
    { name: 'inspect', open: () => go('inspect') },
    ...(view === null ? [] : [{ name: 'history', open: () => go('history') } as const]),
  ] as const;
  return (
    <div className="home-doors-place">
      <ul className="home-doors" aria-label={t('app.home.doors.title')}>
        {doors.map(({ name, open }) => (
          <li key={name}>
            <button type="button" className="home-door" onClick={() => open()}>
              <span className="home-door-name">{t(`app.home.doors.${name}`)}</span>
              <span className="home-door-hint">{t(`app.home.doors.${name}Hint`)}</span>
            </button>
          </li>
        ))}
      </ul>
      {upgrade.refusal && <Refusal refusal={upgrade.refusal} />}
    </div>
  );
}
