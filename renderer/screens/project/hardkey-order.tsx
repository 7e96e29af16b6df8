import type { Advised } from '../../../shared/advisor/advise.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { Callout } from '../../design/callout.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useTexts } from '../../state/texts.ts';
import { orderedFor } from './plan.ts';

/** For a machine with a USB key: there is no request to make, and this is what to order. */
export function HardkeyOrder({ advised }: { advised: Advised }) {
  const { t } = useTexts();
  const { vendor } = useProgramInfo();
  const { draft } = useAppState();
  const { hardkeys, softkeys, hub } = orderedFor(advised);
  const { email, phone } = vendor.contact;
  const product = vendor.products.find(({ id }) => id === draft.product)?.name;
  const order = [
    t('app.project.hardkeyOrder.keys', {
      count: hardkeys,
      product: product === undefined ? t('app.project.hardkeyOrder.anyProduct') : foreign(product),
    }),
    ...(hub ? [t('app.project.hardkeyOrder.hub')] : []),
    ...(softkeys > 0 ? [t('app.project.hardkeyOrder.softkeys', { count: softkeys })] : []),
  ];
  return (
    <Callout tone="warn" title={t('app.project.hardkeyOrder.title')}>
      <p>{t('app.project.hardkeyOrder.lead', { vendor: foreign(vendor.name) })}</p>
      <ul className="ordered">
        {order.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {[email, phone].filter(Boolean).map((way, index) => (
          <span key={way}>
            {index > 0 && ' · '}
            <Foreign>{way}</Foreign>
          </span>
        ))}
      </p>
    </Callout>
  );
}
