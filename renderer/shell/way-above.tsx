import { Way } from '../design/way.tsx';
import { useAppState } from '../state/app-state.ts';
import type { ScreenName } from '../state/draft.ts';
import { FIRST_WAY, type FirstStop, firstWay, upgradeWay } from '../state/journey.ts';
import { useStationStatus } from '../state/station-status.ts';
import { useTexts } from '../state/texts.ts';

/**
 * Where one is on the way to the first license, or in an upgrade, above the screens of it; nothing on others,
 * and nothing where there is no such way any more. Home draws its own.
 */
export function WayAbove() {
  const { t } = useTexts();
  const { screen, draft, go } = useAppState();
  const { answer } = useStationStatus();
  const view = answer.at === 'here' ? answer.value : null;
  const here = FIRST_WAY.find((name) => name === screen);
  if (here === undefined) return null;
  const isFirst = view === null || view.kind === 'unlicensed';
  const label = t(isFirst ? 'app.home.way' : 'app.home.upgradeWay');
  if (isFirst)
    return (
      <nav className="shell-way" aria-label={label}>
        <Way<FirstStop>
          label={label}
          stops={firstWay(view, draft, screen)}
          labels={(name) => t(`app.home.stops.${name === 'import' ? 'license' : name}`)}
          here={here}
          go={go}
        />
      </nav>
    );
  const stops = UPGRADE_SCREENS.includes(screen) ? upgradeWay(view, screen) : null;
  return stops === null ? null : (
    <nav className="shell-way" aria-label={label}>
      <Way label={label} stops={stops} labels={(name) => t(`app.home.stops.${name}`)} />
    </nav>
  );
}

const UPGRADE_SCREENS: readonly ScreenName[] = ['request', 'import'];
