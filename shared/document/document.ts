import { newBuffer } from '../encoding/text.ts';
import { isRefusal, LicensingError } from '../errors/refusal.ts';
import { type ArmorBlock, readArmor, type SummaryLine, summaryValue, writeArmor } from './armor.ts';
import {
  type Envelope,
  payloadType,
  preAuthenticationEncoding,
  readEnvelope,
  writeEnvelope,
} from './envelope.ts';
import { KINDS, type Kind, limitsOf } from './kinds.ts';
import { FORMATS, type PayloadOf } from './payload/formats.ts';
import type { Shape } from './shape.ts';
import { readStrict, writeStrict } from './strict-json.ts';

/** A parsed file whose signature was not checked yet. */
export interface UnverifiedDocument {
  readonly kind: Kind;
  readonly envelope: Envelope;
  /** The envelope's exact bytes, as they travelled. */
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
  readonly summary: readonly SummaryLine[];
}

/** A document whose signature held and whose payload is well-formed. Only `shared/trust` makes these. */
export interface VerifiedDocument<K extends Kind = Kind> {
  readonly kind: K;
  /**
   * The version of its kind that it came in. Its payload is always given as the newest version would say it.
   */
  readonly version: number;
  readonly payload: PayloadOf[K];
  /**
   * The exact bytes that were signed: with softkey id or request id and sequence, the document's identity.
   */
  readonly payloadBytes: Uint8Array<ArrayBuffer>;
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
  /** The key that signed; undefined for a courier bundle. */
  readonly keyId: string | undefined;
}

/** A verified document of one of these kinds, as a union that narrows by `kind`. */
export type DocumentOf<K extends Kind> = { [One in K]: VerifiedDocument<One> }[K];
export type AnyDocument = DocumentOf<Kind>;

/** The one document of a file (spec A1–A13, E1–E6). */
export function openDocument(bytes: Uint8Array, expected?: readonly Kind[]): UnverifiedDocument {
  return openBlock(readArmor(bytes), expected);
}

export function openBlock(block: ArmorBlock, expected?: readonly Kind[]): UnverifiedDocument {
  const envelope = readEnvelope(block.envelope);
  if (envelope.kind !== block.kind) throw new LicensingError('MALFORMED', { fields: ['label'] }); // A13
  requireKind(envelope.kind, expected);
  return { kind: envelope.kind, envelope, envelopeBytes: block.envelope, summary: block.summary };
}

/**
 * A document that travels without armor, inside another one. Its summary is the one that armor would show; it
 * is empty where the payload cannot be read, which `authenticate` refuses later.
 */
export function openBareEnvelope(
  bytes: Uint8Array<ArrayBuffer>,
  expected?: readonly Kind[],
): UnverifiedDocument {
  const envelope = readEnvelope(bytes);
  requireKind(envelope.kind, expected);
  return { kind: envelope.kind, envelope, envelopeBytes: bytes, summary: summaryToBe(envelope) };
}

function summaryToBe(envelope: Envelope): readonly SummaryLine[] {
  try {
    return summaryOf(envelope.kind, readHeldPayload(envelope));
  } catch (error) {
    if (isRefusal(error)) return [];
    throw error;
  }
}

/** Refuses a document of a kind that is not expected, if certain kinds are (spec E6). */
export function requireKind(kind: Kind, expected: readonly Kind[] | undefined): void {
  if (expected !== undefined && !expected.includes(kind))
    throw new LicensingError('WRONG_KIND', { kind, expected }); // E6
}

type Read<K extends Kind> = Pick<Envelope, 'version' | 'payload'> & { readonly kind: K };

/**
 * The payload of an envelope in the strict profile (spec §2), each version by its own table; an older one is
 * given as the newest would say it. Says nothing about who signed it.
 */
export function readPayload<K extends Kind>(read: Read<K>): PayloadOf[K] {
  const payload = readHeldPayload(read);
  requireNoExcess(read.kind, payload);
  return payload;
}

