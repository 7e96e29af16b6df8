import { describe, expect, it } from 'vitest';
import { nativeVerifier } from '../../node/crypto/native.ts';
import { nativeTools } from '../../node/station/file-verifier.ts';
import { portableTools } from '../../renderer/verify/tools.ts';
import { openDocument } from '../../shared/document/document.ts';
import type { KeySet } from '../../shared/document/payload/key-set.ts';
import { authenticate } from '../../shared/trust/trust.ts';
import { fileVerifier, type VerifyTools } from '../../shared/verify/file-verifier.ts';
import { contextOf, machineOf, vectorNamed } from './context.ts';
import { readVectors, type Vector } from './read.ts';
import { codeOfWholeFile } from './whole-file.ts';
import { base64, keys, PRODUCTS, VENDOR } from './world.ts';

/** The verifier of whole files, which holds nothing, with what each program verifies with. */

const all = readVectors();
const vectors = [...all.values()].filter(
  ({ reader, context }) => reader === 'license' && context.held === undefined && context.kinds === undefined,
);

function keySetOf(vector: Vector): KeySet | undefined {
  const name = vector.context['key-set'] ?? 'key-set';
  if (name === 'none') return undefined;
  const { trust } = contextOf(vector, all, nativeVerifier);
  return authenticate(openDocument(vectorNamed(all, name).bytes), trust).payload as KeySet;
}

function verdictOf(vector: Vector, tools: VerifyTools) {
  const { now, revocations } = contextOf(vector, all, nativeVerifier);
  const profile = {
    id: VENDOR,
    rootPublicKey: base64(keys.root.publicKey),
    products: PRODUCTS.map((id) => ({ id, name: id })),
  };
  const basis = {
    profile,
    keySet: keySetOf(vector),
    revocationList: revocations,
    machine: machineOf(vector),
    now,
  };
  return fileVerifier(basis, tools)(vector.name, () => vector.bytes);
}

describe.each([
  ['softkey verify', nativeTools],
  ['the verify page', portableTools],
])('%s says what the vector says', (_, tools) => {
  it.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (name, vector) => {
    const { ok, code, file } = verdictOf(vector, tools);
    const expected = codeOfWholeFile(vector);
    expect({ ok, code, file }).toEqual({ ok: expected === 'OK', code: expected, file: name });
  });
});
