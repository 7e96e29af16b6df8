import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import './status-header.css';

/** Whose status this is and as of when, also on paper, and the way to a newer one. */
export function StatusHeader({ view, again }: { view: StatusView; again: () => void }) {
  const { t, zone } = useTexts();
  const { vendor } = useProgramInfo();
  return (
    <span className="status-header">
      <strong>
        <bdi>{foreign(view.machine.host)}</bdi>
      </strong>
      <span>
        {t('app.status.asOf', { date: momentOf(view.clock.now, zone) })}
        <span className="on-paper"> · {vendor.program}</span>
      </span>
      <Button look="quiet" onPress={again}>
        {t('app.status.refresh')}
      </Button>
    </span>
  );
}
