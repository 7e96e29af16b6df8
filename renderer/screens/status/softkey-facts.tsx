import {
  emergencyText,
  entitlementText,
  followingText,
  momentIfAny,
  renewalText,
  termText,
} from '../../../shared/status/status-text.ts';
import type { SoftkeyView, StatusView } from '../../../shared/views.ts';
import { Card } from '../../design/card.tsx';
import { Facts } from '../../design/facts.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { useProgramInfo } from '../../host/program-info.ts';
import { useTexts } from '../../state/texts.ts';
import './softkey-facts.css';

/** What a softkey allows, for whom, and the id that support asks for. */
export function SoftkeyFacts({ softkey }: { softkey: StatusView }) {
  const texts = useTexts();
  const { t } = texts;
  const { vendor } = useProgramInfo();
  const product = vendor.products.find(({ id }) => id === softkey.product);
  return (
    <Card title={t('app.status.what.title')}>
      <Facts
        facts={[
          [t('field.product'), softkey.product && <Foreign>{product?.name ?? softkey.product}</Foreign>],
          [t('field.entitlements'), <Entitlements key="entitlements" softkey={softkey} />],
          [t('field.customer'), softkey.customer && <Foreign>{softkey.customer}</Foreign>],
          [t('field.host'), softkey.host && <Foreign>{softkey.host}</Foreign>],
          [t('field.term'), termText(softkey, texts)],
          [t('field.grace'), momentIfAny(softkey.graceUntil, texts)],
          [t('field.emergency'), emergencyText(softkey, texts)],
          [t('field.following'), followingText(softkey, texts)],
          [t('field.renewal'), renewalText(softkey, texts)],
          [t('field.softkey'), softkey.softkeyId && <code>{softkey.softkeyId}</code>],
          [t('field.sequence'), softkey.sequence],
        ]}
      />
    </Card>
  );
}

function Entitlements({ softkey: { entitlements } }: { softkey: SoftkeyView }) {
  const texts = useTexts();
  const { t } = texts;
  if (entitlements.length === 0) return t('app.status.what.without');
  return (
    <ul className="entitlements">
      {entitlements.map((one) => (
        <li key={one.name}>
          <bdi>{entitlementText(one, texts)}</bdi>
        </li>
      ))}
    </ul>
  );
}
