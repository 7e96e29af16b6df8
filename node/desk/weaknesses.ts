import type { Observation } from '../../shared/desk-event.ts';
import { WEAKNESSES, type Weakness } from '../../shared/desk-views.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { componentsOf } from '../../shared/fingerprint/component.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { CHECK_IDS } from '../../shared/preflight/check.ts';
import type { Overrides } from './overrides.ts';

export function isWeakness(word: string): word is Weakness {
  return WEAKNESSES.some((one) => one === word);
}

/** More adapters than a plant's server has; each is one more by which a machine may be recognised. */
const MANY_MACS = 8;

function weaknessesOf({ fingerprint, preflight }: PreLicense): readonly Weakness[] {
  const count = digestCounts(fingerprint);
  const found: readonly (readonly [Weakness, boolean])[] = [
    ['no-uuid', count('smbios-uuid') === 0],
    ['many-macs', count('mac') > MANY_MACS],
    ['checks-acknowledged', preflight.some(({ acknowledged }) => acknowledged)],
  ];
  return found.flatMap(([weakness, there]) => (there ? [weakness] : []));
}

export function weakObservation(request: PreLicense): readonly Observation[] {
  const weak = weaknessesOf(request);
  if (weak.length === 0) return [];
  const seen = request.preflight.filter(({ acknowledged }) => acknowledged).map(({ id }) => id);
  const checks = seen.length === 0 ? {} : { checks: seen.join(' ') };
  return [
    { event: 'weak-request', detail: { requestId: request.requestId, weak: weak.join(' '), ...checks } },
  ];
}

/** The name under which an operator lets a machine pass that no license could be bound to. */
export const NO_IDENTITY = 'no-identity';

/**
 * The name under which an operator says that a request comes from another machine by now, although its
 * station has the key of an earlier softkey.
 */
export const SAME_KEY = 'station-key';

/**
 * The name under which an operator says that a softkey was revoked, this machine's or the one that is to be
 * replaced, and that there is to be another one all the same.
 */
export const WAS_REVOKED = 'revoked';

/** The name under which an operator says that a request from before a restore was never answered. */
export const FROM_BEFORE = 'restored';

/** The name under which an operator lets an order have more softkeys than were ordered. */
export const BEYOND_ORDER = 'order';

/**
 * Refuses a machine that could never be bound (spec F5): neither a UUID, nor an OS id with a MAC. And one
 * that failed a check that must pass: its station would not have asked. An operator may say otherwise, by
 * name and with a reason, which is noted.
 */
export function requireBindable(request: PreLicense, overrides: Overrides): readonly Observation[] {
  const { allow } = overrides;
  const failed = failedChecks(request);
  const unbound = !canBind(request);
  if (unbound && !allow.includes(NO_IDENTITY))
    throw new LicensingError('NO_IDENTITY', { unread: [], allow: NO_IDENTITY });
  const stopping = failed.filter((id) => !allow.includes(id));
  if (stopping.length > 0) throw new LicensingError('CHECK_FAILED', { checks: stopping });
  return allowedObservation([...(unbound ? [NO_IDENTITY] : []), ...failed], request, overrides);
}

/** What an operator let pass in this request, by name; nothing where nothing had to be. */
export function allowedObservation(
  allowed: readonly string[],
  { requestId }: PreLicense,
  { operator, reason }: Overrides,
): readonly Observation[] {
  if (allowed.length === 0) return [];
  return [{ event: 'check-allowed', detail: { requestId, checks: allowed.join(' '), operator, reason } }];
}

/**
 * Refuses with `USAGE` what names no check: neither one of this program, nor one that the request tells of,
 * whose station may be newer.
 */
export function requireCheckIds(allow: Overrides['allow'], { preflight }: PreLicense): void {
  const ids: readonly string[] = [
    ...CHECK_IDS,
    NO_IDENTITY,
    SAME_KEY,
    WAS_REVOKED,
    BEYOND_ORDER,
    FROM_BEFORE,
  ];
  const unknown = allow.filter((word) => !ids.includes(word) && !preflight.some(({ id }) => id === word));
  if (unknown.length === 0) return;
  const names = { rule: 'badCheck', word: unknown.join(' '), other: ids.join(', ') };
  throw new LicensingError('USAGE', { ...names, usage: '' });
}

function canBind({ fingerprint }: PreLicense): boolean {
  const count = digestCounts(fingerprint);
  return count('smbios-uuid') > 0 || (count('os-id') > 0 && count('mac') > 0);
}

function failedChecks({ preflight }: PreLicense): readonly string[] {
  return preflight
    .filter(({ severity, result }) => severity === 'hard' && result === 'failed')
    .map(({ id }) => id);
}

function digestCounts(fingerprint: PreLicense['fingerprint']): (wanted: Component) => number {
  const counts = new Map(
    componentsOf(fingerprint).map(({ component, digests }) => [component, digests.length]),
  );
  return (wanted) => counts.get(wanted) ?? 0;
}
