import { unnamedHost } from '../../shared/courier/courier-file.ts';
import type { HypervisorGroup, JournalHead, StationGroup } from '../../shared/document/payload/fields.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { identifies } from '../../shared/fingerprint/deciding.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import { headOf, type JournalReading } from '../../shared/journal/journal.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { type MachineSigns, signValue } from '../../shared/preflight/signs.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import type { Glance } from '../machine/glance.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Home } from './home.ts';

/** What every call of a station works with. */
export interface Station {
  readonly home: Home;
  readonly surroundings: Surroundings;
  /** What is known of the machine without reading it. */
  readonly glance: () => Promise<Glance>;
  /** The machine as it was read within the last minute, or is read now. */
  readonly machine: (asking?: Asking) => Promise<Machine>;
  /** What preflight checks in addition to the machine's facts. */
  readonly signs: () => Promise<MachineSigns>;
  /** Whether `machine` would answer with a reading that was made before. */
  readonly hasReading: () => boolean;
  /** Forgets the reading, so that the next call reads the machine again. */
  readonly forgetMachine: () => void;
}

/** Whether a person agreed to be asked for what only root may read. If left out, nobody is asked. */
export interface Asking {
  readonly askRoot: boolean;
}

/** The machine in front of us. */
export interface Machine {
  readonly facts: MachineFacts;
  readonly fingerprint: FingerprintNow;
}

/**
 * The machine read anew, even if it was read a moment ago. What is signed or stored rests on such a reading:
 * a reused one may be of the machine as it was before a change.
 */
export function readMachineAnew({ forgetMachine, machine }: Station): Promise<Machine> {
  forgetMachine();
  return machine();
}

/** The same station with one reading, made now, for all that one call asks it for. */
export async function withOneReading(station: Station): Promise<Station> {
  const machine = await readMachineAnew(station);
  let signs: Promise<MachineSigns> | undefined;
  return {
    ...station,
    machine: async () => machine,
    signs: () => (signs ??= station.signs()),
    hasReading: () => false,
    forgetMachine: () => undefined,
  };
}

/** The machine as a request states it. */
export async function readForRequest(station: Station): Promise<{ machine: Machine; signs: MachineSigns }> {
  return { machine: await readMachineAnew(station), signs: await station.signs() };
}

export async function readMachine(read: () => Promise<MachineFacts>, vendor: string): Promise<Machine> {
  const facts = await read();
  return { facts, fingerprint: fingerprintOf(facts.readings, vendor, nativeHashes) };
}

export function clockOf({ surroundings }: Station): Instant {
  return instantOf(surroundings.now());
}

/**
 * The parts that every request begins with; `named` is false where no host is to leave the site (spec R6).
 */
export function stationGroup(
  { facts }: Machine,
  { program }: Surroundings,
  identity: SecretKey,
  named = true,
): StationGroup {
  return {
    host: named ? hostOf(facts) : unnamedHost(identity.keyId),
    platform: facts.platform,
    program,
    publicKey: Buffer.from(identity.publicKey).toString('base64'),
  };
}

/**
 * What the machine runs on, as a request carries it. It is evidence for people and binds nothing. Texts of
 * strangers are cut to the length that a document allows.
 */
export function hypervisorGroup(
  { facts: { hypervisor } }: Machine,
  signs: MachineSigns,
  named = true,
): HypervisorGroup {
  return {
    kind: hypervisor.kind,
    cloud: hypervisor.cloud ?? null,
    version: shortText(signValue(signs.hypervisorVersion), 64),
    physicalHost: named ? shortText(signValue(signs.physicalHost), 255) : null,
  };
}

function shortText(text: string | undefined, most: number): string | null {
  const plain = text
    ?.toWellFormed()
    .replace(/\p{Cc}/gu, '')
    .slice(0, most)
    .toWellFormed();
  return plain === undefined || plain === '' ? null : plain;
}

export function journalHeadOf(journal: JournalReading): JournalHead {
  return headOf(journal.entries);
}

export function hostOf({ host }: Pick<MachineFacts, 'host'>): string {
  return host === '' ? 'unnamed' : host;
}

/**
 * Refuses a machine that no license could be matched with (spec F5). An OS id alone proves little, because it
 * moves with the disk.
 */
export function requireIdentifiable({ facts }: Machine): void {
  const binding = facts.readings.filter(({ component }) => identifies(component));
  if (binding.some(({ status }) => status === 'value')) return;
  throw new LicensingError('NO_IDENTITY', {
    unread: binding.map(({ component, status }) => `${component}: ${status}`),
  });
}
