import { createHash } from 'node:crypto';
import { nativeHashes } from '../../node/crypto/native.ts';
import { inflate } from '../../node/files/deflate.ts';
import { checkCodeOf } from '../../shared/document/check-code.ts';
import {
  type AnyDocument,
  openBareEnvelope,
  type UnverifiedDocument,
} from '../../shared/document/document.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import { ALL_KINDS } from '../../shared/document/kinds.ts';
import { documentsIn, openInner, openOneDocument } from '../../shared/document/open-file.ts';
import { decodeHex } from '../../shared/encoding/hex.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { heldBytes, readHeld } from '../../shared/exchange/held.ts';
import { knownDocuments, openParcel, replyTo } from '../../shared/exchange/parcel.ts';
import { componentsOf } from '../../shared/fingerprint/component.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { readJournal } from '../../shared/journal/journal.ts';
import { requireNotOlder } from '../../shared/license/older-or-revoked.ts';
import { verifyDocument, verifyInside } from '../../shared/license/verify-document.ts';
import { type LicenseContext, requireInTerm, verifyLicense } from '../../shared/license/verify-license.ts';
import { junkReason } from '../../shared/machine/junk.ts';
import { COMPONENTS, type Reading } from '../../shared/machine/reading.ts';
import type { Verifier } from '../../shared/signature/cryptography.ts';
import { authenticate, requireVendor } from '../../shared/trust/trust.ts';
import { contextOf, countOf, heldIn, type Vectors, vectorNamed } from './context.ts';
import type { Outcome, Reader, Vector } from './read.ts';
import { VENDOR } from './world.ts';

/** What came out of a vector: `OK`, a code, or the reader's own words; and what else there is to compare. */
export interface Judgement {
  readonly result: string;
  readonly outcome: Required<Outcome> | Record<string, never>;
}

type Read = (vector: Vector, vectors: Vectors, verify: Verifier) => string | Judgement;

/**
 * Judges a vector with the code in shared/. What is thrown and is no refusal is thrown on: no input may cause
 * it.
 */
export function judge(vector: Vector, vectors: Vectors, verify: Verifier): Judgement {
  try {
    const judged = READ[vector.reader](vector, vectors, verify);
    return typeof judged === 'string' ? { result: judged, outcome: {} } : judged;
  } catch (error) {
    if (isRefusal(error)) return { result: error.code, outcome: {} };
    throw error;
  }
}

const READ: { readonly [R in Reader]: Read } = {
  license: (vector, vectors, verify) => {
    const judged = verifyLicense(vector.bytes, contextOf(vector, vectors, verify));
    requireInTerm(judged);
    return accepted(judged.document, judged.match.verdict, judged.phase);
  },
  document: (vector, vectors, verify) =>
    believed(openOneDocument(vector.bytes, inflate, kindsOf(vector)), vector, vectors, verify),
  every: (vector, vectors, verify) => lastOf(everyIn(vector.bytes, contextOf(vector, vectors, verify))),
  bare: (vector, vectors, verify) =>
    believed(openBareEnvelope(vector.bytes, kindsOf(vector)), vector, vectors, verify),
  signature: ({ bytes }, _, verify) => {
    const [message, signature, publicKey] = Buffer.from(bytes)
      .toString()
      .trimEnd()
      .split('\n')
      .map(hexBehindColon);
    if (message === undefined || signature === undefined || publicKey === undefined)
      throw new Error('three lines');
    return verify(message, signature, publicKey) ? 'OK' : 'FORGED';
  },
  fingerprint: ({ bytes, context }) => {
    const component = COMPONENTS.find((one) => one === context.component) ?? 'cpu';
    const [, said = '', value = ''] = /^([a-z]+)(?: (.*))?$/.exec(Buffer.from(bytes).toString()) ?? [];
    const status = said !== 'shown' ? said : junkReason(component, value) === undefined ? 'value' : 'junk';
    const reading = { component, status, values: [value], reason: 'empty', source: '', at: '' } as Reading;
    return componentsOf(fingerprintOf([reading], VENDOR, nativeHashes))[0]?.digests[0] ?? 'none';
  },
  journal: ({ bytes }) => {
    const { brokenAt } = readJournal(Buffer.from(bytes).toString(), nativeHashes);
    return brokenAt === undefined ? 'OK' : `broken at ${brokenAt}`;
  },
  parcel: (vector, vectors, verify) => {
    const context = contextOf(vector, vectors, verify);
    const { asked } = vector.context;
    const parcel = openParcel(vector.bytes, context.trust);
    if (asked !== undefined) replyTo(vectorNamed(vectors, asked).bytes, parcel, context.trust);
    const known = knownDocuments(parcel);
    return known === undefined ? 'OK' : lastOf(everyIn(known, context));
  },
  held: ({ bytes }) => {
    const again = heldBytes(readHeld(bytes));
    if (!Buffer.from(bytes).equals(again)) throw new Error('two spellings of one value');
    return 'OK';
  },
  file: elsewhere,
  desk: elsewhere,
};

/** `OK`, or the code of the last document that was refused. */
function lastOf(results: readonly string[]): string {
  return results.findLast((result) => result !== 'OK') ?? 'OK';
}

/** What becomes of every document of a file, each judged by itself, a bundle by what is in it. */
function everyIn(bytes: Uint8Array, context: LicenseContext): readonly string[] {
  return documentsIn(bytes, inflate).map((open) => resultOf(open, context));
}

function resultOf(open: () => UnverifiedDocument, context: LicenseContext): string {
  try {
    const document = authenticate(open(), context.trust);
    verifyDocument(document, context);
    if (document.kind === 'courier-bundle')
      verifyInside(
        document.payload.documents.map(({ envelope }) => ({
          ok: resultOf(() => openInner(envelope), context) === 'OK',
        })),
      );
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** Files and desks are no part of shared/; their tests read their vectors themselves. */
function elsewhere({ name }: Vector): never {
  throw new Error(`${name} is judged elsewhere`);
}

function believed(opened: UnverifiedDocument, vector: Vector, vectors: Vectors, verify: Verifier): Judgement {
  const { trust } = contextOf(vector, vectors, verify);
  const document = authenticate(opened, trust);
  requireVendor(document, trust);
  const count = countOf(document);
  if (count !== undefined && vector.context.held !== undefined)
    requireNotOlder(count, heldIn(vectorNamed(vectors, vector.context.held), vectors, verify));
  return accepted(document);
}

function accepted(document: AnyDocument, match = '', phase = ''): Judgement {
  const payload = createHash('sha256').update(document.payloadBytes).digest('hex');
  return {
    result: 'OK',
    outcome: {
      payload,
      match,
      phase,
      name: fileNameOf(document.kind, document.payload),
      'check-code': checkCodeOf({ ...document, payload: document.payloadBytes }, nativeHashes),
    },
  };
}

function kindsOf({ context }: Vector) {
  const kinds = context.kinds?.split(' ');
  return kinds && ALL_KINDS.filter((kind) => kinds.includes(kind));
}

function hexBehindColon(line: string): Uint8Array | undefined {
  return decodeHex(line.slice(line.indexOf(': ') + 2));
}
