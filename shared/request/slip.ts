import type { Instant } from '../encoding/instant.ts';
import { foreign } from '../text/foreign.ts';
import type { Texts } from '../text/formatter.ts';
import { html, htmlPage } from '../text/html-page.ts';
import type { RequestView, VendorView } from '../views.ts';
import { type Modules, pathOf } from './code-path.ts';
import { SLIP_STYLE } from './slip-style.ts';

/** The first line of every slip, in every language: by it an older one is known. */
export const SLIP_BEGINNING = '<!doctype html><!-- softkey courier slip -->\n';

/** A request on its way, and until when its answer is wanted; null: there is no license yet, or no end. */
export interface Slip {
  readonly request: RequestView;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
}

interface SlipFrame {
  readonly vendor: Pick<VendorView, 'name' | 'contact'>;
  readonly texts: Texts;
  /** Draws a text as a QR code. */
  readonly encode: (text: string) => Modules;
}

/**
 * What goes with the stick, to be printed: a page for each request. It is one file that needs nothing else,
 * and runs nothing.
 */
export function slipPage(slips: readonly Slip[], frame: SlipFrame): string {
  const { t, lang } = frame.texts;
  return htmlPage({
    beginning: SLIP_BEGINNING,
    lang,
    title: t('slip.title'),
    style: SLIP_STYLE,
    body: slips.map((slip) => slipSheet(slip, frame)).join('\n'),
  });
}

function slipSheet(slip: Slip, frame: SlipFrame): string {
  const { request } = slip;
  const { t } = frame.texts;
  const host = foreign(request.host);
  return `<main>
<header><p>${html(t('slip.title'))}</p><h1>${html(host)}</h1></header>
<section class="codes">${codes(request, frame)}</section>
<p class="check"><span>${html(t('field.checkCode'))}</span> <strong>${html(request.checkCode)}</strong></p>
<dl>${factsOf(slip, frame)}</dl>
<section><h2>${html(t('slip.go'))}</h2><p>${contact(frame)}</p></section>
<section><h2>${html(t('slip.bring'))}</h2><ol>${steps(request, frame)}</ol></section>
</main>`;
}

function factsOf({ request, expiresAt, graceUntil }: Slip, { texts }: SlipFrame): string {
  const { t, dates } = texts;
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    [t('slip.until'), untilText(expiresAt, texts)],
    [t('slip.stops'), graceUntil && dates.moment(graceUntil)],
    [t('slip.what'), t(`kind.${request.kind}`)],
    [t('field.product'), request.product],
    [t('field.softkey'), request.softkeyId],
    [t('field.request'), request.requestId],
    [t('field.created'), dates.moment(request.createdAt)],
  ];
  return rows
    .flatMap(([name, value]) =>
      value === null ? [] : [`<dt>${html(name)}</dt><dd>${html(foreign(value))}</dd>`],
    )
    .join('');
}

function untilText(expiresAt: Instant | null, { t, dates }: Texts): string {
  return expiresAt === null ? t('slip.noEnd') : dates.moment(expiresAt);
}

function contact({ vendor: { name, contact: at } }: SlipFrame): string {
  return [name, at.email, at.phone]
    .filter((line) => line !== '')
    .map((line) => html(foreign(line)))
    .join('<br>');
}

function steps({ host }: RequestView, { texts: { t } }: SlipFrame): string {
  const all = [t('slip.carry'), t('slip.call'), t('slip.back'), t('slip.import', { host: foreign(host) })];
  return all.map((step) => `<li>${html(step)}</li>`).join('');
}

/** The whole request in codes: where the stick is lost, this page is enough. */
function codes({ compact }: RequestView, { texts: { t }, encode }: SlipFrame): string {
  const parts = compact.whole === null ? compact.parts : [compact.whole];
  return parts
    .map((text, i) => {
      const modules = encode(text);
      const name =
        parts.length === 1 ? t('slip.code') : t('slip.part', { number: i + 1, total: parts.length });
      const picture = `<svg role="img" aria-label="${html(name)}" viewBox="0 0 ${modules.length} ${modules.length}" shape-rendering="crispEdges"><path d="${pathOf(modules)}"/></svg>`;
      return `<figure>${picture}<figcaption>${html(name)}</figcaption></figure>`;
    })
    .join('');
}
