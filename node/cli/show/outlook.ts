import { changesByAdvice, eventsThatHappen } from '../../../shared/preflight/changes.ts';
import type { SoftkeyForecast, SoftkeyOutlook } from '../../../shared/preflight/forecast.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { MachineView, PreflightView } from '../../../shared/views.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';
import { failedCheckLines } from './preflight.ts';

/** What a person should know before the one request: the checks, and what will become of the softkey. */
export function showOutlook(preflight: PreflightView, machine: MachineView, look: Display): string {
  const lines = [
    ...physicalHostLines(preflight, look),
    '',
    look.paint('strong', `${look.t('probed.checks')}:`),
    ...failedCheckLines(preflight.checks, look, '  '),
    `  ${countLine(preflight, look)}`,
    '',
    look.paint('strong', `${look.t('probed.forecast')}:`),
    ...tableLines([forecastHeading(look), ...forecastRows(preflight, look)], look),
    ...changeLines(preflight, machine, look),
  ];
  return `${lines.join('\n')}\n`;
}

function physicalHostLines({ physicalHost }: PreflightView, { t }: Display): string[] {
  return physicalHost === null ? [] : ['', `  ${t('probed.physicalHost', { host: foreign(physicalHost) })}`];
}

/** A soft check that failed is a warning, as it is called above. */
function countLine({ checks }: PreflightView, look: Display): string {
  const count = (wanted: string) => checks.filter(({ result }) => result === wanted).length;
  const notGood = count('failed');
  const failed = checks.filter(({ result, severity }) => result === 'failed' && severity === 'hard').length;
  const values = { failed, warned: notGood - failed, unknown: count('unknown') };
  const text = look.t('probed.counted', { count: count('passed'), ...values });
  return look.paint(notGood === 0 ? 'good' : 'caution', text);
}

function forecastHeading({ t }: Display): readonly Cell[] {
  return heading(t('field.event'), t('field.softkey'));
}

function forecastRows({ softkey, forecast }: PreflightView, look: Display): readonly (readonly Cell[])[] {
  return eventsThatHappen(softkey, forecast).map((one) => [
    look.t(`machineEvent.${one.event}`),
    outlookCell(one, look),
  ]);
}

const STYLES: Readonly<Record<SoftkeyOutlook, Style>> = {
  match: 'good',
  tolerated: 'caution',
  broken: 'bad',
  unknown: 'faint',
};

function outlookCell({ best, worst }: SoftkeyForecast, { t }: Display): Cell {
  const text = t(`softkeyOutlook.${best}`);
  if (best === worst) return { text, style: STYLES[best] };
  return {
    text: t('probed.atWorst', { best: text, worst: t(`softkeyOutlook.${worst}`) }),
    style: STYLES[worst],
  };
}

/** Said once per advice. */
function changeLines({ forecast }: PreflightView, { readings }: MachineView, look: Display): string[] {
  const { t } = look;
  const lines = [...changesByAdvice(forecast, readings)].flatMap(([advice, alike]) => {
    const names = unique(alike.map(({ component }) => t(`component.${component}`)));
    const events = unique(alike.map(({ event }) => t(`machineEvent.${event}`)));
    return [
      `  ${wrapped(`${names}: ${events}`, look, '  ')}`,
      `    ${wrapped(t(`forecastAdvice.${advice}`), look, '    ')}`,
    ];
  });
  return lines.length === 0 ? [] : ['', look.paint('strong', `${t('probed.mayChange')}:`), ...lines];
}

function unique(texts: readonly string[]): string {
  return [...new Set(texts)].join(', ');
}
