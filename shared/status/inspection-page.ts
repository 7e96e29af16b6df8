import { KINDS } from '../document/kinds.ts';
import { isInstant } from '../encoding/instant.ts';
import { foreign } from '../text/foreign.ts';
import { NOTHING, sentence } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import { html, htmlPage } from '../text/html-page.ts';
import { refusalText } from '../text/refusal-text.ts';
import type { InspectedDocument, Inspection, RefusalView } from '../views.ts';
import { inspectionExcerpt } from './inspection-excerpt.ts';
import { pageStyle } from './inspection-page-style.ts';
import { type InspectionRow, inspectionRows } from './inspection-rows.ts';
import { componentLines, contentFields, goodVerdict, signatureLine } from './inspection-words.ts';
import type { ReportFrame } from './report.ts';
import { signatureResult } from './signature.ts';

/** The first line of every report that is a page, in every language: by it an older one is known. */
export const PAGE_BEGINNING = '<!doctype html><!-- softkey inspection report -->\n';

/** What a page has of one file, at most what a person is shown of it. */
interface InspectedFile {
  readonly name: string;
  readonly inspection: Inspection;
  /** How many more documents there are that it does not show. */
  readonly more: number;
}

/**
 * What is in files as a page to print or to send: what is wrong and what to do, all documents in a table,
 * and then file by file what stands in them.
 */
export function inspectionPage(
  files: readonly { readonly name: string; readonly inspection: Inspection }[],
  { at, program, texts }: ReportFrame,
): string {
  const { t, lang, dates } = texts;
  const shown = files.map(({ name, inspection }) => {
    const { part, more } = inspectionExcerpt(inspection);
    return { name, inspection: part, more };
  });
  const rows = inspectionRows(shown);
  const made = t('report.made', { date: dates.moment(at), program: foreign(program) });
  return htmlPage({
    beginning: PAGE_BEGINNING,
    lang,
    title: t('inspectPage.title'),
    style: pageStyle([23, 13, 17, 12, 14]),
    body: `<main>
<header><h1>${html(t('inspectPage.title'))}</h1><p>${html(made)}</p></header>
${findings(rows, texts)}
${table(rows, texts)}
${shown.map((file) => fileSection(file, texts)).join('\n')}
</main>`,
  });
}

/** What is wrong, once for all files of which the same is said. */
function findings(rows: readonly InspectionRow[], texts: Texts): string {
  const { t } = texts;
  const all = new Map<string, { verdict: RefusalView; rows: InspectionRow[] }>();
  for (const row of rows) {
    const { verdict } = row;
    if (verdict === null) continue;
    const { title, hint } = refusalText(verdict, texts);
    const causes = causesOf(row, texts);
    const said = [verdict.code, title, hint, ...causes].join('\n');
    const known = all.get(said) ?? { verdict, rows: [] };
    known.rows.push(row);
    all.set(said, known);
  }
  const list = [...all.values()].map((one) => finding(one.verdict, one.rows, texts)).join('');
  const body =
    list === '' ? `<p class="good">${html(t('inspectPage.nothingWrong'))}</p>` : `<ol>${list}</ol>`;
  return `<section class="findings"><h2>${html(t('inspectPage.findings'))}</h2>${body}</section>`;
}

const MOST_NAMED = 20;

function finding(verdict: RefusalView, rows: readonly InspectionRow[], texts: Texts): string {
  const { title, hint } = refusalText(verdict, texts);
  const [first] = rows;
  const causes = first === undefined ? [] : causesOf(first, texts);
  const names = rows.slice(0, MOST_NAMED).map(({ file }) => `<span class="name">${shown(file)}</span>`);
  const rest = rows.length - names.length;
  const more = rest === 0 ? [] : [html(texts.t('inspect.more', { count: rest }))];
  return `<li><h3>${html(title)} <code>${html(verdict.code)}</code></h3>
<p class="cure">${html(hint)}</p>${listOf(causes)}
<p class="where">${[...names, ...more].join(', ')}</p></li>`;
}

/** Why the machine is another one, where that is what is wrong. */
function causesOf({ verdict, match }: InspectionRow, texts: Texts): readonly string[] {
  if (verdict?.code !== 'OTHER_MACHINE' || match === null) return [];
  const explained = match.components.filter(({ cure }) => cure !== null && cure !== 'nothing');
  return componentLines({ ...match, components: explained }, texts);
}

