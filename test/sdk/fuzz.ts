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
import { answersOf, type Command } from './implementation.ts';
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
function codeOf(vector: Vector): string {
  if (vector.reader !== 'license') return judge(vector, vectors, nativeVerifier).result;
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

/**
 * Has the same mutated files judged by shared/ and by these programs, and gives what they do not agree on.
 */
export function disagreements(
  commands: readonly Command[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Disagreement[] {
  const found: Disagreement[] = [];
  for (let from = 0; from < count; from += AT_A_TIME) {
    const files = mutants(seed, from, Math.min(AT_A_TIME, count - from));
    const cases = files.map((vector) => caseOf(vector, vectors));
    const ours = files.map(codeOf);
    for (const command of commands)
      answersOf(command, cases).forEach(({ code }, i) => {
        const [vector, wanted] = [files[i], ours[i]];
        if (vector !== undefined && wanted !== undefined && code !== wanted)
          found.push({
            name: vector.name,
            ours: wanted,
            theirs: `${code} (${command.program})`,
            file: Buffer.from(vector.bytes).toString('base64'),
          });
      });
  }
  return found;
}

/** The same for a reader of armored licenses alone. */
export function disagreementsOnLicenses(
  command: Command,
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Disagreement[] {
  const files = mutants(seed, 0, count).filter(({ reader }) => reader === 'license');
  const answers = answersOf(
    command,
    files.map((vector) => caseOf(vector, vectors)),
  );
  return files.flatMap((vector, i) => {
    const ours = judge(vector, vectors, nativeVerifier).result;
    const theirs = answers[i]?.code ?? '';
    const file = Buffer.from(vector.bytes).toString('base64');
    return ours === theirs ? [] : [{ name: vector.name, ours, theirs, file }];
  });
}

/** Which codes the mutated files of a seed lead to: a run that ends in few of them proves little. */
export function codesOf(seed: number, count: number): ReadonlySet<string> {
  return new Set(mutants(seed, 0, count).map(codeOf));
}
