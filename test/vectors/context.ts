import { nativeHashes } from '../../node/crypto/native.ts';
import { type AnyDocument, openDocument } from '../../shared/document/document.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import type { Counted } from '../../shared/license/older-or-revoked.ts';
import type { LicenseContext } from '../../shared/license/verify-license.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import type { Verifier } from '../../shared/signature/cryptography.ts';
import { authenticate, pinnedTrust, type Trust, withKeySet } from '../../shared/trust/trust.ts';
import type { Vector } from './read.ts';
import { base64, type Change, keys, machine, NOW, PRODUCTS, VENDOR } from './world.ts';

/** What the defaults of README.md and a vector's own header amount to. */

export type Vectors = ReadonlyMap<string, Vector>;

export function vectorNamed(vectors: Vectors, name: string): Vector {
  const vector = vectors.get(name);
  if (vector === undefined) throw new Error(`there is no vector ${name}`);
  return vector;
}

export function contextOf(vector: Vector, vectors: Vectors, verify: Verifier): LicenseContext {
  const { context } = vector;
  const trust = trustOf(vector, vectors, verify);
  const held =
    context.held === undefined ? undefined : heldIn(vectorNamed(vectors, context.held), vectors, verify);
  return {
    trust,
    products: new Set(context.products?.split(' ') ?? PRODUCTS),
    machine: machineOf(vector),
    held: (softkeyId) => (held?.subject === softkeyId ? held : undefined),
    revocations: revocationsOf(vector, vectors, trust),
    now: context.now ?? NOW,
  };
}

export function machineOf({ context }: Vector): Fingerprint {
  const changes = (context.machine?.split(' ') ?? []).map((change) => change.split('='));
  return machine(
    Object.fromEntries(
      COMPONENTS.flatMap((component) =>
        changes.filter(([name]) => name === component).map(([, how]) => [component, how as Change]),
      ),
    ),
  );
}

function trustOf(vector: Vector, vectors: Vectors, verify: Verifier): Trust {
  const pinned = pinnedTrust(vector.context.vendor ?? VENDOR, base64(keys.root.publicKey), {
    verify,
    sha256: nativeHashes.sha256,
  });
  const name = vector.context['key-set'] ?? 'key-set';
  return name === 'none'
    ? pinned
    : withKeySet(pinned, payloadIn('key-set', vectorNamed(vectors, name), pinned));
}

function revocationsOf(
  { context }: Vector,
  vectors: Vectors,
  trust: Trust,
): PayloadOf['revocation-list'] | undefined {
  if (context.revocations === undefined) return undefined;
  return payloadIn('revocation-list', vectorNamed(vectors, context.revocations), trust);
}

function payloadIn<K extends 'key-set' | 'revocation-list'>(
  kind: K,
  { bytes }: Vector,
  trust: Trust,
): PayloadOf[K] {
  const document = authenticate(openDocument(bytes, [kind]), trust);
  return document.payload as PayloadOf[K];
}

/** A document that counts up, what it counts for, and how far. */
export interface Held extends Counted {
  readonly subject: string;
}

/** How a document counts by spec §10; undefined for what does not count up. */
export function countOf({ kind, payload, payloadBytes }: AnyDocument): Held | undefined {
  switch (kind) {
    case 'license':
      return { subject: payload.softkeyId, number: payload.sequence, payloadBytes };
    case 'key-set':
      return { subject: kind, number: payload.version, payloadBytes };
    case 'revocation-list':
      return { subject: kind, number: payload.sequence, payloadBytes };
    default:
      return undefined;
  }
}

export function heldIn(vector: Vector, vectors: Vectors, verify: Verifier): Held | undefined {
  return countOf(authenticate(openDocument(vector.bytes), trustOf(vector, vectors, verify)));
}
