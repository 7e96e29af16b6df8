import type { Instant } from '../../shared/encoding/instant.ts';
import type { EventLog } from './event-log.ts';
import { isReplaced } from './revocation-check.ts';

/** What policies count, out of the event log; up to `most`, which is as many as matter. */

/** The softkeys issued since then, also those in the place of others; `product` null: of any. */
export async function softkeysSince(
  since: Instant,
  product: string | null,
  most: number,
  events: EventLog,
): Promise<number> {
  let count = 0;
  if (most === 0) return 0;
  for await (const { event, at, detail } of events.newest()) {
    if (at < since) break;
    if (event !== 'softkey-issued' || (product !== null && detail['product'] !== product)) continue;
    count++;
    if (count >= most) break;
  }
  return count;
}

/** How often a softkey was moved since then: it has another id after each time. */
export async function rehostsBefore(
  softkeyId: string,
  since: Instant,
  most: number,
  events: EventLog,
): Promise<number> {
  let count = 0;
  for (let id: string | undefined = softkeyId; id !== undefined && count < most; ) {
    const about = await events.ofSoftkey(id);
    const begun = about.find((entry) => isReplaced(entry) && entry.detail['softkeyId'] === id);
    if (begun === undefined || begun.at < since) break;
    if (begun.detail['way'] === 'rehost') count++;
    id = String(begun.detail['otherSoftkeyId']);
  }
  return count;
}
