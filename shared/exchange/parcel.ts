import { preAuthenticationEncoding } from '../document/envelope.ts';
import { kindNamed } from '../document/kinds.ts';
import { hash, publicKey, requestId, vendorId } from '../document/payload/fields.ts';
import { integer, list, matching, oneOf, orNull, record, type ShapeOf, text } from '../document/shape.ts';
import { readStrict, writeStrict } from '../document/strict-json.ts';
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { joinedBytes } from '../encoding/bytes.ts';
import { encodeHex } from '../encoding/hex.ts';
import { decodeBytewise, encodeAscii } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import type { Hashes } from '../signature/cryptography.ts';
import type { Trust } from '../trust/trust.ts';

/** Most bytes of a parcel and of its manifest (spec X1, X3). */
export const MOST_PARCEL_BYTES = 1_048_576;
const MOST_MANIFEST_BYTES = 65_536;
/** Most documents in one, and most requests that one answer speaks of. */
export const MOST_IN_PARCEL = 64;
/** How far a parcel's counter may be above that of the last one (spec X13). */
export const MOST_AHEAD = 1_000_000;

export const PARCEL_MEDIA_TYPE = 'application/vnd.softkey.parcel';
const PAYLOAD_TYPE = 'application/vnd.softkey.parcel.v1+json';

const counter = integer(1, Number.MAX_SAFE_INTEGER);

/** What became of a request: decided, waiting for a person, or not to be answered by anybody. */
const word = record({ requestId, word: oneOf('issued', 'waiting', 'refused'), code: text(0, 40) });
export type ParcelWord = ShapeOf<typeof word>;

const reply = record({
  answers: hash,
  outcome: oneOf('taken', 'older', 'cloned', 'ahead'),
  highest: counter,
  words: list(word, 0, MOST_IN_PARCEL),
});
export type ParcelReply = ShapeOf<typeof reply>;

const inside = record({
  kind: matching(/^[a-z][a-z0-9-]{0,31}$/, 'the name of a kind'),
  length: integer(1, MOST_PARCEL_BYTES),
  sha256: hash,
});

const shape = record({
  vendor: vendorId,
  sender: publicKey,
  counter,
  reply: orNull(reply),
  documents: list(inside, 0, MOST_IN_PARCEL),
});
type Manifest = ShapeOf<typeof shape>;

