import type { Entitlement, License } from '../../shared/document/payload/license.ts';
import { entitlement } from '../../shared/document/payload/license.ts';
import {
  ascending,
  boolean,
  instant,
  integer,
  list,
  oneOf,
  orNull,
  read,
  record,
  type Shape,
  where,
} from '../../shared/document/shape.ts';
import { faultDetails } from '../../shared/document/strict-json.ts';
import { addDays, type Instant, later } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { PolicyName } from '../../shared/fingerprint/policies.ts';

/** What a vendor grants with one license, where that differs from the default; undefined is the default. */
export interface Terms {
  /** Days of 86,400 s; null: no end. */
  readonly termDays: number | null | undefined;
  /** The end itself, in place of days. */
  readonly until?: Instant | undefined;
  /** Of an upgrade: its days are counted from the end of the license before, so that none are lost. */
  readonly fromEnd?: boolean | undefined;
  readonly graceDays: number | undefined;
  readonly notBefore: Instant | undefined;
  /** How the machine is to be recognised (spec F5). */
  readonly matching: PolicyName | undefined;
  /** The next license may begin and end before the one that it replaces, to correct a mistake. */
  readonly shorten: boolean | undefined;
  /** Names ascending, none twice. */
  readonly entitlements: readonly Entitlement[] | undefined;
}

/** When a license runs, as it states it (spec §7, license). */
export type TermDates = Pick<License, 'notBefore' | 'expiresAt' | 'graceDays'>;

const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, trace) =>
    value === undefined ? undefined : shape(value, trace);

const sorted: Shape<readonly Entitlement[]> = (value, trace) =>
  (list(entitlement, 0, 200)(value, trace) ?? []).toSorted((a, b) => (a?.name < b?.name ? -1 : 1));

const shape: Shape<Terms> = record({
  termDays: optional(orNull(integer(1, 36_600))),
  until: optional(instant),
  fromEnd: optional(boolean),
  graceDays: optional(integer(0, 366)),
  notBefore: optional(instant),
  matching: optional(oneOf('standard', 'strict', 'lenient')),
  shorten: optional(boolean),
  entitlements: optional(
    where(sorted, (items) => ascending(items, ({ name }) => name), 'no name twice', 'noneTwice'),
  ),
});

/**
 * Terms as a person wrote them: members and entitlements in any order. `TERMS_INVALID` names every bad field.
 */
export function readTerms(written: unknown): Terms {
  const result = read(shape, written);
  if ('faults' in result) throw new LicensingError('TERMS_INVALID', faultDetails(result.faults));
  return requireOneEnd(result.value);
}

/** Refuses terms that say twice when the license ends. */
export function requireOneEnd(terms: Terms): Terms {
  if (terms.until !== undefined && (terms.termDays !== undefined || terms.fromEnd === true))
    throw new LicensingError('TERMS_INVALID', { fields: ['until: not together with termDays or fromEnd'] });
  return terms;
}

/** What is granted where no terms say otherwise. `termDays`: null for no end. */
export interface Defaults {
  readonly termDays: number | null;
  readonly graceDays: number;
}

/** The dates of a softkey's first license. Its days are counted from the day on which it begins. */
export function firstDates(terms: Terms | undefined, defaults: Defaults, issuedAt: Instant): TermDates {
  const notBefore = terms?.notBefore ?? issuedAt;
  const termDays = terms?.termDays === undefined ? defaults.termDays : terms.termDays;
  const expiresAt = terms?.until ?? (termDays === null ? null : addDays(notBefore, termDays));
  return requireRunning(
    { notBefore, expiresAt, graceDays: terms?.graceDays ?? defaults.graceDays },
    issuedAt,
  );
}

