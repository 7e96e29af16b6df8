import type { Order } from '../../../shared/document/payload/fields.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';

/** What the request will ask for, to be read once more. */
export function OrderSummary({ order }: { order: Order }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const { vendor } = useProgramInfo();
  const product = vendor.products.find(({ id }) => id === order.product)?.name ?? order.product;
  const { name, contact } = order.customer;
  return (
    <Card
      title={t('app.once.order.title')}
      aside={<Button onPress={() => go('project')}>{t('app.once.order.change')}</Button>}
    >
      <Facts
        facts={[
          [t('field.product'), <Foreign key="product">{product}</Foreign>],
          [t('field.customer'), <Foreign key="name">{name}</Foreign>],
          [t('app.shell.contact'), contact === '' ? null : <Foreign key="contact">{contact}</Foreign>],
          [t('app.once.order.architecture'), <Architecture key="architecture" of={order.architecture} />],
          [
            t('app.once.order.reference'),
            order.reference === '' ? null : <Foreign key="reference">{order.reference}</Foreign>,
          ],
        ]}
      />
    </Card>
  );
}

/** `VMware 8.0 · HA · standalone` */
function Architecture({ of: { hypervisor, ha, ft, redundancy, role } }: { of: Order['architecture'] }) {
  const { t } = useTexts();
  const declared = [
    hypervisor,
    ...(ha ? ['HA'] : []),
    ...(ft ? ['FT'] : []),
    ...(redundancy === 'hot-standby' ? [t('app.once.order.redundancy')] : []),
    ...(role === '' ? [] : [role]),
  ];
  return <Foreign>{declared.join(' · ')}</Foreign>;
}

/** Instead of it, where something is still to be entered. */
export function OrderMissing() {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <Callout tone="warn" title={t('app.once.order.missing')}>
      <p>{t('app.once.order.missingHint')}</p>
      <div>
        <Button look="main" onPress={() => go('project')}>
          {t('app.once.order.complete')}
        </Button>
      </div>
    </Callout>
  );
}
