import { foreign } from '../../../shared/text/foreign.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { MenuButton } from '../../design/menu-button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import { useSaveStatus } from './use-save-status.ts';
import { useSupport } from './use-support.tsx';

/** Whose state this is and as of when, also on paper; the ways to keep it, and to a newer one. */
export function HomeHead({ view, again }: { view: StatusView; again: () => void }) {
  const { t, dates } = useTexts();
  const { vendor } = useProgramInfo();
  const support = useSupport();
  const { choices, keep, saved, refusal } = useSaveStatus(view, support.open);
  const product = vendor.products.find(({ id }) => id === view.product)?.name ?? view.product;
  const about = [product, view.customer].filter((part) => part !== null);
  return (
    <div className="home-head">
      <p className="home-who">
        <strong className="home-host">
          <bdi>{foreign(view.machine.host)}</bdi>
        </strong>
        <span>{t(`hypervisor.${view.machine.hypervisor}`)}</span>
        {about.map((part) => (
          <bdi key={part}>{foreign(part)}</bdi>
        ))}
        <span className="on-paper">
          {t('app.status.asOf', { date: dates.moment(view.clock.now) })} · {vendor.program}
        </span>
      </p>
      <div className="home-keep">
        <Button look="quiet" onPress={again}>
          {t('app.status.refresh')}
        </Button>
        <MenuButton label={t('app.status.keep.title')} choices={choices} onChoose={keep} />
      </div>
      {support.dialog}
      {(saved !== null || refusal !== null) && (
        <div className="home-notices">
          <SavedNotice saved={saved} />
          {refusal && <Refusal refusal={refusal} />}
        </div>
      )}
    </div>
  );
}
