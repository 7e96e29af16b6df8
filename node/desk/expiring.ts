import type { ApprovalView, DeskWay } from '../../shared/desk-people.ts';
import type { ExpiringCause, ExpiringSoftkey, LedgerSoftkey } from '../../shared/desk-views.ts';
import { addDays, type Instant } from '../../shared/encoding/instant.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { openApprovals } from './approvals.ts';
import { ledgerCorrupt } from './database.ts';
import type { LedgerSnapshot, LedgerTables } from './ledger.ts';
import { ledgerSoftkey } from './ledger-softkey.ts';
import { isTaken } from './note-taken.ts';
import { signedHere } from './signed-here.ts';
import { searchIn } from './unindexed-search.ts';

/** No grace is longer (`graceDays` in spec §9), so what ended before that is over. */
const LONGEST_GRACE = 366;

/**
 * The softkeys whose licenses end within so many days, or are in their grace already, by customer and then by
 * their end, each with the cause: why its product will stop unless somebody does something. Takes time in
 * step with what ended in the last year or is about to end.
 */
export async function expiringWithin(
  days: number,
  ledger: LedgerSnapshot,
  trust: Trust,
  now: Instant,
): Promise<readonly ExpiringSoftkey[]> {
  await ledger.requireWhole();
  const last = addDays(now, days);
  const found: ExpiringSoftkey[] = [];
  const search = await searchIn(ledger);
  const approvals = await approvalsOf(ledger, trust, now);
  for await (const softkeyId of search.endingBetween(addDays(now, -LONGEST_GRACE), last))
    found.push(...(await expiring(softkeyId, ledger, trust, { now, last, approvals })));
  return found.toSorted(
    (a, b) => compare(a.customer, b.customer) || compare(a.endsAt, b.endsAt) || compare(a.host, b.host),
  );
}

/** The same of one softkey; undefined where it does not end within so many days, or is over. */
export async function expiringOf(
  softkeyId: string,
  days: number,
  ledger: LedgerSnapshot,
  { trust, now }: { readonly trust: Trust; readonly now: Instant },
): Promise<ExpiringSoftkey | undefined> {
  await ledger.requireWhole();
  const span = { now, last: addDays(now, days), approvals: await approvalsOf(ledger, trust, now) };
  return (await expiring(softkeyId, ledger, trust, span))[0];
}

interface Span {
  readonly now: Instant;
  readonly last: Instant;
  /** What became of an approval without which the next license is not issued, by softkey. */
  readonly approvals: ReadonlyMap<unknown, ApprovalView['state']>;
}

/** What somebody who waits for a license asked an approval for: a revocation is none of it. */
const LICENSING: readonly DeskWay[] = ['issue', 'upgrade', 'rehost', 'reissue', 'rekey'];

async function approvalsOf({ events }: LedgerTables, trust: Trust, now: Instant): Promise<Span['approvals']> {
  const newestFirst = await openApprovals(events, trust, now);
  const ofLicenses = newestFirst.filter(({ way }) => LICENSING.includes(way)).toReversed();
  return new Map(ofLicenses.map(({ about, state }) => [about['softkeyId'], state]));
}

async function expiring(
  softkeyId: string,
  ledger: LedgerTables,
  trust: Trust,
  { now, last, approvals }: Span,
): Promise<readonly ExpiringSoftkey[]> {
  const [newest, previous] = await ledger.licenses.recent(softkeyId, 2);
  if (newest === undefined) throw ledgerCorrupt();
  const { license } = signedHere(newest, trust);
  const revocation = await ledger.revocations.find(softkeyId);
  const softkey = ledgerSoftkey(license, revocation, previous?.license, now);
  const { state, expiresAt, before } = softkey;
  if (state === 'revoked' || state === 'replaced' || state === 'over') return [];
  const named = (endsAt: Instant, cause: ExpiringCause) => {
    const { host, product, customer, reference } = softkey;
    return [{ softkeyId, host, product, customer, reference, state, endsAt, cause }];
  };
  if (expiresAt !== null && expiresAt <= last)
    return named(expiresAt, await whyNotIssued(softkey, ledger, approvals.get(softkeyId)));
  // The station has the license before until it takes the newest one, and reports that it did.
  const isAwaited = before?.expiresAt != null && before.expiresAt <= last && (before.graceUntil ?? '') > now;
  if (!isAwaited || before.expiresAt === null || (await isTaken(license, ledger))) return [];
  return named(before.expiresAt, 'not-known-applied');
}

async function whyNotIssued(
  { softkeyId, issuedAt }: Omit<LedgerSoftkey, 'suspicions'>,
  { events }: LedgerTables,
  approval: ApprovalView['state'] | undefined,
): Promise<ExpiringCause> {
  if (approval !== undefined) return approval === 'denied' ? 'refused' : 'waiting-for-approval';
  const about = await events.ofSoftkey(softkeyId);
  const wasRefused = about.some(
    ({ event, at, detail }) =>
      event === 'request-refused' && detail['softkeyId'] === softkeyId && at > issuedAt,
  );
  return wasRefused ? 'refused' : 'not-asked';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
