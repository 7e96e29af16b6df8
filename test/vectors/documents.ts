import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { SecretKey } from '../../node/crypto/signing-key.ts';
import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { base64, keys, payloads as partial } from './world.ts';

/**
 * Writes documents, also false ones: every layer can be replaced. Written after docs/spec.md and not with the
 * code in shared/, so that a mistake there does not hide in the vectors.
 */

type Bytes = Uint8Array | string;

/** The key that signs each kind; undefined for what nobody signs. */
const SIGNERS: { readonly [K in Kind]: SecretKey | undefined } = {
  'pre-license': keys.station,
  license: keys.signing,
  'upgrade-request': keys.station,
  'key-set': keys.root,
  'revocation-list': keys.signing,
  'return-receipt': keys.station,
  'station-report': keys.station,
  'courier-bundle': undefined,
};

/** The version in which each kind is written. */
export const VERSIONS: { readonly [K in Kind]: number } = {
  'pre-license': 1,
  license: 1,
  'upgrade-request': 3,
  'key-set': 1,
  'revocation-list': 1,
  'return-receipt': 1,
  'station-report': 1,
  'courier-bundle': 1,
};

export interface Layers {
  /** The payload's bytes, where they are not the JSON of an object. */
  readonly payload?: Bytes;
  readonly payloadType?: string;
  /** The key that signs. */
  readonly signer?: SecretKey;
  /** The key id that the envelope names, where it is not the signer's. */
  readonly keyid?: string;
  /** Changes the signature. */
  readonly sig?: (signature: Buffer) => Uint8Array;
  /** Rewrites the envelope's text; nothing is signed anew. */
  readonly envelope?: (text: string) => Bytes;
  readonly label?: string;
  readonly summary?: readonly (readonly [name: string, value: string])[];
  /** Rewrites the base64 of the envelope before the check is computed. */
  readonly body?: (base64: string) => string;
}

export function payloadTypeOf(kind: Kind, version = VERSIONS[kind]): string {
  return `application/vnd.softkey.${kind}.v${version}+json`;
}

