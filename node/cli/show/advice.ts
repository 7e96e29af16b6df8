import { adviceText } from '../../../shared/advisor/advice-text.ts';
import type { Advice, Advised, NeededLicense } from '../../../shared/advisor/advise.ts';
import type { Answers } from '../../../shared/advisor/answers.ts';
import { drawAdvice, outageText } from '../../../shared/advisor/draw.ts';
import { sentence } from '../../../shared/text/format.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { tableLines, wrapped } from './layout.ts';

/**
 * A plan: what it is called, the licenses, the advice, the drawing, and what to declare. `asFound`: its
 * hypervisor is this machine's.
 */
export function showAdvice(advised: Advised, answers: Answers, asFound: boolean, look: Display): string {
  const { t } = look;
  const lines = [
    look.paint('strong', wrapped(t(`pattern.${advised.pattern}`), look)),
    '',
    `  ${plannedLine(answers, asFound, look)}`,
    ...(advised.outage === null ? [] : [`  ${t('advise.onFault')}: ${outageText(advised.outage, look)}`]),
    '',
    look.paint('good', `${t('advise.licenses', { count: advised.licenses.length })}:`),
    ...licenseLines(advised, look),
    ...adviceLines(advised.advice, answers, look),
    '',
    drawAdvice(advised.drawing, look),
    '',
    look.paint('strong', `${t('advise.declare')}:`),
    ...declarationLines(advised, look),
    '',
    nextLine(t('advise.next'), look),
  ];
  return `${lines.join('\n')}\n`;
}

function plannedLine({ hypervisor, hypervisorVersion }: Answers, asFound: boolean, { t }: Display): string {
  const name = `${t(`hypervisor.${hypervisor}`)} ${hypervisorVersion}`.trim();
  return t(asFound ? 'advise.plannedAsFound' : 'advise.planned', { hypervisor: name });
}

function licenseLines({ licenses, drawing }: Advised, look: Display): string[] {
  const rows = licenses.map(({ machine, medium, reasons }) => [
    machineName(machine, drawing, look),
    look.t(`advise.medium.${medium}`),
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
function adviceLines(advice: readonly Advice[], answers: Answers, look: Display): string[] {
  return [...Map.groupBy(advice, ({ weight }) => weight)].flatMap(([weight, alike]) => [
    '',
    look.paint(WEIGHT_STYLES[weight], `${sentence(look.t(`adviceWeight.${weight}`))}:`),
    ...alike.flatMap((one) => oneAdvice(one, answers, look)),
  ]);
}

function oneAdvice(advice: Advice, answers: Answers, look: Display): string[] {
  const { what, why, because } = adviceText(advice, answers, look);
  const led = look.t('advise.because', { reasons: because.join(', ') });
  return [
    `  - ${wrapped(what, look, '    ')}`,
    `    ${look.paint('faint', wrapped(because.length === 0 ? why : `${why} ${led}`, look, '    '))}`,
  ];
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
