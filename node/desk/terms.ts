import type { Entitlement, License } from '../../shared/document/payload/license.ts';
import { entitlement } from '../../shared/document/payload/license.ts';
import {
  ascending,
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
import { describe } from '../../shared/document/strict-json.ts';
import { addDays, type Instant, later } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { PolicyName } from '../../shared/fingerprint/policies.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';

/** What a vendor grants with one license, where that differs from the default; undefined is the default. */
export interface Terms {
  /** Days of 86,400 s; null: no end. */
  readonly termDays: number | null | undefined;
  readonly graceDays: number | undefined;
  readonly notBefore: Instant | undefined;
  /** How the machine is to be recognised (spec F5). */
  readonly matching: PolicyName | undefined;
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
  graceDays: optional(integer(0, 366)),
  notBefore: optional(instant),
  matching: optional(oneOf('standard', 'strict', 'lenient')),
  entitlements: optional(where(sorted, (items) => ascending(items, ({ name }) => name), 'no name twice')),
});

/** Terms out of a JSON file that a person wrote: members and entitlements in any order. `TERMS_INVALID` names every bad field. */
export function readTerms(text: string): Terms {
  const result = read(shape, parse(text));
  if ('faults' in result) throw new LicensingError('TERMS_INVALID', describe(result.faults));
  return result.value;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    throw new LicensingError('TERMS_INVALID', { fields: ['(whole): JSON'] }, { cause });
  }
}

type Defaults = VendorProfile['defaultTerms'];

/** The dates of a softkey's first license. Its days are counted from the day on which it begins. */
export function firstDates(terms: Terms | undefined, defaults: Defaults, issuedAt: Instant): TermDates {
  const notBefore = terms?.notBefore ?? issuedAt;
  const termDays = terms?.termDays === undefined ? defaults.termDays : terms.termDays;
  const expiresAt = termDays === null ? null : addDays(notBefore, termDays);
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
  const notBefore = terms?.notBefore ?? later(issuedAt, previous.notBefore);
  return requireRunning(
    {
      notBefore,
      expiresAt: nextEnd(terms, previous.expiresAt, addDays(notBefore, terms?.termDays ?? defaults.termDays)),
      graceDays: terms?.graceDays ?? previous.graceDays,
    },
    issuedAt,
  );
}

/**
 * Upgrades are made before anything expires, and an early one must not cost the customer the days that are left: the end never moves
 * forward in time. Nor are those days added up, or asking every week would make a license without end.
 */
function nextEnd(terms: Terms | undefined, previous: Instant | null, counted: Instant): Instant | null {
  if (terms?.termDays === null) return null;
  if (previous === null) return terms?.termDays === undefined ? null : counted;
  return later(counted, previous);
}

/** A license that is over when it is made is a slip of the pen; so is one whose end the calendar cannot write. */
function requireRunning(dates: TermDates, issuedAt: Instant): TermDates {
  const { notBefore, expiresAt } = dates;
  if (expiresAt !== null && expiresAt <= later(notBefore, issuedAt))
    throw new LicensingError('TERMS_INVALID', { fields: ['termDays: an end that is yet to come'] });
  return dates;
}