/** The dates of an upgrade: what was granted stays granted unless the terms say otherwise. */
export function nextDates(
  terms: Terms | undefined,
  previous: TermDates,
  defaults: Defaults,
  issuedAt: Instant,
): TermDates {
  const earliest = terms?.shorten === true ? issuedAt : later(issuedAt, previous.notBefore);
  const notBefore = terms?.notBefore ?? earliest;
  const from = terms?.fromEnd === true ? later(notBefore, previous.expiresAt ?? notBefore) : notBefore;
  const termDays = terms?.termDays === undefined ? defaults.termDays : terms.termDays;
  const counted = terms?.until ?? (termDays === null ? null : addDays(from, termDays));
  return requireRunning(
    {
      notBefore,
      expiresAt: nextEnd(terms, previous.expiresAt, counted),
      graceDays: terms?.graceDays ?? previous.graceDays,
    },
    issuedAt,
  );
}

/**
 * The dates of a license that goes on from another one without a renewal: its end stays. Terms that give days
 * may set a later end, and an earlier one only with `shorten`, as in an upgrade.
 */
export function carriedDates(
  terms: Terms | undefined,
  previous: TermDates,
  defaults: Defaults,
  issuedAt: Instant,
): TermDates {
  if (saysEnd(terms)) return nextDates(terms, previous, defaults, issuedAt);
  const { notBefore = later(issuedAt, previous.notBefore), graceDays = previous.graceDays } = terms ?? {};
  return requireRunning({ notBefore, expiresAt: previous.expiresAt, graceDays }, issuedAt);
}

function saysEnd(terms: Terms | undefined): boolean {
  return terms?.termDays !== undefined || terms?.until !== undefined;
}

/**
 * Upgrades are made before anything expires, and an early one must not cost the customer the days that are
 * left. So the end never becomes earlier, unless the terms say so, because a desk with a wrong clock must be
 * able to correct what it issued. Days left are not added unless the terms count from the end: asking every
 * week would make an endless license (decision 51).
 */
function nextEnd(
  terms: Terms | undefined,
  previous: Instant | null,
  counted: Instant | null,
): Instant | null {
  if (counted === null) return null;
  if (previous === null) return saysEnd(terms) ? counted : null;
  return terms?.shorten === true ? counted : later(counted, previous);
}

/** True where a license ends before the one that it replaces. */
export function endsEarlier({ expiresAt }: TermDates, previous: TermDates): boolean {
  return expiresAt !== null && (previous.expiresAt === null || expiresAt < previous.expiresAt);
}

/**
 * Refuses terms that differ from those of the license that was issued already (`TERMS_CONFLICT`), because
 * they would have no effect. Terms that are left out never differ. `dates` are those that the terms would
 * have given at the time.
 */
export async function requireSameTerms(
  terms: Terms | undefined,
  issued: License,
  dates: () => Promise<TermDates>,
): Promise<void> {
  if (terms === undefined) return;
  const wanted = await dates();
  const { softkeyId, sequence } = issued;
  const differing = [
    terms.notBefore !== undefined && wanted.notBefore !== issued.notBefore && 'notBefore',
    saysEnd(terms) && wanted.expiresAt !== issued.expiresAt && (terms.until ? 'until' : 'termDays'),
    terms.graceDays !== undefined && terms.graceDays !== issued.graceDays && 'graceDays',
    terms.matching !== undefined && terms.matching !== issued.matching && 'matching',
    terms.entitlements !== undefined && !sameJson(terms.entitlements, issued.entitlements) && 'entitlements',
  ].filter((name) => name !== false);
  if (differing.length > 0)
    throw new LicensingError('TERMS_CONFLICT', { softkeyId, sequence, fields: differing });
}

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/**
 * Refuses a license that would be over when it is issued, or whose end is beyond the calendar: both are
 * typing mistakes.
 */
function requireRunning(dates: TermDates, issuedAt: Instant): TermDates {
  const { notBefore, expiresAt } = dates;
  if (expiresAt !== null && expiresAt <= later(notBefore, issuedAt))
    throw new LicensingError('TERMS_INVALID', { fields: ['termDays: an end that is yet to come'] });
  return dates;
}
