import type { StatusView } from '../../../shared/views.ts';
import '../../design/card.css';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { datesOf, timelineMoment } from './status-words.ts';
import { Timeline } from './timeline.tsx';

/** The dates of a softkey as a line; nothing where it has none that count. */
export function TimelineOf({ view }: { view: StatusView }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const dates = datesOf(view);
  if (dates === null) return null;
  return (
    <section className="card home-timeline" aria-label={t('app.status.timeline.title')}>
      <Timeline
        license={dates}
        moment={timelineMoment(view, vendor.defaultTerms.warnDays)}
        isOff={view.kind === 'other-machine'}
      />
    </section>
  );
}
