import {
  type AnyDocument,
  type DocumentOf,
  readHeldPayload,
  requireKind,
  requireNoExcess,
  requireTrueSummary,
  signedBytes,
  type UnverifiedDocument,
} from '../document/document.ts';
import type { EnvelopeSignature } from '../document/envelope.ts';
import { KINDS, type Kind } from '../document/kinds.ts';
import type { StationGroup } from '../document/payload/fields.ts';
import type { PayloadOf } from '../document/payload/formats.ts';
import type { KeySet } from '../document/payload/key-set.ts';
import { decodeBase64 } from '../encoding/base64.ts';
import type { Instant } from '../encoding/instant.ts';
import { reusedBuffer } from '../encoding/text.ts';
import { LicensingError } from '../errors/refusal.ts';
import { type Hashes, keyIdOf, type Verifier } from '../signature/cryptography.ts';

/** A public key and when it may have signed. The root key has no dates. */
export interface TrustedKey {
  readonly keyId: string;
  readonly publicKey: Uint8Array;
  readonly notBefore: Instant | null;
  readonly notAfter: Instant | null;
  readonly status: 'active' | 'withdrawn';
}

/**
 * What a program believes: the pinned root, the signing keys of the newest key set, and how signatures are
 * checked (spec §6).
 */
export interface Trust {
  readonly vendor: string;
  readonly verify: Verifier;
  readonly sha256: Hashes['sha256'];
  readonly root: TrustedKey;
  readonly signingKeys: ReadonlyMap<string, TrustedKey>;
}

/** Trust in the pinned root key alone; `rootPublicKey` is base64 of 32 bytes. */
export function pinnedTrust(
  vendor: string,
  rootPublicKey: string,
  { verify, sha256 }: { verify: Verifier; sha256: Hashes['sha256'] },
): Trust {
  const publicKey = requireBytes(rootPublicKey);
  const root: TrustedKey = {
    keyId: keyIdOf(publicKey, { sha256 }),
    publicKey,
    notBefore: null,
    notAfter: null,
    status: 'active',
  };
  return { vendor, verify, sha256, root, signingKeys: new Map() };
}

/** The same trust with the signing keys of a key set that has been verified. */
export function withKeySet(trust: Trust, { keys }: KeySet): Trust {
  const signingKeys = keys.map(({ keyid, publicKey, notBefore, notAfter, status }): [string, TrustedKey] => [
    keyid,
    { keyId: keyid, publicKey: requireBytes(publicKey), notBefore, notAfter, status },
  ]);
  return { ...trust, signingKeys: new Map(signingKeys) };
}

function requireBytes(base64: string): Uint8Array {
  const bytes = decodeBase64(base64);
  if (bytes?.length !== 32) throw new Error('a public key that was read is base64 of 32 bytes');
  return bytes;
}

/**
 * Believes a document or refuses it: its key is known and not withdrawn, the signature holds, the payload is
 * in the strict profile, the key was in date, the summary is true (spec V2–V4, T1–T6). Vendor, machine and
 * the rest are for the caller to judge.
 */
export function authenticate(document: UnverifiedDocument, trust: Trust): AnyDocument {
  const known = authenticateHeld(document, trust);
  requireNoExcess(known.kind, known.payload);
  return known;
}

/**
 * The same for a document that is wanted as one of these kinds; another one is refused before anything else
 * (spec E6).
 */
export function authenticateAs<K extends Kind>(
  document: UnverifiedDocument,
  kinds: readonly K[],
  trust: Trust,
): DocumentOf<K> {
  requireKind(document.kind, kinds);
  return authenticate(document, trust) as DocumentOf<K>;
}

/**
 * The same for a document that version 0.1 may have answered: what documents of today may not say is not
 * refused (spec F7).
 */
export function authenticateHeldAs<K extends Kind>(
  document: UnverifiedDocument,
  kinds: readonly K[],
  trust: Trust,
): DocumentOf<K> {
  requireKind(document.kind, kinds);
  return authenticateHeld(document, trust) as DocumentOf<K>;
}