/** Refuses what documents of version 0.1 could say and today's may not (spec F7). */
export function requireNoExcess<K extends Kind>(kind: K, payload: PayloadOf[K]): void {
  const fields = FORMATS[kind].excess?.(payload) ?? [];
  if (fields.length > 0) throw new LicensingError('MALFORMED', { fields });
}

/**
 * The payload without that refusal: for what is in a ledger or a home since version 0.1, and for inspection.
 * No new document may be made from it.
 */
export function readHeldPayload<K extends Kind>({ kind, version, payload }: Read<K>): PayloadOf[K] {
  const { shape, older } = FORMATS[kind];
  const read = <T>(one: Shape<T>) => readStrict(payload, one, limitsOf(kind).payload);
  return older?.[version - 1]?.(read) ?? read(shape);
}

/** The bytes that a signature over this envelope is made of. */
export function signedBytes(
  envelope: Pick<Envelope, 'kind' | 'version' | 'payload'>,
  room = newBuffer,
): Uint8Array<ArrayBuffer> {
  return preAuthenticationEncoding(payloadType(envelope), envelope.payload, room);
}

const UNVERIFIED: SummaryLine = ['Unverified', 'check this file before you trust these lines'];

/** The summary lines that belong above a payload (spec §7). */
export function summaryOf<K extends Kind>(kind: K, payload: PayloadOf[K]): readonly SummaryLine[] {
  const lines = FORMATS[kind]
    .summary(payload)
    .map(([name, value]): SummaryLine => [name, summaryValue(value)]);
  return [...lines, UNVERIFIED];
}

/** Refuses a summary that is not what the payload says (spec A14). */
export function requireTrueSummary<K extends Kind>(
  document: UnverifiedDocument,
  kind: K,
  payload: PayloadOf[K],
): void {
  const wanted = summaryOf(kind, payload);
  const said = document.summary;
  const same =
    said.length === wanted.length &&
    wanted.every(([name, value], i) => said[i]?.[0] === name && said[i]?.[1] === value);
  if (!same) throw new LicensingError('SUMMARY_FALSE');
}

/** What signs: holds a secret key, or asks something that does. */
export interface SigningIdentity {
  readonly keyId: string;
  /** The 64-byte Ed25519 signature over the message. */
  readonly sign: (message: Uint8Array) => Uint8Array<ArrayBuffer>;
}

/** A finished document: its envelope's exact bytes, and the armored text to give away. */
export interface SealedDocument {
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
  readonly payloadBytes: Uint8Array<ArrayBuffer>;
  readonly text: string;
}

/**
 * Writes, signs and armors a payload, in the newest version of its kind. `signer` is undefined for a courier
 * bundle, which nobody signs.
 */
export function sealDocument<K extends Kind>(
  kind: K,
  payload: PayloadOf[K],
  signer: SigningIdentity | undefined,
): SealedDocument {
  const { version } = KINDS[kind];
  const payloadBytes = writeStrict(payload, FORMATS[kind].shape);
  const signature = signer && {
    keyId: signer.keyId,
    bytes: signer.sign(signedBytes({ kind, version, payload: payloadBytes })),
  };
  const envelopeBytes = writeEnvelope({ kind, version, payload: payloadBytes, signature });
  return {
    envelopeBytes,
    payloadBytes,
    text: writeArmor({ kind, summary: summaryOf(kind, payload), envelope: envelopeBytes }),
  };
}

/** The armored text of an envelope that is already signed, for example out of a store or a courier bundle. */
export function armorEnvelope(envelopeBytes: Uint8Array<ArrayBuffer>): string {
  const envelope = readEnvelope(envelopeBytes);
  const summary = summaryOf(envelope.kind, readHeldPayload(envelope));
  return writeArmor({ kind: envelope.kind, summary, envelope: envelopeBytes });
}
