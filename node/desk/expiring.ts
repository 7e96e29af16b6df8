import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import type { DeskEntry } from './desk-event.ts';
import type { ExpiringCause, ExpiringSoftkey, LedgerSoftkey, LedgerView } from './views.ts';

/**
 * The softkeys whose licenses end within so many days, or are in their grace already, by customer and then by
 * their end, each with the cause: why its product will stop unless somebody does something.
 */
export function expiringWithin(
  days: number,
  { softkeys, events }: LedgerView,
  now: Instant,
): readonly ExpiringSoftkey[] {
  const refusedAt = lastRefusals(events);
  const last = addDays(now, days);
  const found = softkeys.flatMap((softkey) => expiring(softkey, refusedAt.get(softkey.softkeyId), now, last));
  return found.toSorted(
    (a, b) => compare(a.customer, b.customer) || compare(a.endsAt, b.endsAt) || compare(a.host, b.host),
  );
}

function expiring(
  softkey: LedgerSoftkey,
  refusedAt: Instant | undefined,
  now: Instant,
  last: Instant,
): readonly ExpiringSoftkey[] {
  const { state, expiresAt, issuedAt, before } = softkey;
  if (state === 'revoked' || state === 'replaced' || state === 'over') return [];
  const named = (endsAt: Instant, cause: ExpiringCause) => {
    const { softkeyId, host, product, customer, reference } = softkey;
    return [{ softkeyId, host, product, customer, reference, state, endsAt, cause }];
  };
  if (expiresAt !== null && expiresAt <= last)
    return named(expiresAt, refusedAt !== undefined && refusedAt > issuedAt ? 'refused' : 'not-asked');
  // The station has the license before until it imports the newest one, and says so only when it asks again.
  const isAwaited = before?.expiresAt != null && before.expiresAt <= last && (before.graceUntil ?? '') > now;
  return isAwaited && before.expiresAt !== null ? named(before.expiresAt, 'not-known-applied') : [];
}

function lastRefusals(events: readonly DeskEntry[]): ReadonlyMap<string, Instant> {
  const found = new Map<string, Instant>();
  for (const { event, at, detail } of events)
    if (event === 'request-refused' && typeof detail['softkeyId'] === 'string')
      found.set(detail['softkeyId'], at);
  return found;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
