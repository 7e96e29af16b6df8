import { decodeBase64, encodeBase64 } from '../encoding/base64.ts';
import { asciiBefore, decodeBytewise, encodeAscii, newBuffer } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import { isKnownVersion, type Kind, kindNamed, limitsOf } from './kinds.ts';

/** A DSSE envelope, opened but not yet believed. */
export interface Envelope {
  readonly kind: Kind;
  /** The version of the kind: it decides by which table of spec §7 the payload is read. */
  readonly version: number;
  /** The exact bytes that were signed, and that are parsed once the signature holds. */
  readonly payload: Uint8Array<ArrayBuffer>;
  /** Undefined in a courier bundle, which nobody signs (spec E4). */
  readonly signature: EnvelopeSignature | undefined;
}

export interface EnvelopeSignature {
  readonly keyId: string;
  /** 64 bytes. */
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * spec E2. An envelope has one spelling, so its grammar is its parser: no member can hold a character that
 * JSON would escape, so what lies between head, payload and tail is exactly the JSON that §3 shows.
 */
const HEAD =
  /^\{"payloadType":"application\/vnd\.softkey\.([a-z-]{1,32})\.v([1-9]\d{0,3})\+json","payload":"/;
const TAIL = /^","signatures":\[(?:\{"keyid":"([0-9a-f]{16})","sig":"([A-Za-z0-9+/]{86}==)"\})?\]\}$/;
const TAIL_MOST_CHARACTERS = 200;

export function payloadType({ kind, version }: Pick<Envelope, 'kind' | 'version'>): string {
  return `application/vnd.softkey.${kind}.v${version}+json`;
}

/** Opens the bytes of an envelope (spec E1–E5) without checking its signature. */
export function readEnvelope(bytes: Uint8Array): Envelope {
  if (bytes.length > limitsOf('courier-bundle').envelope) throw tooLarge(bytes.length, 'courier-bundle');
  const text = decodeBytewise(bytes);
  const head = HEAD.exec(text);
  if (head === null) throw malformed('envelope');
  const [{ length: start }, name = '', version = ''] = head;
  const kind = kindNamed(name);
  if (kind === undefined) throw malformed('payloadType');
  if (!isKnownVersion(kind, version)) throw new LicensingError('NEWER_VERSION', { kind, version });
  if (bytes.length > limitsOf(kind).envelope) throw tooLarge(bytes.length, kind);
  const end = text.indexOf('"', start);
  const tail = text.length - end > TAIL_MOST_CHARACTERS ? null : TAIL.exec(text.slice(end));
  if (tail === null) throw malformed('envelope');
  const payload = decodeBase64(bytes.subarray(start, end)); // one character per byte
  if (payload === undefined || payload.length === 0) throw malformed('payload');
  return { kind, version: Number(version), payload, signature: readSignature(kind, tail[1], tail[2]) };
}

function readSignature(
  kind: Kind,
  keyId: string | undefined,
  text: string | undefined,
): EnvelopeSignature | undefined {
  const wanted = kind !== 'courier-bundle';
  if (wanted !== (keyId !== undefined)) throw malformed('signatures');
  if (keyId === undefined || text === undefined) return undefined;
  const bytes = decodeBase64(text);
  if (bytes === undefined) throw malformed('sig');
  return { keyId, bytes };
}

/** The bytes of an envelope; `readEnvelope` gives the same parts back. */
export function writeEnvelope(envelope: Envelope): Uint8Array<ArrayBuffer> {
  const { payload, signature } = envelope;
  const signatures =
    signature === undefined ? '' : `{"keyid":"${signature.keyId}","sig":"${encodeBase64(signature.bytes)}"}`;
  return encodeAscii(
    `{"payloadType":"${payloadType(envelope)}","payload":"${encodeBase64(payload)}","signatures":[${signatures}]}`,
  );
}

/** What is signed: DSSE's pre-authentication encoding over type, which is ASCII, and bytes (spec §3). */
export function preAuthenticationEncoding(
  type: string,
  payload: Uint8Array,
  room = newBuffer,
): Uint8Array<ArrayBuffer> {
  return asciiBefore(`DSSEv1 ${type.length} ${type} ${payload.length} `, payload, room);
}

function malformed(part: string): LicensingError {
  return new LicensingError('MALFORMED', { fields: [part] });
}

function tooLarge(bytes: number, kind: Kind): LicensingError {
  return new LicensingError('TOO_LARGE', { bytes, most: limitsOf(kind).envelope });
}
