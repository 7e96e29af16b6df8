import type { Adapter } from './facts.ts';
import type { Component, Reading } from './reading.ts';
import { isUuid } from './uuid.ts';

/** Components that point to one machine. The others are shown in full. */
const SECRET: ReadonlySet<Component> = new Set([
  'smbios-uuid',
  'system-serial',
  'board-serial',
  'chassis-serial',
  'os-id',
  'mac',
  'disk',
]);

/**
 * The reading as it may be shown on a screen: enough of each id to recognise it beside another one, not
 * enough to copy it. Host name, processor, memory and maker's names stay as they are.
 */
export function maskReading(reading: Reading): Reading {
  if (reading.status !== 'value' || !SECRET.has(reading.component)) return reading;
  return { ...reading, values: reading.values.map(maskId) };
}

/** The adapter as it may be shown on a screen. */
export function maskAdapter(adapter: Adapter): Adapter {
  return { ...adapter, mac: maskId(adapter.mac) };
}

/** What `maskId` makes of ids. */
const SHORTENED =
  /^(?:[0-9a-f]{8}-…-[0-9a-f]{4}|(?:..:){3}…:..|[0-9a-f]{8}…[0-9a-f]{4}|[^…]{0,4}…[^…]{0,4})$/;

/**
 * Whether an id was shortened already, as in the answer of a probe: a person can recognise it, but no digest
 * can be made of it.
 */
export function isShortened(id: string): boolean {
  return SHORTENED.test(id);
}

/** `564d9c00-…-6666`, `00:50:56:…:cc`, `VMwa…0001`: at least half of an id is left out. */
function maskId(id: string): string {
  if (id === '' || isShortened(id)) return id;
  if (isUuid(id)) return `${id.slice(0, 8)}-…-${id.slice(-4)}`;
  if (/^(..:){5}..$/.test(id)) return `${id.slice(0, 8)}:…:${id.slice(-2)}`;
  if (/^[0-9a-f]{32}$/.test(id)) return `${id.slice(0, 8)}…${id.slice(-4)}`;
  const shown = Math.min(4, Math.floor(id.length / 4));
  return `${id.slice(0, shown)}…${id.slice(id.length - shown)}`;
}
