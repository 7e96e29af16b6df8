import { KINDS } from '../document/kinds.ts';
import type { Instant } from '../encoding/instant.ts';
import type { ExplainedReport } from '../fingerprint/explain.ts';
import { withIsoDates } from '../text/dates.ts';
import { foreign } from '../text/foreign.ts';
import { dayOf, minuteOf, NOTHING } from '../text/format.ts';
import type { Texts } from '../text/formatter.ts';
import type { InspectedDocument, Inspection, SoftkeyView, StatusView } from '../views.ts';
import { inspectionExcerpt } from './inspection-excerpt.ts';
import {
  componentLines,
  contentFields,
  goodVerdict,
  refusalLine,
  signatureLine,
} from './inspection-words.ts';
import { helpfulRequest } from './next-step.ts';
import { nextStepText } from './next-step-text.ts';
import { problemText } from './problem.ts';
import { signatureResult } from './signature.ts';
import {
  doubtLines,
  emergencyText,
  entitlementText,
  followingText,
  momentIfAny,
  termText,
  verdictLine,
} from './status-text.ts';

/** The first line of every report, in every language: by it an older one is known. */
export const REPORT_TITLE = 'SOFTKEY REPORT';

/** When a report is made, by which program, and in whose words. */
export interface ReportFrame {
  readonly at: Instant;
  /** Name and version: `softkey 0.1.0` */
  readonly program: string;
  readonly texts: Texts;
}

type Lines = readonly string[];

/** The state of a station as plain text, to hand out: no secret, no raw id and no digest of one is in it. */
export function statusReport(view: StatusView, vendorName: string, frame: ReportFrame): string {
  const texts = withIsoDates(frame.texts);
  const { t } = texts;
  return reportOf(frame, [
    [
      verdictLine(view, texts),
      ...fields([
        [t('field.machine'), `${foreign(view.machine.host)}, ${t(`hypervisor.${view.machine.hypervisor}`)}`],
        [t('field.clock'), minuteOf(view.clock.now)],
      ]),
      ...doubtLines(view, texts),
      ...waiting(view, texts),
      nextLineOf(view, vendorName, texts),
    ],
    ...view.softkeys.map((softkey) => [
      ...softkeySection(softkey, texts),
      // Of one softkey alone, the step is said above.
      ...(view.softkeys.length > 1 ? indented([nextLineOf(softkey, vendorName, texts)]) : []),
    ]),
    ...problemSection(view, texts),
  ]);
}

/** What is in files as plain text, to hand out. */
export function inspectionReport(
  files: readonly { readonly name: string; readonly inspection: Inspection }[],
  frame: ReportFrame,
): string {
  return reportOf(
    frame,
    files.map(({ name, inspection }) => fileSection(name, inspection, withIsoDates(frame.texts))),
  );
}

function fileSection(name: string, inspection: Inspection, texts: Texts): Lines {
  const { part, more } = inspectionExcerpt(inspection);
  const rest = more === 0 ? [] : [texts.t('inspect.notShown', { count: more })];
  return [foreign(name), ...indented([...inspectionLines(part, texts), ...rest])];
}

function reportOf({ at, program, texts }: ReportFrame, sections: readonly Lines[]): string {
  const head = [REPORT_TITLE, texts.t('report.made', { date: minuteOf(at), program: foreign(program) })];
  return [head, ...sections].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function nextLineOf({ next }: SoftkeyView, vendorName: string, texts: Texts): string {
  return `${texts.t('say.next')}: ${nextStepText(next, vendorName, texts)}`;
}

function softkeySection(softkey: SoftkeyView, texts: Texts): Lines {
  const { t } = texts;
  return [
    `${t('field.softkey')}: ${softkey.softkeyId ?? NOTHING}`,
    ...fields([
      [t('field.state'), verdictLine(softkey, texts)],
      [t('field.sequence'), softkey.sequence === null ? null : String(softkey.sequence)],
      [t('field.product'), softkey.product],
      [t('field.customer'), softkey.customer && foreign(softkey.customer)],
      [t('field.host'), softkey.host && foreign(softkey.host)],
      [t('field.term'), termText(softkey, texts)],
      [t('field.grace'), momentIfAny(softkey.graceUntil, texts)],
      [t('field.emergency'), emergencyText(softkey, texts)],
      [t('field.following'), followingText(softkey, texts)],
      [t('field.entitlements'), softkey.entitlements.map((one) => entitlementText(one, texts)).join(', ')],
    ]),
    ...indented(matchSection(softkey.match, texts)),
  ];
}

/** Only a request whose answer would help: the next step says what is to be done about another one. */
function waiting(view: StatusView, { t, zone }: Texts): Lines {
  const request = helpfulRequest(view);
  if (request === null) return [];
  const { kind, requestId, createdAt } = request;
  return [t('status.waiting', { kind: t(`kind.${kind}`), requestId, date: dayOf(createdAt, zone) })];
}

function problemSection({ problems }: StatusView, texts: Texts): readonly Lines[] {
  if (problems.length === 0) return [];
  const lines = problems.map((problem) => problemText(problem, texts, problem.code));
  return [[`${texts.t('status.problems')}:`, ...indented(lines)]];
}

function inspectionLines({ documents, refusals }: Inspection, texts: Texts): Lines {
  return [
    ...refusals.map((refusal) => refusalLine(refusal, texts)),
    ...documents.flatMap((document) => documentLines(document, texts)),
  ];
}

function documentLines(document: InspectedDocument, texts: Texts): Lines {
  const { t } = texts;
  const { kind, checkCode, verdict, match, inside } = document;
  const unverified = signatureResult(document) === 'holds' ? '' : ` (${t('inspect.unverified')})`;
  return [
    `${t(`kind.${kind}`)} (${KINDS[kind].label})`,
    ...fields([
      [t('field.checkCode'), checkCode],
      [t('field.signature'), signatureLine(document, texts)],
      [t('field.verdict'), verdict === null ? goodVerdict(document, texts) : refusalLine(verdict, texts)],
    ]),
    ...indented([`${t('inspect.content')}${unverified}:`]),
    ...indented(indented(contentFields(document).map(([name, value]) => `${name}: ${value}`))),
    ...indented(matchSection(match, texts)),
    ...inside.flatMap((inner) =>
      indented([
        t('inspect.inside', { name: foreign(inner.name) }),
        ...indented(inspectionLines(inner, texts)),
      ]),
    ),
  ];
}

function matchSection(match: ExplainedReport | null, texts: Texts): Lines {
  if (match === null) return [];
  return [texts.t(`verdict.${match.verdict}`), ...indented(componentLines(match, texts))];
}

function fields(rows: readonly (readonly [name: string, value: string | null])[]): Lines {
  return rows.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name}: ${value}`]));
}

function indented(lines: Lines): Lines {
  return lines.map((line) => `  ${line}`);
}
