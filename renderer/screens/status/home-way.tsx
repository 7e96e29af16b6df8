import type { StatusView } from '../../../shared/views.ts';
import { Way } from '../../design/way.tsx';
import { useAppState } from '../../state/app-state.ts';
import { type FirstStop, firstWay, type HeldStop, heldWay } from '../../state/journey.ts';
import { useTexts } from '../../state/texts.ts';

/** Where the journey from the machine to the next license is, with its dates. */
export function HomeWay({ view }: { view: StatusView | null }) {
  const { t } = useTexts();
  const { draft, go } = useAppState();
  if (view === null || view.kind === 'unlicensed')
    return (
      <Way<FirstStop>
        label={t('app.home.way')}
        stops={firstWay(view, draft, 'status')}
        labels={(name) => t(`app.home.stops.${name === 'import' ? 'license' : name}`)}
        go={go}
      />
    );
  const label = (name: HeldStop) =>
    name === 'license'
      ? t('app.home.stops.numbered', { sequence: view.sequence ?? 1 })
      : t(`app.home.stops.${name}`);
  return <Way label={t('app.home.way')} stops={heldWay(view)} labels={label} />;
}
