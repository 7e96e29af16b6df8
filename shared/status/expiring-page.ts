import type { ExpiringSoftkey, ExpiringView } from '../desk-views.ts';
import { foreign } from '../text/foreign.ts';
import { clockTimeOf, sentence } from '../text/format.ts';
import { EXPIRING_BEGINNING, html, htmlPage } from '../text/html-page.ts';
import { zoneName } from '../text/zone.ts';
import { pageStyle } from './inspection-page-style.ts';
import type { ReportFrame } from './report.ts';

/** When, by which program and for which vendor it is made; and in which language. */
export interface ExpiringFrame extends ReportFrame {
  readonly vendor: string;
}

/** What ends soon as a page to print or to send, customer by customer, each softkey with the cause. */
export function expiringPage(view: ExpiringView, { at, program, vendor, texts }: ExpiringFrame): string {
  const { t, lang, dates } = texts;
  const { days, softkeys } = view;
  const within = t('left.days', { count: days });
  const title = t(softkeys.length === 0 ? 'desk.noneExpiring' : 'desk.expiring', {
    count: softkeys.length,
    within,
  });
  const made = t('report.made', { date: dates.moment(at), program: foreign(program) });
  const customers = [...Map.groupBy(softkeys, ({ customer }) => customer)];
  return htmlPage({
    beginning: EXPIRING_BEGINNING,
    lang,
    title,
    style: pageStyle([22, 14, 16, 26, 22]),
    body: `<main>
<header><h1>${html(title)}</h1><p>${shown(vendor)} · ${html(made)}</p></header>
${customers.map(([customer, all]) => section(customer, all, texts)).join('\n')}
</main>`,
  });
}

function section(
  customer: string,
  softkeys: readonly ExpiringSoftkey[],
  texts: ReportFrame['texts'],
): string {
  const { t, zone } = texts;
  const [first] = softkeys;
  const until = `${t('field.until')} (${zoneName(zone, first?.endsAt ?? '')})`;
  const heads = [t('field.host'), t('field.product'), until, t('field.cause'), t('field.softkey')];
  return `<section><h2>${shown(customer)}</h2><table class="all">
<thead><tr>${heads.map((head) => `<th scope="col">${html(head)}</th>`).join('')}</tr></thead>
<tbody>${softkeys.map((softkey) => row(softkey, texts)).join('\n')}</tbody></table></section>`;
}

function row(softkey: ExpiringSoftkey, { t, zone }: ReportFrame['texts']): string {
  const { host, product, endsAt, cause, softkeyId, reference } = softkey;
  const order = reference === '' ? '' : `<small>${shown(reference)}</small>`;
  const cells = [
    shown(product),
    html(clockTimeOf(endsAt, zone)),
    html(sentence(t(`expiringCause.${cause}`))),
    `<code>${shown(softkeyId)}</code>`,
  ];
  const named = `<th scope="row">${shown(host)}${order}</th>`;
  return `<tr>${named}${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function shown(text: string): string {
  return html(foreign(text));
}
