import type { OrderView } from '../../shared/desk-views.ts';
import { Foreign } from '../design/foreign.tsx';
import { Loading } from '../design/loading.tsx';
import { Refusal } from '../design/refusal.tsx';
import { Screen } from '../design/screen.tsx';
import { ToneSign } from '../design/tone.tsx';
import { useAnswer } from '../state/ask.ts';
import { useDeskInfo } from './desk-client.ts';
import { useDeskTexts } from './desk-texts.ts';
import './table.css';

/** `softkey desk order show`: what was bought, and how many softkeys of it were issued. */
export function OrdersScreen() {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { answer } = useAnswer(() => desk['orders.read']({}));
  return (
    <Screen title={t('clerk.orders.title')} lead={t('clerk.orders.lead')}>
      {answer.at === 'waiting' && <Loading />}
      {answer.at === 'refused' && <Refusal refusal={answer.refusal} />}
      {answer.at === 'here' && <Orders orders={answer.value.orders} />}
    </Screen>
  );
}

function Orders({ orders }: { orders: readonly OrderView[] }) {
  const { t } = useDeskTexts();
  if (orders.length === 0) return <p role="status">{t('clerk.orders.none')}</p>;
  return (
    <div className="table-frame">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('clerk.orders.reference')}</th>
            <th scope="col">{t('clerk.softkeys.customer')}</th>
            <th scope="col">{t('clerk.softkeys.product')}</th>
            <th scope="col">{t('clerk.orders.issued')}</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order) => (
            <tr key={order.reference}>
              <th scope="row">
                <Foreign>{order.reference}</Foreign>
              </th>
              <td>
                {order.customer === null ? t('clerk.orders.never') : <Foreign>{order.customer}</Foreign>}
              </td>
              <td>{order.product}</td>
              <td>
                <Issued order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Issued({ order: { softkeys, quantity } }: { order: OrderView }) {
  const { t } = useDeskTexts();
  if (quantity === null) return softkeys;
  const said = t('clerk.orders.of', { number: softkeys, quantity });
  if (softkeys < quantity) return said;
  return (
    <span className="case-check">
      <ToneSign tone={softkeys > quantity ? 'warn' : 'ok'} />
      <span>
        {said}, {t(softkeys > quantity ? 'clerk.orders.beyond' : 'clerk.orders.full')}
      </span>
    </span>
  );
}
