import { IDENTIFYING } from '../../fingerprint/deciding.ts';
import { isKnownByAdapters } from '../../fingerprint/match.ts';
import type { Adapter, AdapterReason, MacPool } from '../../machine/facts.ts';
import { identityOf } from '../../machine/identity.ts';
import { isShortened } from '../../machine/mask.ts';
import type { Reading, ReadingReason } from '../../machine/reading.ts';
import { type CheckFinding, DOES_NOT_APPLY, FINE, failed, type ReasonOfResult, unknown } from '../check.ts';
import { type Check, readingOf } from '../input.ts';
import { isPublishedOsId, isSharedUuid } from '../published-ids.ts';

/** Checks of what the probe read: is this a machine, and can it be told from every other? */

export const containerCheck: Check = ({ facts: { hypervisor } }) => {
  if (hypervisor.kind === 'container') return failed('in-container');
  if (hypervisor.kind === 'wsl') return failed('in-wsl');
  const seen = hypervisor.kind !== 'unknown' || hypervisor.evidence.length > 0;
  return seen ? FINE : unknown('not-recognised');
};

/**
 * What matching can do with the machine (spec F4): without UUID and MAC every comparison ends in `broken`.
 */
export const identityCheck: Check = ({ facts }) => {
  const decisive = IDENTIFYING.map((component) => readingOf(facts, component));
  if (decisive.some((reading) => reading?.status === 'value')) return FINE;
  if (identityOf(facts.readings) === 'unknown') return unknown('identifier-not-in-dump');
  const denied = decisive.some((reading) => reading?.status === 'denied' && reading.reason !== 'no-link');
  return failed(denied ? 'identifier-denied' : 'no-identifier');
};

export const uuidCheck: Check = ({ facts, policy }) => {
  const reading = readingOf(facts, 'smbios-uuid');
  switch (reading?.status) {
    case 'value':
      if (reading.values.some(isShortened)) return unknown('sign-absent');
      return isShared(reading.values, policy?.sharedUuids ?? []) ? failed('uuid-shared') : FINE;
    case 'junk':
      return failed('uuid-junk');
    case 'denied':
      return unknown(reading.reason === 'needs-root' ? 'uuid-needs-root' : 'uuid-denied', sourceOf(reading));
    default:
      return missing(reading, failed('uuid-absent'));
  }
};

/** Why an OS id does not count, where the reason is more than its spelling. */
const OS_ID_JUNK: Readonly<Partial<Record<ReadingReason, ReasonOfResult<'failed'>>>> = {
  uninitialised: 'os-id-not-made',
  'not-lasting': 'os-id-not-lasting',
};

export const osIdCheck: Check = ({ facts, policy }) => {
  const reading = readingOf(facts, 'os-id');
  switch (reading?.status) {
    case 'value': {
      if (reading.values.some(isShortened)) return unknown('sign-absent');
      const published = reading.values.some((id) => isPublishedOsId(id, policy?.publishedOsIds ?? []));
      return published ? failed('os-id-published', sourceOf(reading)) : FINE;
    }
    case 'junk':
      return failed(OS_ID_JUNK[reading.reason] ?? 'os-id-junk', sourceOf(reading));
    case 'denied':
      return unknown('os-id-denied', sourceOf(reading));
    default:
      return missing(
        reading,
        failed(reading?.reason === 'empty' ? 'os-id-not-made' : 'os-id-absent', sourceOf(reading)),
      );
  }
};

/**
 * Enough adapters must keep their MACs for the machine to be known by them: half, or two thirds without a
 * UUID (spec F4).
 */
export const macCheck: Check = ({ facts }) => {
  const counted = facts.adapters.filter((adapter) => adapter.counted);
  const reading = readingOf(facts, 'mac');
  const drawn = counted.filter((adapter) => adapter.dynamic);
  const pool = drawn[0]?.dynamic;
  const uuidCheck = readingOf(facts, 'smbios-uuid')?.status === 'value' ? 'same' : undefined;
  if (pool && !isKnownByAdapters(counted.length - drawn.length, counted.length, uuidCheck))
    return failed(POOL_REASONS[pool], names(drawn.filter(({ dynamic }) => dynamic === pool)));
  if (counted.length > 0 || reading?.status === 'value') return FINE;
  const nearly = noneCounted(facts.adapters);
  if (nearly) return nearly;
  if (reading?.status !== 'denied') return missing(reading, failed('mac-none'));
  return reading.reason === 'no-link' ? unknown('mac-no-link') : unknown('sign-denied', sourceOf(reading));
};

const POOL_REASONS: Readonly<Record<MacPool, ReasonOfResult<'failed'>>> = {
  'hyperv-pool': 'mac-hyperv-pool',
  'vmware-generated': 'mac-vmware-generated',
  'vcenter-pool': 'mac-vcenter-pool',
};

/** Adapters that would count if they had another address. The first kind that occurs decides. */
const NEARLY_COUNTED: readonly (readonly [AdapterReason, ReasonOfResult<'failed'>])[] = [
  ['worthless', 'mac-worthless'],
  ['randomised', 'mac-randomised'],
];

function noneCounted(adapters: readonly Adapter[]): CheckFinding | undefined {
  for (const [reason, failure] of NEARLY_COUNTED) {
    const nearly = adapters.filter(({ leftOut }) => leftOut === reason);
    if (nearly.length > 0) return failed(failure, names(nearly));
  }
  return undefined;
}

function isShared(uuids: readonly string[], known: readonly string[]): boolean {
  return uuids.some((one) => isSharedUuid(one, known));
}

/** A value that a dump does not contain is unknown; a system that has no such thing is fine. */
function missing(reading: Reading | undefined, otherwise: CheckFinding): CheckFinding {
  if (!reading) return unknown('sign-absent');
  if (reading.status === 'absent' && reading.reason === 'not-in-dump') return unknown('not-in-dump');
  if (reading.status === 'absent' && reading.reason === 'not-supported') return DOES_NOT_APPLY;
  return otherwise;
}

function sourceOf(reading: Reading | undefined): CheckFinding['details'] {
  return reading?.source ? { source: reading.source } : {};
}

function names(adapters: readonly Adapter[]): CheckFinding['details'] {
  return { adapters: adapters.map(({ name }) => name).join(', ') };
}