/** A document as a parcel carries it; also of a kind that this program does not know (spec X8). */
export interface Carried {
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** A parcel that is whole, and signed by the key that it names: whose key that is, is not said by that. */
export interface Parcel {
  readonly vendor: string;
  /** 32 bytes. */
  readonly sender: Uint8Array;
  readonly counter: number;
  /** Null where it comes from a station. */
  readonly reply: ParcelReply | null;
  readonly documents: readonly Carried[];
}

/** Whoever can sign, and the public half of the key. */
interface Sender {
  readonly publicKey: Uint8Array;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** The bytes of a parcel; the same parcel by the same key is the same bytes. */
export function sealParcel(
  { vendor, counter, reply, documents }: Omit<Parcel, 'sender'>,
  sender: Sender,
  { sha256 }: Pick<Hashes, 'sha256'>,
): Uint8Array<ArrayBuffer> {
  const manifest: Manifest = {
    vendor,
    sender: encodeBase64(sender.publicKey),
    counter,
    reply,
    documents: documents.map(({ kind, bytes }) => ({
      kind,
      length: bytes.length,
      sha256: encodeHex(sha256(bytes)),
    })),
  };
  const json = writeStrict(manifest, shape);
  const signature = encodeBase64(sender.sign(preAuthenticationEncoding(PAYLOAD_TYPE, json)));
  const parcel = joinedBytes([
    encodeAscii(`${HEAD}1 `),
    json,
    encodeAscii(`\n${signature}\n`),
    ...documents.map(({ bytes }) => bytes),
  ]);
  if (parcel.length > MOST_PARCEL_BYTES) throw tooLarge(parcel.length);
  return parcel;
}

/** Opens the bytes of a parcel (spec X1 to X6): all of it, or a refusal. */
export function openParcel(
  bytes: Uint8Array,
  { vendor, verify, sha256 }: Pick<Trust, 'vendor' | 'verify' | 'sha256'>,
): Parcel {
  if (bytes.length > MOST_PARCEL_BYTES) throw tooLarge(bytes.length); // X1
  const { json, signature, behind } = partsOf(bytes); // X2
  const manifest = readStrict(json, shape, MOST_MANIFEST_BYTES); // X3
  const sender = decodeBase64(manifest.sender);
  if (sender === undefined || !verify(preAuthenticationEncoding(PAYLOAD_TYPE, json), signature, sender))
    throw new LicensingError('FORGED'); // X4
  const documents = documentsBehind(behind, manifest, sha256); // X5
  if (manifest.vendor !== vendor)
    throw new LicensingError('WRONG_VENDOR', { vendor: manifest.vendor, wanted: vendor }); // X6
  return { vendor, sender, counter: manifest.counter, reply: manifest.reply, documents };
}

const HEAD = 'softkey-parcel ';
const LINE_END = 0x0a;

function partsOf(bytes: Uint8Array) {
  const head = /^softkey-parcel ([1-9]\d{0,3}) /.exec(decodeBytewise(bytes.subarray(0, 32)));
  if (head === null) throw new LicensingError('NOT_A_PARCEL');
  const [{ length: start }, version] = head;
  if (version !== '1') throw new LicensingError('NEWER_VERSION', { kind: 'parcel', version: version ?? '' });
  const end = bytes.indexOf(LINE_END);
  const signed = end === -1 ? -1 : bytes.indexOf(LINE_END, end + 1);
  const signature = decodeBase64(bytes.subarray(end + 1, Math.max(signed, end + 1)));
  if (signed === -1 || signature?.length !== 64)
    throw new LicensingError('MALFORMED', { fields: ['signature'] });
  return { json: bytes.slice(start, end), signature, behind: bytes.subarray(signed + 1) };
}

function documentsBehind(
  behind: Uint8Array,
  { documents }: Manifest,
  sha256: Hashes['sha256'],
): readonly Carried[] {
  const said = documents.reduce((sum, { length }) => sum + length, 0);
  if (said !== behind.length) throw new LicensingError('DAMAGED');
  let from = 0;
  return documents.map(({ kind, length, sha256: digest }) => {
    const bytes = behind.slice(from, from + length);
    from += length;
    if (encodeHex(sha256(bytes)) !== digest) throw new LicensingError('DAMAGED');
    return { kind, bytes };
  });
}

/**
 * What the desk says in an answer to exactly this parcel (spec X7, X11). Refuses one that no signing key of
 * the vendor signed (`KEY_UNKNOWN`, `KEY_WITHDRAWN`), or that answers something else (`PARCEL_OTHER`).
 */
export function replyTo(
  asked: Uint8Array,
  { sender, reply }: Parcel,
  { signingKeys, sha256 }: Pick<Trust, 'signingKeys' | 'sha256'>,
): ParcelReply {
  const id = encodeHex(sha256(sender).subarray(0, 8));
  const key = signingKeys.get(id);
  if (key === undefined) throw new LicensingError('KEY_UNKNOWN', { keyId: id });
  if (key.status === 'withdrawn') throw new LicensingError('KEY_WITHDRAWN', { keyId: id });
  if (reply?.answers !== encodeHex(sha256(asked))) throw new LicensingError('PARCEL_OTHER');
  return reply;
}

/** The documents of known kinds as one file (spec X8, A1); undefined where there are none. */
export function knownDocuments({
  documents,
}: Pick<Parcel, 'documents'>): Uint8Array<ArrayBuffer> | undefined {
  const known = documents.filter(({ kind }) => kindNamed(kind) !== undefined);
  return known.length === 0 ? undefined : joinedBytes(known.map(({ bytes }) => bytes));
}

function tooLarge(bytes: number): LicensingError {
  return new LicensingError('TOO_LARGE', { bytes, most: MOST_PARCEL_BYTES });
}
