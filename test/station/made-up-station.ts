import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { COMPONENTS, type Component, type Reading } from '../../shared/machine/reading.ts';
import { profile } from './vendor.ts';

/** A station on a temporary home, with a machine and a clock that a test can turn. The store, the files and the signatures are real. */
export interface MadeUpStation extends Client {
  readonly home: string;
  /** The clock; set it to travel. */
  now: string;
  /** What the probe reads; null is `absent`, 'denied' is denied. */
  machine: Values;
}

export type Values = Partial<Record<Component, string | readonly string[] | null>>;

export const SCADA_01: Values = {
  'smbios-uuid': '564d9c00-1111-2222-3333-444455556666',
  'system-vendor': 'VMware, Inc.',
  'os-id': '0123456789abcdef0123456789abcdef',
  mac: ['00:50:56:aa:bb:cc'],
  cpu: 'GenuineIntel 6-85-7',
  'host-name': 'SCADA-01',
};

/** A clone as a hypervisor makes it: new UUID and MAC, the disk with its OS id copied. */
export const CLONE: Values = {
  ...SCADA_01,
  'smbios-uuid': '564d9c00-9999-8888-7777-444455556666',
  mac: ['00:50:56:dd:ee:ff'],
};

export const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'Usina São João', contact: 'Ana <ana@usina.invalid>' },
  architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none' as const, role: 'server' },
  reference: 'PO-4711',
};

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function madeUpStation(home = join(temporaryFolder(), 'home')): MadeUpStation {
  const made = { home, now: '2026-03-01T12:00:00Z', machine: SCADA_01 };
  let drawn = 0;
  const surroundings: Surroundings = {
    now: () => new Date(made.now),
    randomness: (bytes) => Uint8Array.from({ length: bytes }, () => (drawn = (drawn * 73 + 41) % 251)),
    profile,
    program: 'softkey test',
  };
  const station = stationOn({ path: home, scope: 'chosen' }, surroundings, async () =>
    factsOf(made.machine, made.now),
  );
  const reportBug = (error: unknown) => {
    throw error;
  };
  return Object.assign(made, connect(serve(stationHandlers(station), reportBug)));
}

function factsOf(values: Values, at: string): MachineFacts {
  return {
    host: typeof values['host-name'] === 'string' ? values['host-name'] : '',
    platform: 'linux',
    readings: COMPONENTS.map((component) => readingOf(component, values[component] ?? null, at)),
    adapters: [],
    hypervisor: { kind: 'vmware', evidence: ['sys_vendor=VMware, Inc.'] },
  };
}

function readingOf(component: Component, value: string | readonly string[] | null, at: string): Reading {
  const source = 'test';
  if (value === null) return { component, status: 'absent', reason: 'not-found', source, at };
  if (value === 'denied') return { component, status: 'denied', reason: 'needs-root', source, at };
  return { component, status: 'value', values: typeof value === 'string' ? [value] : value, source, at };
}

/** The file as a door hands it in. */
export function fileIn(text: string | Uint8Array, name = 'file') {
  return { name, bytes: typeof text === 'string' ? new Uint8Array(Buffer.from(text)) : text };
}

export async function importTexts(station: Client, ...texts: readonly string[]) {
  const files = texts.map((text, i) => fileIn(text, `file ${i + 1}`));
  return (await station['documents.import']({ files, dryRun: false })).results;
}

export function requestOf(
  station: Client,
  changes: { order?: typeof ORDER; again?: { reason: string } | null; confirm?: string } = {},
) {
  return station['preLicense.create']({
    order: changes.order ?? ORDER,
    confirm: changes.confirm ?? 'SCADA-01',
    person: 'Ana',
    again: changes.again ?? null,
  });
}
