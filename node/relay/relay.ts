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
  readonly store: RelayStore;
  readonly line: () => DeskLine;
  readonly now: () => Date;
  /** Runs something once the answer is on its way. */
  readonly later: (work: () => void) => void;
}

/**
 * Answers a station's parcel from the store, and waits for nobody (spec Y2). A new one is kept first.
 * That one came again is noted behind its answer, which is given also where nothing can be written.
 */
export function answerStation(parcel: Arrived, relay: Relay): Uint8Array | HeldParcel {
  const { store, line, now } = relay;
  const { sender, hash } = parcel;
  const note = () => store.arrived(parcel, instantOf(now()));
  if (store.find(sender, hash) === undefined) note();
  else relay.later(() => ignoringRefusal(note));
  const answer = store.bytesOf(sender, hash)?.answer;
  if (answer !== undefined && answer.length > 0) return answer;
  const kept = store.find(sender, hash);
  const { reached, problem } = line();
  return { since: kept?.since ?? instantOf(now()), desk: reached, problem: kept?.problem || problem };
}

/** For what is noted where it can be: what cannot is made up for by a later run. */
export function ignoringRefusal(action: () => void): void {
  try {
    action();
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

/** spec Y1 */
export function arrivedParcel(bytes: Uint8Array, vendor: string): Arrived {
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
