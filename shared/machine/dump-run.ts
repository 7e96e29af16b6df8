import { LicensingError } from '../errors/refusal.ts';
import type { Adapter, MachineFacts } from './facts.ts';
import { type Firmware, type FirmwareField, isUsable, noteField } from './firmware.ts';
import type { Component, ReasonOf } from './reading.ts';
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
 * What several runs tell of their one machine: people paste the output of two commands, or of one command
 * twice. The first that has a usable value is believed. Undefined where there is no run.
 *
 * @throws LicensingError `SEVERAL_MACHINES`
 */
export function oneMachine(runs: readonly DumpRun[], file: string): DumpRun | undefined {
  return runs.reduce<DumpRun | undefined>((known, run) => {
    if (!known) return run;
    const differs = differencesOf(known, run);
    if (differs.length > 0) throw new LicensingError('SEVERAL_MACHINES', { file, differs });
    return together(known, run);
  }, undefined);
}

/** Beside the UUID, these tell two machines apart: one maker's fault gives two of them one UUID. */
const TELLING: readonly (readonly [Component, FirmwareField])[] = [
  ['system-serial', 'product_serial'],
  ['board-serial', 'board_serial'],
  ['chassis-serial', 'chassis_serial'],
  ['system-vendor', 'sys_vendor'],
  ['system-product', 'product_name'],
];

/** What tells two runs apart, by name and never by value; empty where they may be of one machine. */
function differencesOf(one: DumpRun, other: DumpRun): readonly Component[] {
  const pairs: readonly (readonly [Component, string | undefined, string | undefined])[] = [
    ['smbios-uuid', uuidOf(one), uuidOf(other)],
    ...TELLING.map(([component, field]) => [component, told(one, field), told(other, field)] as const),
    ['host-name', one.host, other.host],
  ];
  return pairs.filter(([, first, second]) => differ(first, second)).map(([component]) => component);
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
