import { KINDS } from '../../../shared/document/kinds.ts';
import { inspectionExcerpt } from '../../../shared/status/inspection-excerpt.ts';
import { goodVerdict } from '../../../shared/status/inspection-words.ts';
import { signatureResult } from '../../../shared/status/signature.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { sentence } from '../../../shared/text/format.ts';
import { refusalText } from '../../../shared/text/refusal-text.ts';
import type { InspectedDocument, Inspection } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { tableLines, wrapped } from './layout.ts';
import { matchLines } from './match.ts';
import { payloadLines } from './payload.ts';
import { refusalLines } from './refusal.ts';

/** What is in a file, document by document, for support to read. */
export function showInspection(
  name: string,
  inspection: Inspection,
  look: Display,
  ofSupport = false,
): string {
  const { part, more } = inspectionExcerpt(inspection);
  const rest = more === 0 ? [] : [`  ${look.t('inspect.notShown', { count: more })}`];
  const what = ofSupport ? [`  ${wrapped(look.t('support.isOne'), look, '  ')}`, ''] : [];
  const head = [look.paint('strong', foreign(name)), ...what];
  const lines = [...head, ...inspectionLines(part, look, '  '), ...rest, ''];
  return `${lines.join('\n')}\n`;
}

function inspectionLines({ documents, refusals }: Inspection, look: Display, indent: string): string[] {
  return [
    ...refusals.flatMap((refusal) => refusalLines(refusal, look, indent)),
    ...documents.flatMap((document) => documentLines(document, look, indent)),
  ];
}

function documentLines(document: InspectedDocument, look: Display, indent: string): string[] {
  const { t } = look;
  const { kind, match, inside } = document;
  const deeper = `${indent}  `;
  const title = (text: string) => `${indent}${look.paint('strong', text)}`;
  return [
    title(`${sentence(t(`kind.${kind}`))} (${KINDS[kind].label})`),
    ...judgementLines(document, look, deeper),
    '',
    title(contentTitle(document, look)),
    ...contentLines(document, look, deeper),
    ...(match === null
      ? []
      : [
          '',
          title(`${t('inspect.match')}: ${t(`verdict.${match.verdict}`)}`),
          ...matchLines(match, look, deeper),
        ]),
    ...inside.flatMap((inner) => [
      '',
      title(t('inspect.inside', { name: foreign(inner.name) })),
      ...inspectionLines(inner, look, deeper),
    ]),
  ];
}

/** Signature and verdict, the two things that decide whether the rest may be believed. */
function judgementLines(document: InspectedDocument, look: Display, indent: string): string[] {
  const { t } = look;
  const { checkCode, verdict } = document;
  const fails = signatureResult(document) === 'fails';
  const rows = [
    [t('field.signature'), { text: signatureText(document, look), style: fails ? 'bad' : 'good' } as const],
    [
      t('field.verdict'),
      verdict === null
        ? ({ text: goodVerdict(document, look), style: 'good' } as const)
        : ({ text: `${verdict.code}: ${refusalText(verdict, look).title}`, style: 'bad' } as const),
    ],
    [t('field.checkCode'), checkCode],
  ];
  const hint =
    verdict === null
      ? []
      : [`${indent}${look.t('said.hint')}: ${wrapped(refusalText(verdict, look).hint, look, `${indent}  `)}`];
  return [...tableLines(rows, look, indent), ...hint];
}

function signatureText({ signature }: InspectedDocument, look: Display): string {
  const { t } = look;
  const { keyId, signer, refusal } = signature;
  if (refusal !== null) return t('inspect.fails', { title: refusalText(refusal, look).title });
  if (signatureResult({ signature }) === 'nobody') return t('inspect.unsigned');
  return t('inspect.holds', { signer: t(`signer.${signer}`), keyId: keyId ?? '' });
}

/** What is not signed is called unverified (spec §4). */
function contentTitle(document: InspectedDocument, { t }: Display): string {
  return signatureResult(document) === 'holds'
    ? t('inspect.content')
    : `${t('inspect.content')} (${t('inspect.unverified')})`;
}

function contentLines({ payload, summary }: InspectedDocument, look: Display, indent: string): string[] {
  if (payload !== null && typeof payload === 'object') return payloadLines(payload, look, indent);
  return [
    `${indent}${look.t('inspect.unread')}`,
    ...tableLines(
      summary.map(([name, value]) => [foreign(name), foreign(value)]),
      look,
      indent,
    ),
  ];
}