function authenticateHeld(document: UnverifiedDocument, trust: Trust): AnyDocument {
  switch (KINDS[document.kind].signer) {
    case 'root-key':
      return authenticateBy(findRoot(document, trust), document, trust);
    case 'signing-key':
      return authenticateBy(findSigningKey(document, trust), document, trust);
    case 'station':
      return authenticateBy(stationsOwnKey(document, trust), document, trust);
    case 'nobody':
      return finish(document, undefined, trust);
  }
}

const justVerified = reusedBuffer(4096);

function authenticateBy(key: TrustedKey, document: UnverifiedDocument, trust: Trust): AnyDocument {
  if (key.status === 'withdrawn') throw new LicensingError('KEY_WITHDRAWN', { keyId: key.keyId }); // T3
  const signature = requireSignature(document);
  if (!trust.verify(signedBytes(document.envelope, justVerified), signature.bytes, key.publicKey))
    throw new LicensingError('FORGED'); // V3
  return finish(document, key, trust);
}

function finish(document: UnverifiedDocument, key: TrustedKey | undefined, trust: Trust): AnyDocument {
  const { kind, envelope, envelopeBytes } = document;
  const payload = readHeldPayload(envelope);
  if ('keys' in payload) requireOwnKeyIds(payload, trust);
  if (key !== undefined) requireInDate(key, payload);
  requireTrueSummary(document, kind, payload);
  return {
    kind,
    version: envelope.version,
    payload,
    payloadBytes: envelope.payload,
    envelopeBytes,
    keyId: key?.keyId,
  } as AnyDocument;
}

/** spec §7, key-set: a keyid is the id of the key beside it. */
function requireOwnKeyIds({ keys }: KeySet, trust: Trust): void {
  const fields = keys.flatMap(({ keyid, publicKey }, i) =>
    keyid === keyIdOf(requireBytes(publicKey), trust) ? [] : [`keys.${i}.keyid: the id of its publicKey`],
  );
  if (fields.length > 0) throw new LicensingError('MALFORMED', { fields });
}

/** spec T4 */
function requireInDate(key: TrustedKey, payload: PayloadOf[Kind]): void {
  if (!('issuedAt' in payload)) return;
  const early = key.notBefore !== null && payload.issuedAt < key.notBefore;
  const late = key.notAfter !== null && payload.issuedAt > key.notAfter;
  if (early || late)
    throw new LicensingError('KEY_OUT_OF_DATE', { keyId: key.keyId, issuedAt: payload.issuedAt });
}

function findRoot(document: UnverifiedDocument, { root }: Trust): TrustedKey {
  return matchingKey(document, root.keyId === requireSignature(document).keyId ? root : undefined);
}

function findSigningKey(document: UnverifiedDocument, { signingKeys }: Trust): TrustedKey {
  return matchingKey(document, signingKeys.get(requireSignature(document).keyId));
}

function matchingKey(document: UnverifiedDocument, key: TrustedKey | undefined): TrustedKey {
  if (key === undefined) throw new LicensingError('KEY_UNKNOWN', { keyId: requireSignature(document).keyId }); // T2
  return key;
}

/**
 * spec T6: proves possession and integrity only. The payload is read for the key alone; nothing of it is used
 * before the signature holds.
 */
function stationsOwnKey({ envelope }: UnverifiedDocument, trust: Trust): TrustedKey {
  const { station } = readHeldPayload(envelope) as { station: StationGroup };
  const publicKey = requireBytes(station.publicKey);
  const keyId = keyIdOf(publicKey, trust);
  if (envelope.signature?.keyId !== keyId) throw new LicensingError('FORGED');
  return { keyId, publicKey, notBefore: null, notAfter: null, status: 'active' };
}

function requireSignature({ envelope }: UnverifiedDocument): EnvelopeSignature {
  if (envelope.signature === undefined)
    throw new Error('readEnvelope lets no unsigned document of this kind through (spec E4)');
  return envelope.signature;
}

/** spec §7: a reader bound to a vendor refuses the documents of others. */
export function requireVendor(
  { payload }: { readonly payload: Pick<PayloadOf[Kind], 'vendor'> },
  { vendor }: Trust,
): void {
  if (payload.vendor !== vendor) throw new LicensingError('WRONG_VENDOR', { vendor: payload.vendor });
}