export function preAuthenticationEncoding(type: string, payload: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`DSSEv1 ${type.length} ${type} ${payload.length} `), payload]);
}

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** spec K1 */
export function checkCodeOf(kind: Kind, payload: string, version = VERSIONS[kind]): string {
  const head = `softkey check code v1 ${payloadTypeOf(kind, version)} `;
  const hash = createHash('sha256').update(head).update(payload).digest();
  const number = hash.readUIntBE(0, 5);
  const digits = Array.from({ length: 8 }, (_, i) => DIGITS[Math.floor(number / 32 ** (7 - i)) % 32]).join(
    '',
  );
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/** The bytes of an envelope of `kind`. */
export function envelopeOf<K extends Kind>(kind: K, payload: PayloadOf[K], layers: Layers = {}): Buffer {
  const bytes = Buffer.from(layers.payload ?? JSON.stringify(payload));
  const type = layers.payloadType ?? payloadTypeOf(kind);
  const text = `{"payloadType":"${type}","payload":"${base64(bytes)}","signatures":[${signatureOf(kind, type, bytes, layers)}]}`;
  return Buffer.from(layers.envelope?.(text) ?? text);
}

function signatureOf(kind: Kind, type: string, payload: Buffer, layers: Layers): string {
  const signer = layers.signer ?? SIGNERS[kind];
  if (signer === undefined) return '';
  const made = Buffer.from(signer.sign(preAuthenticationEncoding(type, payload)));
  return `{"keyid":"${layers.keyid ?? signer.keyId}","sig":"${base64(layers.sig?.(made) ?? made)}"}`;
}

/** A whole armored document. */
export function documentOf<K extends Kind>(kind: K, payload: PayloadOf[K], layers: Layers = {}): string {
  const summary = layers.summary ?? SUMMARIES[kind](payload);
  return armorOf(layers.label ?? KINDS[kind].label, summary, envelopeOf(kind, payload, layers), layers.body);
}

/** The armored block around an envelope, its check right whatever it holds. */
export function armorOf(
  label: string,
  summary: readonly (readonly [name: string, value: string])[],
  envelope: Uint8Array,
  rewrite: (base64: string) => string = (body) => body,
): string {
  const lines = summary.map(([name, value]) => `${name}: ${value}\n`).join('');
  const body = rewrite(base64(envelope));
  const check = crc32(Buffer.from(`${label}\n${lines}${body}`, 'latin1'))
    .toString(16)
    .padStart(8, '0');
  const folded = (body.match(/.{1,64}/gs) ?? []).map((line) => `${line}\n`).join('');
  return `-----BEGIN SOFTKEY ${label}-----\n${lines}\n${folded}=${check}\n-----END SOFTKEY ${label}-----\n`;
}

const UNVERIFIED = ['Unverified', 'check this file before you trust these lines'] as const;

function shown(text: string): string {
  const printable = [...text].map((character) => (/[ -~]/.test(character) ? character : '?')).join('');
  return printable.replace(/ +/g, ' ').trim().slice(0, 48).trim() || '-';
}

type Summary<T> = (payload: T) => readonly (readonly [string, string])[];

/** The summaries of spec §7. */
export const SUMMARIES: { readonly [K in Kind]: Summary<PayloadOf[K]> } = {
  'pre-license': ({ station, order, requestId, createdAt }) => [
    ['Host', shown(station.host)],
    ['Product', order.product],
    ['Request', requestId],
    ['Created', createdAt.slice(0, 10)],
    UNVERIFIED,
  ],
  license: ({ host, product, softkeyId, sequence, expiresAt }) => [
    ['Host', shown(host)],
    ['Product', product],
    ['Softkey', softkeyId],
    ['Sequence', String(sequence)],
    ['Expires', expiresAt?.slice(0, 10) ?? 'never'],
    UNVERIFIED,
  ],
  'upgrade-request': ({ station, softkeyId, sequence, requestId, createdAt }) => [
    ['Host', shown(station.host)],
    ['Softkey', softkeyId],
    ['Sequence', String(sequence)],
    ['Request', requestId],
    ['Created', createdAt.slice(0, 10)],
    UNVERIFIED,
  ],
  'key-set': ({ vendor, version, issuedAt }) => [
    ['Vendor', vendor],
    ['Version', String(version)],
    ['Issued', issuedAt.slice(0, 10)],
    UNVERIFIED,
  ],
  'revocation-list': ({ vendor, sequence, issuedAt }) => [
    ['Vendor', vendor],
    ['Number', String(sequence)],
    ['Issued', issuedAt.slice(0, 10)],
    UNVERIFIED,
  ],
  'return-receipt': ({ station, softkeyId, sequence, createdAt }) => [
    ['Host', shown(station.host)],
    ['Softkey', softkeyId],
    ['Sequence', String(sequence)],
    ['Created', createdAt.slice(0, 10)],
    UNVERIFIED,
  ],
  'station-report': ({ station, softkeyId, sequence, createdAt }) => [
    ['Host', shown(station.host)],
    ['Softkey', softkeyId],
    ['Sequence', String(sequence)],
    ['Created', createdAt.slice(0, 10)],
    UNVERIFIED,
  ],
  'courier-bundle': ({ vendor, documents, createdAt }) => [
    ['Vendor', vendor],
    ['Documents', String(documents.length)],
    ['Created', createdAt.slice(0, 10)],
    UNVERIFIED,
  ],
};

const currentLicense = base64(envelopeOf('license', partial.license));

/** One genuine payload of every kind. */
export const payloads: { readonly [K in Kind]: PayloadOf[K] } = {
  ...partial,
  'upgrade-request': { ...partial['upgrade-request'], currentLicense },
  'courier-bundle': {
    ...partial['courier-bundle'],
    documents: [
      { name: 'SCADA-01_2026-03-01.license', envelope: currentLicense },
      { name: 'demo_2026-01-01.key-set', envelope: base64(envelopeOf('key-set', partial['key-set'])) },
    ],
  },
};

/** The JSON of an upgrade request as version 1 had it, and a whole document of it. */
export const firstVersion = {
  json: firstVersionOf(payloads['upgrade-request']),
  document: (json = firstVersionOf(payloads['upgrade-request'])) =>
    documentOf('upgrade-request', payloads['upgrade-request'], {
      payload: json,
      payloadType: payloadTypeOf('upgrade-request', 1),
    }),
};

/** The same as version 2 had it, without an emergency. */
export const secondVersion = {
  json: secondVersionOf(payloads['upgrade-request']),
  document: (json = secondVersionOf(payloads['upgrade-request'])) =>
    documentOf('upgrade-request', payloads['upgrade-request'], {
      payload: json,
      payloadType: payloadTypeOf('upgrade-request', 2),
    }),
};

export function secondVersionOf({ emergency, ...payload }: PayloadOf['upgrade-request']): string {
  return JSON.stringify(payload);
}

export function firstVersionOf({
  ahead,
  emergency,
  journal: { earlier, ...journal },
  ...payload
}: PayloadOf['upgrade-request']): string {
  return JSON.stringify({ ...payload, journal });
}

/** The genuine document of a kind. */
export function genuine(kind: Kind): string {
  return documentOf(kind, payloads[kind]);
}
