import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../node/files/deflate.ts';
import { armorBlocks, readArmor, writeArmor } from '../../shared/document/armor.ts';
import {
  armorEnvelope,
  openBlock,
  openDocument,
  readPayload,
  sealDocument,
} from '../../shared/document/document.ts';
import { type Envelope, readEnvelope, writeEnvelope } from '../../shared/document/envelope.ts';
import { ALL_KINDS, KINDS, type Kind } from '../../shared/document/kinds.ts';
import { documentsIn, openOneDocument } from '../../shared/document/open-file.ts';
import { FORMATS, type PayloadOf } from '../../shared/document/payload/formats.ts';
import { writeStrict } from '../../shared/document/strict-json.ts';
import { decodeBytewise } from '../../shared/encoding/text.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate } from '../../shared/trust/trust.ts';
import { documentOf, firstVersionOf, secondVersionOf } from '../vectors/documents.ts';
import { readVectors } from '../vectors/read.ts';
import { keys } from '../vectors/world.ts';
import { arbitraries } from './arbitraries.ts';
import { trust } from './mutations.ts';

/** What is accepted has one spelling: written again, each layer gives the same bytes. */

const SIGNERS = {
  'root-key': keys.root,
  'signing-key': keys.signing,
  station: keys.station,
  nobody: undefined,
};
const SIGNER: { readonly [K in Kind]: (typeof SIGNERS)[keyof typeof SIGNERS] } = {
  'pre-license': SIGNERS.station,
  license: SIGNERS['signing-key'],
  'upgrade-request': SIGNERS.station,
  'key-set': SIGNERS['root-key'],
  'revocation-list': SIGNERS['signing-key'],
  'return-receipt': SIGNERS.station,
  'station-report': SIGNERS.station,
  'courier-bundle': SIGNERS.nobody,
};

/** Writes every layer of a block again, and expects the bytes that were read. */
function expectOneSpelling(block: ReturnType<typeof readArmor>, blockText: string): void {
  expect(writeArmor(block)).toBe(blockText);
  const { envelope } = openBlock(block);
  expect(Buffer.compare(writeEnvelope(envelope), block.envelope)).toBe(0);
  expect(Buffer.compare(payloadAgain(envelope), envelope.payload)).toBe(0);
}

/** What was read, written in the version that it was read in. */
function payloadAgain(envelope: Envelope): Uint8Array {
  const payload = readPayload(envelope);
  if (envelope.version === KINDS[envelope.kind].version)
    return writeStrict<PayloadOf[Kind]>(payload, FORMATS[envelope.kind].shape as never);
  const write = envelope.version === 1 ? firstVersionOf : secondVersionOf;
  return Buffer.from(write(payload as PayloadOf['upgrade-request']));
}

describe.each(ALL_KINDS)('any %s', (kind) => {
  it('is read back as it was written, and has one spelling', () => {
    fc.assert(
      fc.property(arbitraries[kind] as fc.Arbitrary<PayloadOf[Kind]>, (payload) => {
        const { text, payloadBytes } = sealDocument(kind, payload as never, SIGNER[kind]);
        const bytes = new TextEncoder().encode(text);
        const document = authenticate(openDocument(bytes), trust);
        expect(document.payload).toEqual(payload);
        expect(decodeUtf8(document.payloadBytes)).toBe(JSON.stringify(payload));
        expect(Buffer.compare(document.payloadBytes, payloadBytes)).toBe(0);
        expectOneSpelling(readArmor(bytes), text);
        expect(armorEnvelope(document.envelopeBytes)).toBe(text);
      }),
      { numRuns: 250 },
    );
  });

  it('is written as the vectors’ own writer writes it', () => {
    fc.assert(
      fc.property(arbitraries[kind] as fc.Arbitrary<PayloadOf[Kind]>, (payload) => {
        expect(sealDocument(kind, payload as never, SIGNER[kind]).text).toBe(
          documentOf(kind, payload as never),
        );
      }),
      { numRuns: 250 },
    );
  });
});

function decodeUtf8(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString();
}

describe('every vector', () => {
  it('that is accepted has one spelling once transport is undone', () => {
    let looked = 0;
    for (const { bytes, reader, expect: code } of readVectors().values()) {
      if ((reader !== 'license' && reader !== 'document') || code !== 'OK') continue;
      const text = armorEnvelope(openOneDocument(bytes, inflate).envelopeBytes);
      if (armorBlocks(bytes).length > 0) expectOneSpelling(readArmor(bytes), text);
      expectOneSpelling(readArmor(Buffer.from(text)), text);
      looked++;
    }
    expect(looked).toBeGreaterThan(80);
  });

  it('is left as it is by reading it', () => {
    for (const { bytes, reader } of readVectors().values()) {
      if (reader !== 'license' && reader !== 'document') continue;
      const file = Buffer.from(bytes);
      const before = decodeBytewise(file);
      for (let i = 0; i < 2; i++) readAll(file);
      expect(decodeBytewise(file) === before).toBe(true);
    }
  });
});

function readAll(file: Uint8Array): void {
  try {
    for (const document of documentsIn(file, inflate)) authenticate(document(), trust);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}

describe('an envelope', () => {
  it('that is read is the one that would be written, whatever bytes it was made of', () => {
    const pieces = fc.constantFrom(
      '{"payloadType":"application/vnd.softkey.',
      'license',
      'key-set',
      '.v1+json',
      '.v2+json',
      '","payload":"',
      'QQ==',
      'QUFB',
      '","signatures":[',
      ']',
      '}',
      '{"keyid":"0123456789abcdef","sig":"',
      `${'A'.repeat(86)}==`,
      '"}',
      ' ',
      '\n',
      '\0',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (all) => {
        const bytes = new TextEncoder().encode(all.join(''));
        try {
          expect(Buffer.compare(writeEnvelope(readEnvelope(bytes)), bytes)).toBe(0);
        } catch (error) {
          if (!isRefusal(error)) throw error;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
