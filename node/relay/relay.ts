import { encodeHex } from '../../shared/encoding/hex.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { HeldParcel } from '../../shared/exchange/held.ts';
import { openParcel } from '../../shared/exchange/parcel.ts';
import { keyIdOf } from '../../shared/signature/cryptography.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import type { DeskLine } from './line.ts';
import type { Arrived, RelayStore } from './store.ts';

/** What answers stations. */
export interface Relay {
  readonly vendor: string;
  readonly store: RelayStore;
  readonly line: () => DeskLine;
  readonly now: () => Date;
}

/**
 * Answers a station's parcel from the store, and waits for nobody (spec Y1, Y2). Where nothing can be
 * written, what is there already is given all the same.
 */
export function answerStation(body: Uint8Array, relay: Relay): Uint8Array | HeldParcel {
  const { store, line, now } = relay;
  const parcel = arrivedParcel(body, relay.vendor);
  const { sender, hash } = parcel;
  const wasKept = store.find(sender, hash) !== undefined;
  try {
    store.arrived(parcel, instantOf(now()));
  } catch (error) {
    if (!isRefusal(error) || !wasKept) throw error;
  }
  const answer = store.bytesOf(sender, hash)?.answer;
  if (answer !== undefined && answer.length > 0) return answer;
  const kept = store.find(sender, hash);
  const { reached, problem } = line();
  return { since: kept?.since ?? instantOf(now()), desk: reached, problem: kept?.problem || problem };
}

/** spec Y1 */
function arrivedParcel(bytes: Uint8Array, vendor: string): Arrived {
  const { sha256 } = nativeHashes;
  const { reply, sender, counter } = openParcel(bytes, { vendor, verify: nativeVerifier, sha256 });
  if (reply !== null) throw new LicensingError('MALFORMED', { fields: ['reply: null'] }); // X7
  return {
    sender: encodeHex(sender),
    keyId: keyIdOf(sender, nativeHashes),
    hash: encodeHex(sha256(bytes)),
    counter,
    bytes,
  };
}

/** Whether the desk has issued something with this answer to a parcel. Refuses any other answer (spec Y5). */
export function issuesIn(answer: Uint8Array, hash: string, vendor: string): boolean {
  const { reply } = openParcel(answer, { vendor, verify: nativeVerifier, sha256: nativeHashes.sha256 });
  if (reply?.answers !== hash) throw new LicensingError('PARCEL_OTHER');
  return reply.words.some(({ word }) => word === 'issued');
}
