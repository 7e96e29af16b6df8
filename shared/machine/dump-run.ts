import { LicensingError } from '../errors/refusal.ts';
import type { Adapter, MachineFacts } from './facts.ts';
import { type Firmware, type FirmwareField, isUsable, noteField } from './firmware.ts';
import type { ReasonOf } from './reading.ts';
import { lettersAndDigits } from './text.ts';
import { canonicalUuid } from './uuid.ts';

/** What one command, run once, tells of a machine. */
export interface DumpRun {
  readonly platform: MachineFacts['platform'];
  readonly firmware: Firmware;
  /** What is said of a component that is not in it. */
  readonly missing: ReasonOf<'absent'>;
  /** Only `systeminfo` tells these. */
  readonly host?: string;
  readonly adapters?: readonly Adapter[];
}

/**
 * What several runs tell of their one machine: people paste the output of two commands, or of one command twice.
 * The first that has a usable value is believed. Undefined where there is no run.
 *
 * @throws LicensingError `SEVERAL_MACHINES`
 */
export function oneMachine(runs: readonly DumpRun[], file: string): DumpRun | undefined {
  return runs.reduce<DumpRun | undefined>((known, run) => {
    if (!known) return run;
    if (areDifferent(known, run)) throw new LicensingError('SEVERAL_MACHINES', { file });
    return together(known, run);
  }, undefined);
}

/** Beside the UUID, these tell two machines apart: one maker's fault gives two of them one UUID. */
const TELLING: readonly FirmwareField[] = [
  'product_serial',
  'board_serial',
  'chassis_serial',
  'sys_vendor',
  'product_name',
];

function areDifferent(one: DumpRun, other: DumpRun): boolean {
  return (
    differ(uuidOf(one), uuidOf(other)) ||
    differ(one.host, other.host) ||
    TELLING.some((field) => differ(told(one, field), told(other, field)))
  );
}

function differ(one = '', other = ''): boolean {
  return one !== '' && other !== '' && lettersAndDigits(one) !== lettersAndDigits(other);
}

function told({ firmware }: DumpRun, field: FirmwareField): string | undefined {
  const value = firmware.fields.get(field);
  return value !== undefined && isUsable(field, value) ? value : undefined;
}

function uuidOf(run: DumpRun): string | undefined {
  return canonicalUuid(told(run, 'product_uuid') ?? '');
}

function together(one: DumpRun, other: DumpRun): DumpRun {
  return {
    platform: one.platform,
    missing: one.missing === other.missing ? one.missing : 'not-in-dump',
    firmware: joined(one.firmware, other.firmware),
    host: one.host || (other.host ?? ''),
    adapters: one.adapters?.length ? one.adapters : (other.adapters ?? []),
  };
}

function joined(one: Firmware, other: Firmware): Firmware {
  const fields = new Map(one.fields);
  for (const [field, value] of other.fields) noteField(fields, field, value);
  const cpu = one.cpu ?? other.cpu;
  const memoryMib = one.memoryMib ?? other.memoryMib;
  return {
    fields,
    denied: new Set([...one.denied, ...other.denied]),
    unset: new Set([...(one.unset ?? []), ...(other.unset ?? [])]),
    ...(cpu && { cpu }),
    ...(memoryMib !== undefined && { memoryMib }),
  };
}
