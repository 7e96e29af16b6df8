import type { ExpiringView } from '../../../shared/desk-views.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { clockTimeOf } from '../../../shared/text/format.ts';
import { zoneName } from '../../../shared/text/zone.ts';
import type { Display } from './display.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** What ends soon, by customer, and why. */
export function showExpiring({ days, softkeys }: ExpiringView, look: Display): string {
  const { t, zone } = look;
  const said = t(softkeys.length === 0 ? 'desk.noneExpiring' : 'desk.expiring', {
    count: softkeys.length,
    // By the days, and not by how many softkeys there are, goes "1 day" or "30 days".
    within: t('left.days', { count: days }),
  });
  const [first] = softkeys;
  if (first === undefined) return `${look.paint('good', wrapped(said, look))}\n`;
  const until = `${t('field.until')} (${zoneName(zone, first.endsAt)})`;
  const columns = heading(
    t('field.customer'),
    t('field.host'),
    t('field.product'),
    until,
    t('field.cause'),
    t('field.softkey'),
  );
  const rows = softkeys.map(({ customer, host, product, endsAt, cause, softkeyId }) => [
    foreign(customer),
    foreign(host),
    product,
    clockTimeOf(endsAt, zone),
    t(`expiringCause.${cause}`),
    softkeyId,
  ]);
  return `${[wrapped(said, look), '', ...tableOrBlocks(columns, rows, look)].join('\n')}\n`;
}
