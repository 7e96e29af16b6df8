import { createHash } from 'node:crypto';
import type { Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { documentOf, type Layers, payloads } from './documents.ts';
import type { Context, Outcome, Reader } from './read.ts';

/** One vector before it is written. */
export interface Scenario {
  readonly name: string;
  readonly expect: string;
  readonly clause: string;
  readonly comment: string;
  readonly reader?: Reader;
  readonly context?: Context;
  readonly outcome?: Outcome;
  readonly compressed?: true;
  readonly bytes: Uint8Array | string;
}

type Extras = Omit<Scenario, 'name' | 'expect' | 'clause' | 'comment' | 'bytes'>;

/** One line per scenario: what it is called, what comes out, by which clauses, and why. */
export function scenario(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  bytes: Uint8Array | string,
  extras: Extras = {},
): Scenario {
  return { name, expect, clause, comment, bytes, ...extras };
}

/** The default license with some members otherwise. */
export function license(changes: Partial<PayloadOf['license']> = {}, layers: Layers = {}): string {
  return documentOf('license', { ...payloads.license, ...changes }, layers);
}

/** A document of a kind with some members otherwise. */
export function variant<K extends Kind>(
  kind: K,
  changes: Partial<PayloadOf[K]>,
  layers: Layers = {},
): string {
  return documentOf(kind, { ...payloads[kind], ...changes }, layers);
}

/** What must come out where a document is accepted: its payload. */
export function payloadHash(payload: PayloadOf[Kind] | string): string {
  const bytes = typeof payload === 'string' ? payload : JSON.stringify(payload);
  return createHash('sha256').update(bytes).digest('hex');
}

/** The JSON of the default license, rewritten. It is signed as it is then. */
export function rewritten(rewrite: (json: string) => string | Uint8Array): string {
  return license({}, { payload: rewrite(JSON.stringify(payloads.license)) });
}

/** Replaces what must be there. */
export function replaced(text: string, from: string | RegExp, to: string): string {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`there is no ${from} to replace`);
  return result;
}
