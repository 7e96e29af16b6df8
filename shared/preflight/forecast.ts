import type { Fingerprint } from '../document/payload/fields.ts';
import { fingerprintWith } from '../fingerprint/component.ts';
import { IDENTIFYING } from '../fingerprint/deciding.ts';
import { isKnownByAdapters, matchFingerprints, type Verdict } from '../fingerprint/match.ts';
import type { Adapter, MachineFacts } from '../machine/facts.ts';
import { identityOf } from '../machine/identity.ts';
import { COMPONENTS, type Component } from '../machine/reading.ts';
import {
  type Circumstance,
  EVENTS,
  FORECAST,
  type ForecastAdvice,
  type ForecastReason,
  type ForecastRow,
  type MachineEvent,
  type Outlook,
} from './forecast-table.ts';
import { readingOf } from './input.ts';

/** What becomes of one identifier in one event. */
export interface Forecast {
  readonly component: Component;
  readonly event: MachineEvent;
  readonly outlook: Outlook;
  readonly reason: ForecastReason;
  readonly advice: ForecastAdvice | null;
}

/**
 * What becomes of the softkey in one event: the verdicts that matching would come to, at best and at worst.
 */
export interface SoftkeyForecast {
  readonly event: MachineEvent;
  readonly best: SoftkeyOutlook;
  readonly worst: SoftkeyOutlook;
}

/** Best and worst are both `unknown` where they depend on something that a dump does not say. */
export type SoftkeyOutlook = Verdict | 'unknown';

/**
 * The survival forecast of this machine: every component in every event, also of those that could not be
 * read.
 */
export function forecast(facts: MachineFacts): readonly Forecast[] {
  const circumstances = circumstancesOf(facts);
  return COMPONENTS.flatMap((component) =>
    EVENTS.map((event) => {
      const row = FORECAST.find((one) => fits(one, component, event, facts, circumstances));
      if (!row) throw new Error(`no forecast for ${component} in ${event}`);
      const { outlook, reason, advice = null } = row;
      return { component, event, outlook, reason, advice };
    }),
  );
}

/**
 * What the forecast means for the softkey of this machine, with the readings that it has now. A dump may
 * leave out what a machine is told apart by: a verdict is then given only where it holds whatever the machine
 * has.
 */
export function softkeyForecast(facts: MachineFacts): readonly SoftkeyForecast[] {
  const [first = [], ...others] = suppositions(facts).map(softkeyForecastOf);
  return first.map((one, at) => (others.every((other) => alike(one, other[at])) ? one : unknownIn(one)));
}

function alike(one: SoftkeyForecast, other: SoftkeyForecast | undefined): boolean {
  return one.best === other?.best && one.worst === other.worst;
}

function unknownIn({ event }: SoftkeyForecast): SoftkeyForecast {
  return { event, best: 'unknown', worst: 'unknown' };
}

/**
 * The machine as it was read; where a dump leaves out UUID and MACs, also as it would be with each and with
 * both.
 */
function suppositions(facts: MachineFacts): readonly MachineFacts[] {
  if (identityOf(facts.readings) !== 'unknown') return [facts];
  const having = (...supposed: readonly Component[]): MachineFacts => ({
    ...facts,
    readings: facts.readings.map((one) =>
      supposed.includes(one.component)
        ? { component: one.component, status: 'value', values: [BEFORE], source: one.source, at: one.at }
        : one,
    ),
  });
  const [uuid, mac] = IDENTIFYING;
  return [facts, having(uuid), having(mac), having(uuid, mac)];
}

function softkeyForecastOf(facts: MachineFacts): readonly SoftkeyForecast[] {
  const all = forecast(facts);
  return EVENTS.map((event) => {
    const rows = all.filter((one) => one.event === event);
    return {
      event,
      best: verdictAfter(rows, facts, ['changes']),
      worst: verdictAfter(rows, facts, ['changes', 'may-change']),
    };
  });
}

function fits(
  row: ForecastRow,
  component: Component,
  event: MachineEvent,
  { hypervisor }: MachineFacts,
  circumstances: ReadonlySet<Circumstance>,
): boolean {
  return (
    row.components.includes(component) &&
    row.events.includes(event) &&
    (row.on?.includes(hypervisor.kind) ?? true) &&
    (row.when === undefined || circumstances.has(row.when))
  );
}

function circumstancesOf(facts: MachineFacts): ReadonlySet<Circumstance> {
  const counted = facts.adapters.filter((adapter) => adapter.counted);
  const osId = readingOf(facts, 'os-id');
  const holding: readonly (readonly [Circumstance, boolean])[] = [
    ['hyperv-pool', decide(drawnFrom(counted, 'hyperv-pool'), facts)],
    ['vmware-generated', decide(drawnFrom(counted, 'vmware-generated'), facts)],
    ['several-macs', counted.length > 1 && !decide(counted.slice(0, 1), facts)],
    ['os-id-not-made', osId !== undefined && 'reason' in osId && NOT_MADE.includes(osId.reason)],
  ];
  return new Set(holding.filter(([, holds]) => holds).map(([name]) => name));
}

const NOT_MADE = ['uninitialised', 'empty', 'not-lasting'];

function drawnFrom(adapters: readonly Adapter[], pool: NonNullable<Adapter['dynamic']>): readonly Adapter[] {
  return adapters.filter(({ dynamic }) => dynamic === pool);
}

/** Whether the machine is no longer known by its adapters once these have other addresses (spec F4). */
function decide(changing: readonly Adapter[], facts: MachineFacts): boolean {
  const counted = facts.adapters.filter((adapter) => adapter.counted).length;
  const uuid = readingOf(facts, 'smbios-uuid')?.status === 'value' ? 'same' : undefined;
  return changing.length > 0 && !isKnownByAdapters(counted - changing.length, counted, uuid);
}

/** Stand-ins for digests, as long as those are. */
const BEFORE = '0'.repeat(32);
const AFTER = 'f'.repeat(32);

/** Asks the matcher itself, with stand-ins for the digests before and after the event. */
function verdictAfter(rows: readonly Forecast[], facts: MachineFacts, changing: readonly Outlook[]): Verdict {
  const standIn = (digestOf: (row: Forecast) => string): Fingerprint =>
    fingerprintWith(
      rows.map((row) => {
        const status = readingOf(facts, row.component)?.status ?? 'absent';
        return { component: row.component, status, digests: status === 'value' ? [digestOf(row)] : [] };
      }),
    );
  return matchFingerprints(
    standIn(() => BEFORE),
    standIn(({ outlook }) => (changing.includes(outlook) ? AFTER : BEFORE)),
  ).verdict;
}
