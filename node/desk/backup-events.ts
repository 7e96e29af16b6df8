import type { DeskEntry } from '../../shared/desk-event.ts';
import type { LastEntry } from '../../shared/journal/journal.ts';
import type { LastSoftkey } from '../../shared/ledger-views.ts';
import { lastSoftkeyIn } from './backup.ts';
import { continuation } from './chain-check.ts';
import { isIssued, type KeptEvent } from './event-log.ts';
import { isOrdered } from './order-check.ts';
import { isTakenBack } from './revocation-check.ts';
import { Tally } from './tally.ts';
import { claimIn } from './verify-ledger.ts';

/** The events of a backup, one after the other. */
export class EventsMet {
  readonly claims: Tally;
  readonly takenBack: DeskEntry[] = [];
  readonly ordered: DeskEntry[] = [];
  count = 0;
  last: LastEntry | undefined;
  lastSoftkey: LastSoftkey | null = null;

  constructor(tallyKey: Uint8Array) {
    this.claims = new Tally(tallyKey);
  }

  /** False for one that does not continue the chain. */
  meet({ line }: KeptEvent): boolean {
    const entry = continuation(line, this.last);
    if (entry === undefined) return false;
    this.last = { n: entry.n, hash: entry.hash };
    this.count++;
    if (isIssued(entry)) {
      this.claims.add(claimIn(entry));
      this.lastSoftkey = lastSoftkeyIn(entry);
    }
    if (isTakenBack(entry)) this.takenBack.push(entry);
    if (isOrdered(entry)) this.ordered.push(entry);
    return true;
  }
}
