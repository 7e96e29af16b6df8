import type { DeskEntry } from '../../shared/desk-event.ts';
import type { SoftkeyStory } from '../../shared/desk-views.ts';
import { armorEnvelope } from '../../shared/document/document.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { jsonText } from '../../shared/text/foreign.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import type { FileOut } from '../../shared/views.ts';
import type { LedgerSnapshot } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import type { BoughtOrder } from './order-table.ts';
import { newestList } from './revoke.ts';
import { signedHere } from './signed-here.ts';
import { softkeyEntries, softkeyStory } from './softkey-story.ts';

/** All that the ledger holds of one softkey. */
export interface ExportedSoftkey {
  readonly story: SoftkeyStory;
  readonly events: number;
  readonly licenses: number;
  /** What it is made of, as text: the events and the requests in lines, the documents as they were signed. */
  readonly parts: readonly string[];
}

/**
 * Reads all of a softkey at one moment: its events as they stand in the log, the payload of each request byte
 * for byte, what was ordered, and as documents every license, the newest revocation list where it was taken
 * back, and the key set. Refuses as `softkeyStory` does.
 */
export async function exportSoftkey(
  softkeyId: string,
  ledger: LedgerSnapshot,
  { trust, keySet }: { readonly trust: Trust; readonly keySet: FileOut },
  now: Instant,
): Promise<ExportedSoftkey> {
  const story = await softkeyStory(softkeyId, ledger, trust, now);
  const recent = await ledger.licenses.recent(softkeyId, story.sequence);
  const licenses = recent.toReversed().map((one) => signedHere(one, trust));
  const entries = await softkeyEntries(softkeyId, licenses, ledger);
  const order = await ledger.orders.find(story.reference);
  const list = story.revokedAt === null ? undefined : await newestList(ledger, trust, now);
  return {
    story,
    events: entries.length,
    licenses: licenses.length,
    parts: [
      [
        ...entries.map(eventLine),
        ...licenses.flatMap(requestLine),
        ...(order === undefined ? [] : [orderLine(order)]),
        '',
      ].join('\n'),
      ...licenses.map(({ envelopeBytes }) => armorEnvelope(envelopeBytes)),
      ...(list === undefined ? [] : [list.file.text]),
      keySet.text,
    ],
  };
}

/** The line of the log. What is not seen is written out in it, as JSON does: the same to a program. */
function eventLine({ n, at, event, detail, prev, hash }: DeskEntry): string {
  return `event ${jsonText({ n, at, event, detail, prev, hash })}`;
}

/** Of a license that was adopted, nobody has the request. */
function requestLine({ license: { requestId }, requestBytes }: IssuedLicense): readonly string[] {
  return requestBytes.length === 0 ? [] : [`request ${requestId} ${encodeBase64(requestBytes)}`];
}

function orderLine({ reference, customer, product, quantity }: BoughtOrder): string {
  return `order ${jsonText({ reference, customer, product, quantity })}`;
}