function table(rows: readonly InspectionRow[], texts: Texts): string {
  const { t } = texts;
  const heads = (['file', 'host', 'customer', 'product', 'until', 'verdict'] as const).map(
    (name) => `<th scope="col">${html(t(`field.${name}`))}</th>`,
  );
  return `<section><h2>${html(t('inspectPage.all'))}</h2><table class="all">
<thead><tr>${heads.join('')}</tr></thead>
<tbody>${rows.map((row) => tableRow(row, texts)).join('\n')}</tbody></table></section>`;
}

function tableRow(row: InspectionRow, texts: Texts): string {
  const { kind, verdict } = row;
  const what = kind === null ? '' : `<small>${html(kindText(row, texts))}</small>`;
  const cells = [row.host, row.customer, row.product, untilText(row, texts)];
  const said =
    verdict === null
      ? `<td class="good">${html(goodVerdict(row, texts))}</td>`
      : `<td class="bad">${html(refusalText(verdict, texts).title)} <code>${html(verdict.code)}</code></td>`;
  const named = `<th scope="row">${shown(row.file)}${what}</th>`;
  return `<tr>${named}${cells.map((cell) => `<td>${shown(cell ?? NOTHING)}</td>`).join('')}${said}</tr>`;
}

function untilText({ kind, until, host }: InspectionRow, { t, dates }: Texts): string | null {
  if (until === null) return kind === 'license' && host !== null ? t('status.noEnd') : null;
  return isInstant(until) ? dates.moment(until) : until;
}

function kindText({ kind, isSigned }: InspectionRow, { t }: Texts): string {
  if (kind === null) return '';
  return isSigned || KINDS[kind].signer === 'nobody'
    ? t(`kind.${kind}`)
    : `${t(`kind.${kind}`)}, ${t('inspect.unverified')}`;
}

function fileSection({ name, inspection, more }: InspectedFile, texts: Texts): string {
  const rest = more === 0 ? '' : `<p>${html(texts.t('inspect.notShown', { count: more }))}</p>`;
  return `<section class="file"><h2>${shown(name)}</h2>${insides(inspection, texts)}${rest}</section>`;
}

function insides({ refusals, documents }: Inspection, texts: Texts): string {
  const refused = refusals.map((one) => `<p class="bad">${refusalSaid(one, texts)}</p>`);
  return [...refused, ...documents.map((one) => documentPart(one, texts))].join('\n');
}

function documentPart(document: InspectedDocument, texts: Texts): string {
  const { t } = texts;
  const { kind, checkCode, verdict, match, inside, signature } = document;
  const content = `${t('inspect.content')}${signatureResult(document) === 'holds' ? '' : ` (${t('inspect.unverified')})`}`;
  const judged = [
    [t('field.signature'), html(signatureLine(document, texts)), signature.refusal === null ? '' : 'bad'],
    [
      t('field.verdict'),
      verdict === null ? html(goodVerdict(document, texts)) : refusalSaid(verdict, texts),
      verdict === null ? 'good' : 'bad',
    ],
    [t('field.checkCode'), `<code>${html(checkCode)}</code>`, ''],
  ] as const;
  return `<article><h3>${html(sentence(t(`kind.${kind}`)))} <small>${html(KINDS[kind].label)}</small></h3>
<dl>${judged.map(([name, value, how]) => `<dt>${html(name)}</dt><dd class="${how}">${value}</dd>`).join('')}</dl>
<h4>${html(content)}</h4>
<dl class="content">${contentFields(document)
    .map(([name, value]) => `<dt>${html(name)}</dt><dd>${html(value)}</dd>`)
    .join('')}</dl>${matchPart(match, texts)}
${inside.map((inner) => `<h4>${html(t('inspect.inside', { name: foreign(inner.name) }))}</h4><div class="inside">${insides(inner, texts)}</div>`).join('\n')}</article>`;
}

function matchPart(match: InspectedDocument['match'], texts: Texts): string {
  if (match === null) return '';
  const { t } = texts;
  const title = `${t('inspect.match')}: ${t(`verdict.${match.verdict}`)}`;
  return `<h4>${html(title)}</h4>${listOf(componentLines(match, texts))}`;
}

function refusalSaid(refusal: RefusalView, texts: Texts): string {
  const { title, hint } = refusalText(refusal, texts);
  return `${html(title)} <code>${html(refusal.code)}</code> ${html(hint)}`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `<ul>${lines.map((line) => `<li>${html(line)}</li>`).join('')}</ul>`;
}

function shown(text: string): string {
  return html(foreign(text));
}
