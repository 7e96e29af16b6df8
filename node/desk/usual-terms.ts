import type { UsualTerms } from '../../shared/desk-usual-terms.ts';
import { entitlements } from '../../shared/document/payload/license.ts';
import {
  boolean,
  integer,
  oneOf,
  orNull,
  read,
  record,
  type Shape,
  text,
} from '../../shared/document/shape.ts';
import type { PolicyName } from '../../shared/fingerprint/policies.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { ledgerCorrupt } from './database.ts';
import { entitlementShown } from './entitlement-shown.ts';
import type { EventLog } from './event-log.ts';
import { PEOPLE } from './operators.ts';
import type { Defaults } from './terms.ts';

/** What a license gets where the terms of its request leave it open. */
export interface ProductDefaults extends Defaults, Pick<UsualTerms, 'entitlements'> {
  readonly matching: PolicyName;
}

export const USUAL_MATCHING: PolicyName = 'standard';

/** The usual terms of each product that has some. Like policies, they are what the event log says last. */
export async function usualTermsIn(events: Pick<EventLog, 'about'>): Promise<readonly UsualTerms[]> {
  const all = new Map<string, UsualTerms>();
  for (const { event, detail } of await events.about(PEOPLE)) {
    if (event !== 'usual-terms-set') continue;
    const usual = usualTermsOf(detail);
    if (saysNothing(usual)) all.delete(usual.product);
    else all.set(usual.product, usual);
  }
  return [...all.values()];
}

/** Those of one product, over what the vendor's profile has for every product. */
export async function defaultsFor(
  product: string,
  { events }: { readonly events: Pick<EventLog, 'about'> },
  { defaultTerms }: Pick<VendorProfile, 'defaultTerms'>,
): Promise<ProductDefaults> {
  const usual = (await usualTermsIn(events)).find((one) => one.product === product);
  return {
    termDays: usual?.noEnd === true ? null : (usual?.termDays ?? defaultTerms.termDays),
    graceDays: usual?.graceDays ?? defaultTerms.graceDays,
    matching: usual?.matching ?? USUAL_MATCHING,
    entitlements: usual?.entitlements ?? null,
  };
}

export function saysNothing(usual: UsualTerms): boolean {
  const { termDays, noEnd, graceDays, matching } = usual;
  return !noEnd && [termDays, graceDays, matching, usual.entitlements].every((one) => one === null);
}

/** As people read them. */
export function usualTermsShown({ entitlements: granted, ...terms }: UsualTerms): JournalDetail {
  return { ...terms, entitlements: granted === null ? null : granted.map(entitlementShown).join(', ') };
}

/** As an event has them: its details are plain values, so what is granted is JSON in one of them. */
export function detailOfUsualTerms(usual: UsualTerms): JournalDetail {
  const { entitlements: granted } = usual;
  return { ...usualTermsShown(usual), granted: granted && JSON.stringify(granted) };
}

const shape: Shape<UsualTerms> = record({
  product: text(1, 64),
  termDays: orNull(integer(1, 36_600)),
  noEnd: boolean,
  graceDays: orNull(integer(0, 366)),
  matching: orNull(oneOf('standard', 'strict', 'lenient')),
  entitlements: orNull(entitlements),
});

function usualTermsOf(detail: JournalDetail): UsualTerms {
  const { product, termDays, noEnd, graceDays, matching, granted } = detail;
  const members = { product, termDays, noEnd, graceDays, matching, entitlements: entitlementsIn(granted) };
  const result = read(shape, members);
  if ('faults' in result) throw ledgerCorrupt('event');
  return result.value;
}

function entitlementsIn(written: JournalDetail[string] | undefined): unknown {
  try {
    return typeof written === 'string' ? JSON.parse(written) : written;
  } catch (cause) {
    throw ledgerCorrupt('event', cause);
  }
}
