import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SigningIdentity } from '../../shared/document/document.ts';
import { preAuthenticationEncoding } from '../../shared/document/envelope.ts';
import { hash, keyId, vendorId } from '../../shared/document/payload/fields.ts';
import { base64, integer, read as readShape, record, type ShapeOf } from '../../shared/document/shape.ts';
import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';
import { decodeUtf8, encodeUtf8 } from '../../shared/encoding/text.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { orRefused } from '../files/errno.ts';
import { replaceFile } from '../files/write-file.ts';
import { ledgerCorrupt } from './database.ts';
import type { EventLog } from './event-log.ts';
import { END_FILE } from './folder.ts';
import { readDeskFile } from './read-desk-file.ts';

/**
 * The end of the event chain, held beside the database and signed by the desk: how many events there were,
 * and the hash of the last one. A chain alone does not show that its last events were removed; with its end
 * on record, it does. Decision 34.
 */
export const endFile = record({
  vendor: vendorId,
  events: integer(1, Number.MAX_SAFE_INTEGER),
  head: hash,
  keyid: keyId,
  sig: base64(64),
});
export type HeldEnd = ShapeOf<typeof endFile>;

/** The file that holds the end of a ledger. */
export interface EndFile {
  /** The held end; undefined where there is none. `LEDGER_CORRUPT` for one that this desk did not sign. */
  readonly read: () => HeldEnd | undefined;
  /**
   * Writes the end where it is not the held one already. A crash leaves the end before, which the chain
   * continues.
   */
  readonly write: (events: EventLog, signer: SigningIdentity) => Promise<void>;
}

export function endFileIn(dir: string, trust: Trust): EndFile {
  const path = join(dir, END_FILE);
  let believed: string | undefined; // a desk that stays open checks each signature once
  const read = () => {
    if (!existsSync(path)) return undefined;
    const text = decodeUtf8(readDeskFile(path, 'end-odd')) ?? '';
    const end = endIn(text, trust, text === believed);
    believed = text;
    return end;
  };
  return {
    read,
    write: async (events, signer) => {
      const last = await events.last();
      if (last === undefined) throw ledgerCorrupt('chain');
      const held = read();
      if (held?.events !== last.n || held.head !== last.hash)
        believed = writeEnd(dir, { vendor: trust.vendor, events: last.n, head: last.hash }, signer);
    },
  };
}

function endIn(text: string, trust: Trust, isBelieved: boolean): HeldEnd {
  const result = readShape(endFile, parse(text));
  if ('faults' in result || !(isBelieved || isEndSignedHere(result.value, trust)))
    throw ledgerCorrupt('end-damaged');
  return result.value;
}

/** An end that was kept elsewhere. `FILE_MISSING`, or `LEDGER_CORRUPT` where this desk did not sign it. */
export function keptEndIn(path: string, trust: Trust): HeldEnd {
  return endIn(decodeUtf8(readDeskFile(path, 'end-odd')) ?? '', trust, false);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export function isEndSignedHere(end: HeldEnd, { vendor, verify, signingKeys }: Trust): boolean {
  const key = signingKeys.get(end.keyid);
  const signature = decodeBase64(end.sig);
  if (end.vendor !== vendor || key?.status !== 'active' || signature === undefined) return false;
  return verify(messageOf(end), signature, key.publicKey);
}

type End = Pick<HeldEnd, 'vendor' | 'events' | 'head'>;

export function signedEnd(end: End, signer: SigningIdentity): HeldEnd {
  return { ...end, keyid: signer.keyId, sig: encodeBase64(signer.sign(messageOf(end))) };
}

/** Holds an end, and answers with the text of its file. */
export function writeEnd(dir: string, end: End, signer: SigningIdentity): string {
  const text = `${JSON.stringify(signedEnd(end, signer))}\n`;
  orRefused(() => replaceFile(join(dir, END_FILE), text, 0o600));
  return text;
}

function messageOf({ vendor, events, head }: End): Uint8Array {
  const type = 'application/vnd.softkey.ledger-end.v1+json';
  return preAuthenticationEncoding(type, encodeUtf8(JSON.stringify({ vendor, events, head })));
}

/**
 * Refuses a chain that does not reach the held end, or does not continue it. Events after it come from a
 * crash, or from another process.
 */
export async function requireReaches({ events, head }: HeldEnd, log: EventLog): Promise<void> {
  const { entries, brokenAt } = await log.readFrom(events);
  if (entries[0]?.hash !== head) throw ledgerCorrupt('end');
  if (brokenAt !== undefined) throw ledgerCorrupt('chain');
}
