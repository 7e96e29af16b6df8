import type { Adapter } from '../../../shared/machine/facts.ts';
import { type Identity, identityOf } from '../../../shared/machine/identity.ts';
import { type Reading, unreadByReason } from '../../../shared/machine/reading.ts';
import { machineLine } from '../../../shared/status/machine-line.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import type { MachineView } from '../../../shared/views.ts';
import type { Style } from '../output.ts';
import type { Display } from './display.ts';
import { type Cell, heading, tableLines, wrapped } from './layout.ts';

/**
 * What `softkey probe` found: whether the machine can be identified, every reading, every adapter, and what
 * would help.
 */
export function showMachine(machine: MachineView, look: Display): string {
  const lines = [
    identityLine(machine, look),
    '',
    `  ${machineLine(machine, look)}`,
    ...machine.hypervisor.evidence.map((clue) => `    ${foreign(clue)}`),
    '',
    ...tableLines(
      [readingHeading(look), ...machine.readings.map((reading) => readingRow(reading, look))],
      look,
    ),
    ...adapterLines(machine.adapters, look),
    ...incompleteLines(machine.readings, look),
    ...remedyLines(machine.readings, look),
  ];
  return `${lines.join('\n')}\n`;
}

const IDENTITY_STYLES: Readonly<Record<Identity, Style>> = {
  strong: 'good',
  weak: 'caution',
  none: 'bad',
  unknown: 'caution',
};

function identityLine({ readings }: MachineView, look: Display): string {
  const identity = identityOf(readings);
  return look.paint(IDENTITY_STYLES[identity], wrapped(look.t(`machineRead.${identity}`), look));
}

const READING_STYLES: Readonly<Record<Reading['status'], Style>> = {
  value: 'good',
  denied: 'bad',
  absent: 'faint',
  junk: 'caution',
};

function readingHeading({ t }: Display): readonly Cell[] {
  return heading(t('field.component'), t('field.reading'), t('field.value'), t('field.source'));
}

function readingRow(reading: Reading, { t }: Display): readonly Cell[] {
  const { component, status, source } = reading;
  return [
    t(`component.${component}`),
    { text: t(`reading.${status}`), style: READING_STYLES[status] },
    reading.status === 'value' ? reading.values.map(foreign).join(', ') : NOTHING,
    foreign(source),
  ];
}

function adapterLines(adapters: readonly Adapter[], look: Display): string[] {
  const { t } = look;
  if (adapters.length === 0) return [];
  const rows = adapters.map(({ name, mac, counted, leftOut }): readonly Cell[] => [
    foreign(name),
    mac === '' ? NOTHING : mac,
    counted
      ? { text: t('probe.counts'), style: 'good' }
      : t('probe.leftOut', { reason: leftOut === undefined ? NOTHING : t(`adapter.${leftOut}`) }),
  ]);
  const warnings = adapters.flatMap(({ name, counted, dynamic }) =>
    counted && dynamic !== undefined
      ? [
          look.paint(
            'caution',
            `  ${wrapped(`${foreign(name)}: ${t(`dynamicMac.${dynamic}`)}`, look, '    ')}`,
          ),
        ]
      : [],
  );
  return ['', ...tableLines([heading(t('field.adapter'), 'MAC', ''), ...rows], look), ...warnings];
}

/** Where the system did not show all adapters. */
function incompleteLines(readings: readonly Reading[], look: Display): string[] {
  const isIncomplete = readings.some((reading) => reading.status === 'value' && reading.incomplete);
  return isIncomplete ? [look.paint('caution', `  ${wrapped(look.t('probe.incomplete'), look, '  ')}`)] : [];
}

/** Why values are missing, and what helps; once per reason. */
function remedyLines(readings: readonly Reading[], look: Display): string[] {
  const { t } = look;
  const reasons = unreadByReason(readings);
  if (reasons.size === 0) return [];
  const lines = [...reasons].flatMap(([reason, unread]) => [
    `  ${wrapped(unread.map(({ component }) => t(`component.${component}`)).join(', '), look, '  ')}`,
    `    ${wrapped(`${t(`reason.${reason}.why`)} ${t(`reason.${reason}.remedy`)}`, look, '    ')}`,
  ]);
  return ['', look.paint('strong', `${t('probed.notRead')}:`), ...lines];
}
