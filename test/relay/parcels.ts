import { nativeHashes } from '../../node/crypto/native.ts';
import { type ParcelWord, sealParcel } from '../../shared/exchange/parcel.ts';
import { stationKey } from '../desk/requests.ts';
import { demoProfile } from '../desk/surroundings.ts';

const vendor = demoProfile.id;
const carried = (text: string) => [{ kind: 'desk-note', bytes: Buffer.from(text) }];

/** What a station sends, whole and signed, with anything in it. */
export function parcelOf(host: string, counter: number, text = 'a request'): Uint8Array {
  return sealParcel(
    { vendor, counter, reply: null, documents: carried(text) },
    stationKey(host),
    nativeHashes,
  );
}

export function hashOf(bytes: Uint8Array): string {
  return Buffer.from(nativeHashes.sha256(bytes)).toString('hex');
}

export function senderOf(host: string): string {
  return Buffer.from(stationKey(host).publicKey).toString('hex');
}

/** An answer to it. A relay does not know the desk's keys, so any key will do. */
export function answerTo(
  asked: Uint8Array,
  word: ParcelWord['word'] = 'issued',
  text = 'a license',
): Uint8Array {
  const words = [{ requestId: 'RQ-1B2C-3D4E-5F6G-7H8J', word, code: '' }];
  const reply = { answers: hashOf(asked), outcome: 'taken' as const, highest: 1, words };
  return sealParcel(
    { vendor, counter: 1, reply, documents: carried(text) },
    stationKey('desk'),
    nativeHashes,
  );
}
