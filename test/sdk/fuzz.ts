import { nativeVerifier } from '../../node/crypto/native.ts';
import { inflate } from '../../node/files/deflate.ts';
import { openOneDocument } from '../../shared/document/open-file.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { requireInTerm, verifyLicenseDocument } from '../../shared/license/verify-license.ts';
import { authenticateAs } from '../../shared/trust/trust.ts';
import { contextOf } from '../vectors/context.ts';
import { judge } from '../vectors/judge.ts';
import { readVectors, type Vector } from '../vectors/read.ts';
import { caseOf } from './case.ts';
import { answersOf, type Command, type Implementation } from './implementation.ts';
import { drawFrom, mutatedFile } from './mutate.ts';

/** A file about which two readers do not say the same. */
export interface Disagreement {
  readonly name: string;
  readonly ours: string;
  readonly theirs: string;
  /** Base64, to be looked at. */
  readonly file: string;
}

const vectors = readVectors();
const AT_A_TIME = 2000;

/** The mutated files of a seed, as vectors without an expectation. */
function mutants(seed: number, from: number, count: number): readonly Vector[] {
  return Array.from({ length: count }, (_, i) => {
    const { kind, bytes } = mutatedFile(drawFrom(seed * 1_000_003 + from + i));
    return {
      name: `seed ${seed}, file ${from + i} (${kind})`,
      expect: '',
      clauses: [],
      comment: '',
      reader: kind === 'license' && i % 2 === 0 ? 'license' : 'document',
      context: {},
      outcome: {},
      bytes: new Uint8Array(bytes),
    };
  });
}

/** The code that shared/ gives. A license may be compact text, too, as for `softkey verify`. */
export function codeOf(vector: Vector): string {
  if (vector.reader !== 'license') return codeInArmor(vector);
  const context = contextOf(vector, vectors, nativeVerifier);
  try {
    const opened = openOneDocument(vector.bytes, inflate, ['license']);
    requireInTerm(verifyLicenseDocument(authenticateAs(opened, ['license'], context.trust), context));
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

function codeInArmor(vector: Vector): string {
  return judge(vector, vectors, nativeVerifier).result;
}

/**
 * Has the same mutated files judged by shared/ and by these implementations, each by what it reads, and gives
 * what they do not agree on.
 */
export function disagreements(
  implementations: readonly Implementation[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Disagreement[] {
  const commands = implementations.map((one) => [one, one.build()] as const);
  const found: Disagreement[] = [];
  for (let from = 0; from < count; from += AT_A_TIME) {
    const files = mutants(seed, from, Math.min(AT_A_TIME, count - from));
    for (const [one, command] of commands) found.push(...disagreementsOn(files, one, command));
  }
  return found;
}

function disagreementsOn(
  files: readonly Vector[],
  { name, readers, readsCompactText }: Implementation,
  command: Command,
): readonly Disagreement[] {
  const read = files.filter(({ reader }) => readers.includes(reader));
  const answers = answersOf(
    command,
    read.map((vector) => caseOf(vector, vectors)),
  );
  return read.flatMap((vector, i) => {
    const ours = readsCompactText ? codeOf(vector) : codeInArmor(vector);
    const theirs = `${answers[i]?.code}`;
    const file = Buffer.from(vector.bytes).toString('base64');
    return ours === theirs ? [] : [{ name: vector.name, ours, theirs: `${theirs} (${name})`, file }];
  });
}

/** Which codes the mutated files of a seed lead to: a run that ends in few of them proves little. */
export function codesOf(seed: number, count: number): ReadonlySet<string> {
  return new Set(mutants(seed, 0, count).map(codeOf));
}
