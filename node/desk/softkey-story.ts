import type { DeskEntry } from '../../shared/desk-event.ts';
import type { SoftkeyStory, StoryLine } from '../../shared/desk-views.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { isIssued } from './event-log.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { ledgerSoftkey } from './ledger-softkey.ts';
import type { IssuedLicense } from './license-table.ts';
import { lastRestore } from './restored.ts';
import { softkeyOf } from './revoke.ts';

/**
 * All that the ledger knows of one softkey, in the order in which it happened: what was issued and until
 * when, what came up, who decided what. Takes time in step with the softkey's own licenses. Refuses with
 * `SOFTKEY_UNKNOWN` and `LEDGER_CORRUPT`.
 */
export async function softkeyStory(
  softkeyId: string,
  ledger: LedgerSnapshot,
  trust: Trust,
  now: Instant,
): Promise<SoftkeyStory> {
  await ledger.requireWhole();
  const { license: newest } = await softkeyOf(softkeyId, ledger, trust);
  const recent = await ledger.licenses.recent(softkeyId, newest.sequence);
  const licenses = recent.map(({ license }) => license);
  const revocation = await ledger.revocations.find(softkeyId);
  const untilOf = new Map(licenses.map(({ sequence, expiresAt }) => [sequence, expiresAt]));
  const entries = await softkeyEntries(softkeyId, recent, ledger);
  return {
    ...ledgerSoftkey(newest, revocation, licenses[1], now),
    replaces: replacedIn(entries, softkeyId),
    restored: (await lastRestore(ledger.events)) ?? null,
    lines: entries.map((entry) => lineOf(entry, untilOf)),
  };
}

/** An event about a request need not name the softkey that the request led to. */
export async function softkeyEntries(
  softkeyId: string,
  licenses: readonly Pick<IssuedLicense, 'license'>[],
  { events }: LedgerSnapshot,
): Promise<readonly DeskEntry[]> {
  const found = [...(await events.ofSoftkey(softkeyId))];
  for (const { license } of licenses) found.push(...(await events.about(license.requestId)));
  const byNumber = new Map(found.map((entry) => [entry.n, entry]));
  return [...byNumber.values()].toSorted((a, b) => a.n - b.n);
}

function replacedIn(entries: readonly DeskEntry[], softkeyId: string): string | null {
  const entry = entries.find(
    ({ event, detail }) => event === 'softkey-replaced' && detail['softkeyId'] === softkeyId,
  );
  const other = entry?.detail['otherSoftkeyId'];
  return typeof other === 'string' ? other : null;
}

function lineOf(
  { n, at, event, detail }: DeskEntry,
  untilOf: ReadonlyMap<number, Instant | null>,
): StoryLine {
  const until = isIssued({ event }) ? untilOf.get(Number(detail['sequence'])) : undefined;
  return { n, at, event, detail, ...(until !== undefined && { until }) };
}
