import { isInstant } from '../encoding/instant.ts';
import {
  ADAPTER_REASONS,
  type Adapter,
  HYPERVISOR_KINDS,
  type Hypervisor,
  MAC_POOLS,
  type MachineFacts,
} from './facts.ts';
import { absent, found } from './finding.ts';
import { isShortened } from './mask.ts';
import { COMPONENTS, type Component, READING_REASONS, type Reading } from './reading.ts';
import { plainText } from './text.ts';

type Json = Readonly<Record<string, unknown>>;

const MOST_VALUES = 64;
const MOST_ADAPTERS = 256;
const PLATFORMS = ['linux', 'windows', 'macos', 'other'] as const;

/**
 * The answer of `softkey probe --json`, read back. Ids in it are shortened (`564d9c00-…-6666`) and stay so:
 * they can be recognised, and no digest is made of them. Each reading keeps its own source and time.
 * Undefined when it is none.
 */
export function readProbeJson(object: Json, fileName: string, at: string): MachineFacts | undefined {
  const platform = PLATFORMS.find((one) => one === object['platform']);
  const hypervisor = hypervisorIn(object['hypervisor']);
  const readings = object['readings'];
  if (!platform || !hypervisor || !Array.isArray(readings)) return undefined;
  const told = readings.slice(0, COMPONENTS.length).map(record);
  return {
    host: textIn(object['host']),
    platform,
    readings: COMPONENTS.map((component) => {
      const one = told.find((candidate) => candidate['component'] === component);
      return (one && readingIn(one, component, at)) ?? { ...absent(component, 'not-in-dump', fileName), at };
    }) as readonly Reading[],
    adapters: listIn(object['adapters'], MOST_ADAPTERS).flatMap(adapterIn),
    hypervisor,
  };
}

function readingIn(one: Json, component: Component, now: string): Reading | undefined {
  // A dump that came from standard input is called `-`, which has no letter.
  const source = one['source'] === '-' ? '-' : textIn(one['source']);
  const at = typeof one['at'] === 'string' && isInstant(one['at']) ? one['at'] : now;
  if (one['status'] === 'value') {
    const values = listIn(one['values'], MOST_VALUES).map(textIn).filter(Boolean);
    const isReadable = values.length > 0 && values.every(isShortened);
    return isReadable
      ? { component, status: 'value', values, source, at }
      : { ...found(component, values, source), at };
  }
  const status = (['denied', 'absent', 'junk'] as const).find((known) => known === one['status']);
  const reason = status && READING_REASONS[status].find((known) => known === one['reason']);
  return status && reason ? { component, status, reason, source, at } : undefined;
}

function adapterIn(value: unknown): Adapter[] {
  const one = record(value);
  const [name, mac] = [textIn(one['name']), textIn(one['mac'])];
  const leftOut = ADAPTER_REASONS.find((reason) => reason === one['leftOut']);
  if (one['counted'] !== true) return [{ name, mac, counted: false, leftOut: leftOut ?? 'no-address' }];
  const dynamic = MAC_POOLS.find((pool) => pool === one['dynamic']);
  return [{ name, mac, counted: true, ...(dynamic && { dynamic }) }];
}

function hypervisorIn(value: unknown): Hypervisor | undefined {
  const one = record(value);
  const kind = HYPERVISOR_KINDS.find((known) => known === one['kind']);
  const cloud = textIn(one['cloud']);
  const evidence = listIn(one['evidence'], MOST_VALUES).map(textIn).filter(Boolean);
  return kind && { kind, evidence, ...(cloud && { cloud }) };
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function listIn(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : [];
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? plainText(value) : '';
}
