import { type AdviceSubject, adviceText } from '../../../shared/advisor/advice-text.ts';
import type { Advice, Advised } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { drawAdvice, outageText } from '../../../shared/advisor/draw.ts';
import type { NeededLicense } from '../../../shared/advisor/licenses.ts';
import { FAULTS } from '../../../shared/advisor/takeover.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { sentence } from '../../../shared/text/format.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { tableLines, wrapped } from './layout.ts';

export interface PlannedFor {
  readonly answers: Answers;
  /** Its hypervisor is this machine's. */
  readonly asFound: boolean;
  readonly vendor: string;
}

/** A plan: what it is called, the licenses, the advice, the drawing, and what to declare. */
export function showAdvice(
  advised: Advised,
  { answers, asFound, vendor }: PlannedFor,
  look: Display,
): string {
  const { t } = look;
  const lines = [
    look.paint('strong', wrapped(t(`pattern.${advised.pattern}`), look)),
    '',
    `  ${plannedLine(answers, asFound, look)}`,
    ...outageLines(advised, look),
    '',
    look.paint('good', `${t('advised.licenses', { count: advised.licenses.length })}:`),
    ...licenseLines(advised, look),
    ...adviceLines(advised, answers, look),
    ...sourceLines(advised.source, vendor, look),
    '',
    drawAdvice(advised.drawing, look, { plain: look.letters !== 'any' }),
    '',
    look.paint('strong', `${t('advised.declare')}:`),
    ...declarationLines(advised, look),
    '',
    nextLine(t('advised.next'), look),
  ];
  return `${lines.join('\n')}\n`;
}

function plannedLine({ hypervisor, hypervisorVersion }: Answers, asFound: boolean, { t }: Display): string {
  const name = `${t(`hypervisor.${hypervisor}`)} ${hypervisorVersion}`.trim();
  return t(asFound ? 'advised.plannedAsFound' : 'advised.planned', { hypervisor: name });
}

function outageLines({ outages }: Advised, look: Display): string[] {
  if (outages === null) return [];
  return FAULTS.map((fault) => `  ${look.t(`onFault.${fault}`)}: ${outageText(outages[fault], look)}`);
}

function licenseLines({ licenses, drawing }: Advised, look: Display): string[] {
  const rows = licenses.map(({ machine, medium, reasons }) => [
    machineName(machine, drawing, look),
    look.t(`advised.medium.${medium}`),
    reasons.map((reason) => look.t(`licenseReason.${reason}`)).join(' '),
  ]);
  return tableLines(rows, look);
}

function machineName(id: string, { machines }: Advised['drawing'], { t }: Display): string {
  const machine = machines.find((one) => one.id === id);
  return machine === undefined ? id : t(`drawing.role.${machine.role}`, { number: machine.number });
}

const WEIGHT_STYLES: Readonly<Record<Advice['weight'], Style>> = {
  problem: 'bad',
  do: 'caution',
  know: 'strong',
};

/** Problems first, otherwise in their order. */
function adviceLines({ advice, source }: Advised, answers: Answers, look: Display): string[] {
  const subject = { hypervisor: answers.hypervisor, testedOn: source.testedOn };
  return [...Map.groupBy(advice, ({ weight }) => weight)].flatMap(([weight, alike]) => [
    '',
    look.paint(WEIGHT_STYLES[weight], `${sentence(look.t(`adviceWeight.${weight}`))}:`),
    ...alike.flatMap((one) => oneAdvice(one, subject, look)),
  ]);
}

function oneAdvice(advice: Advice, subject: AdviceSubject, look: Display): string[] {
  const { what, why, because } = adviceText(advice, subject, look);
  const led = because.length === 0 ? [] : [look.t('advised.because', { reasons: because.join(', ') })];
  const behind = [why, ...led, look.t('advise.clause', { clause: foreign(advice.clause) })].join(' ');
  return [`  - ${wrapped(what, look, '    ')}`, `    ${look.paint('faint', wrapped(behind, look, '    '))}`];
}

/** Whose guide says so, and of which day its list of tested hypervisors is. */
function sourceLines(
  { title, edition, testedOn }: Advised['source'],
  vendor: string,
  look: Display,
): string[] {
  if (title === null) return [];
  const values = { title: foreign(title), vendor: foreign(vendor), edition: foreign(edition ?? '') };
  const by = look.t(edition === null ? 'advise.source' : 'advise.sourceEdition', values);
  const tested = testedOn === null ? [] : [look.t('advise.testedOn', { date: testedOn })];
  return ['', wrapped([by, ...tested].join(' '), look)];
}

/** In the words of an order file, to be copied. */
function declarationLines({ licenses, drawing }: Advised, look: Display): string[] {
  return licenses.flatMap((license) => [
    `  ${machineName(license.machine, drawing, look)}:`,
    `    ${declarationText(license)}`,
  ]);
}

function declarationText({ declaration }: NeededLicense): string {
  const members = Object.entries(declaration).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  return `"architecture": { ${members.join(', ')} }`;
}
