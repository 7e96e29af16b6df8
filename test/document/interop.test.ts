import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { dsse } from '@sigstore/core';
import { describe, expect, it } from 'vitest';
import { openBareEnvelope, openDocument } from '../../shared/document/document.ts';
import { preAuthenticationEncoding } from '../../shared/document/envelope.ts';
import { ALL_KINDS, type Kind } from '../../shared/document/kinds.ts';
import { authenticate, withKeySet } from '../../shared/trust/trust.ts';
import { genuine, payloads, payloadTypeOf } from '../vectors/documents.ts';
import { base64, keys, signingKeyEntry } from '../vectors/world.ts';
import { trust } from './mutations.ts';

/**
 * DSSE as another project reads and writes it: @sigstore/core's encoding, JSON.parse and plain node:crypto.
 */

interface DsseEnvelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

function parsed(kind: Kind): DsseEnvelope {
  const { envelopeBytes } = openDocument(Buffer.from(genuine(kind)));
  return JSON.parse(Buffer.from(envelopeBytes).toString());
}

function publicKeyOf(raw: Uint8Array): KeyObject {
  return createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(raw).toString('base64url') },
    format: 'jwk',
  });
}

describe('ours, verified by theirs', () => {
  const SIGNERS: { readonly [K in Kind]: Uint8Array | undefined } = {
    'pre-license': keys.station.publicKey,
    license: keys.signing.publicKey,
    'upgrade-request': keys.station.publicKey,
    'key-set': keys.root.publicKey,
    'revocation-list': keys.signing.publicKey,
    'return-receipt': keys.station.publicKey,
    'station-report': keys.station.publicKey,
    'courier-bundle': undefined,
  };

  it.each(ALL_KINDS.filter((kind) => kind !== 'courier-bundle'))('%s', (kind) => {
    const { payloadType, payload, signatures } = parsed(kind);
    expect(payloadType).toBe(payloadTypeOf(kind));
    const encoded = dsse.preAuthEncoding(payloadType, Buffer.from(payload, 'base64'));
    const signature = Buffer.from(signatures[0]?.sig ?? '', 'base64');
    expect(verify(null, encoded, publicKeyOf(SIGNERS[kind] ?? new Uint8Array()), signature)).toBe(true);
  });
});

describe('theirs, opened by ours', () => {
  it('a license signed with node:crypto over their encoding', () => {
    const pair = generateKeyPairSync('ed25519');
    const raw = Buffer.from(pair.publicKey.export({ format: 'jwk' }).x ?? '', 'base64url');
    const entry = { ...signingKeyEntry(keys.signing), publicKey: base64(raw), keyid: keyIdOf(raw) };
    const payload = Buffer.from(JSON.stringify(payloads.license));
    const payloadType = payloadTypeOf('license');
    const envelope: DsseEnvelope = {
      payloadType,
      payload: payload.toString('base64'),
      signatures: [
        {
          keyid: entry.keyid,
          sig: sign(null, dsse.preAuthEncoding(payloadType, payload), pair.privateKey).toString('base64'),
        },
      ],
    };
    const opened = openBareEnvelope(new TextEncoder().encode(JSON.stringify(envelope)));
    expect(
      authenticate(opened, withKeySet(trust, { ...payloads['key-set'], keys: [entry] })).payload,
    ).toEqual(payloads.license);
  });

  it('the encoding itself, also of lengths that need more digits', () => {
    for (const size of [0, 1, 9, 10, 99, 100, 1000, 65_536]) {
      const payload = Buffer.alloc(size, 'ã');
      for (const type of ['', 'application/vnd.softkey.license.v1+json'])
        expect(
          Buffer.compare(preAuthenticationEncoding(type, payload), dsse.preAuthEncoding(type, payload)),
        ).toBe(0);
    }
  });
});

/** spec B7 */
function keyIdOf(raw: Uint8Array): string {
  return createHash('sha256').update(raw).digest('hex').slice(0, 16);
}
