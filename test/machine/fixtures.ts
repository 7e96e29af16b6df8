import { readFileSync } from 'node:fs';
import type { HypervisorKind, MachineFacts } from '../../shared/machine/facts.ts';
import type { FirmwareField } from '../../shared/machine/firmware.ts';
import type { Component, Reading } from '../../shared/machine/reading.ts';

export const AT = '2026-03-04T05:06:07Z';

/** A machine of our own invention: what its firmware says, and what must be recognised. */
export type Brand = Partial<Record<FirmwareField, string>> & { kind: HypervisorKind; cloud?: string };

export function fixture(path: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`fixtures/${path}`, import.meta.url)));
}

export const BRANDS = Object.entries(
  JSON.parse(Buffer.from(fixture('brands.json')).toString()) as Record<string, Brand>,
);

export function readingOf(facts: MachineFacts, component: Component): Reading | undefined {
  return facts.readings.find((reading) => reading.component === component);
}

/** `value: a, b` or `absent: not-found`: a reading in one line. */
export function brief(facts: MachineFacts, component: Component): string {
  const reading = readingOf(facts, component);
  if (!reading) return 'missing';
  return `${reading.status}: ${reading.status === 'value' ? reading.values.join(', ') : reading.reason}`;
}
