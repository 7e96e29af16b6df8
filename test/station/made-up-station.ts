import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { stationHandlers, stationOn } from '../../node/station/station.ts';
import type { Surroundings } from '../../node/surroundings.ts';
import { contract } from '../../shared/contract.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import { addSeconds } from '../../shared/encoding/instant.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { Component } from '../../shared/machine/reading.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { factsOf, NO_SIGNS, ORDER, SCADA_01, type Values } from './made-up-machine.ts';
import { profile } from './vendor.ts';

/**
 * A station on a temporary home, with a machine and a clock that a test can turn. The store, the files and
 * the signatures are real.
 */
export interface MadeUpStation extends Client {
  readonly home: string;
  /** The clock; set it to travel. */
  now: string;
  /** What the probe reads; null is `absent`, 'denied' is denied. */
  machine: Values;
  /** Lists of which the probe did not see all. */
  incomplete: readonly Component[];
  /** How often the machine was read so far, and the signs beside its facts. */
  readonly read: { facts: number; signs: number };
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function madeUpStation(
  home = join(temporaryFolder(), 'home'),
  vendor: VendorProfile = profile,
  servesSeconds = 0,
): MadeUpStation {
  const made = {
    home,
    now: '2026-03-01T12:00:00Z',
    machine: SCADA_01,
    incomplete: [] as readonly Component[],
    read: { facts: 0, signs: 0 },
  };
  let drawn = 0;
  const surroundings: Surroundings = {
    now: () => new Date(made.now),
    randomness: (bytes) => Uint8Array.from({ length: bytes }, () => (drawn = (drawn * 73 + 41) % 251)),
    profile: vendor,
    program: 'softkey test',
    builtAt: '2026-01-01T00:00:00Z',
  };
  const station = stationOn({ path: home, scope: 'chosen' }, surroundings, {
    glance: async () => factsOf(made.machine, made.now),
    facts: async () => {
      made.read.facts++;
      return seenInPart(factsOf(made.machine, made.now), made.incomplete);
    },
    signs: async () => {
      made.read.signs++;
      return NO_SIGNS();
    },
    servesSeconds,
  });
  const reportBug = (error: unknown) => {
    throw error;
  };
  return Object.assign(made, connect(contract, serve(contract, stationHandlers(station), reportBug)));
}

function seenInPart(facts: MachineFacts, lists: readonly Component[]): MachineFacts {
  const readings = facts.readings.map((reading) =>
    reading.status === 'value' && lists.includes(reading.component)
      ? { ...reading, incomplete: true as const }
      : reading,
  );
  return { ...facts, readings };
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
  changes: {
    acknowledged?: readonly string[];
    order?: typeof ORDER;
    again?: { reason: string } | null;
    confirm?: string;
    named?: boolean;
  } = {},
) {
  return station['preLicense.create']({
    order: changes.order ?? ORDER,
    confirm: changes.confirm ?? 'SCADA-01',
    person: 'Ana',
    acknowledged: changes.acknowledged ?? [],
    again: changes.again ?? null,
    named: changes.named ?? null,
  });
}

/**
 * Turns the clock on to `now` as on a machine that runs: it was looked at half a day before, so that the
 * reading stands on another.
 */
export async function runOnTo(station: MadeUpStation, now: string): Promise<void> {
  station.now = addSeconds(now, -43_200);
  await station['status.read']({});
  station.now = now;
}
