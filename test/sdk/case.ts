import { machineOf, type Vectors, vectorNamed } from '../vectors/context.ts';
import type { Reader, Vector } from '../vectors/read.ts';
import { base64, keys, NOW, PRODUCTS, VENDOR } from '../vectors/world.ts';

/**
 * What every implementation is asked, and how: a case is lines of a name, a space and a value, and files
 * whose length in bytes is said before them; `end` ends it. The answer is one line: a code, and behind it
 * what else came out, `name=value`.
 */
export interface Case {
  /** A reader of the vectors, or `machine`: the machine below the folder `root`. */
  readonly reader: Reader | 'machine';
  readonly lines: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

export interface Answer {
  readonly code: string;
  readonly outcome: Readonly<Record<string, string>>;
}

/** What README.md of the vectors says of a vector, spelled out. */
export function caseOf(vector: Vector, vectors: Vectors): Case {
  const { reader, context, bytes } = vector;
  const named = (name: string | undefined) =>
    name === undefined || name === 'none' ? undefined : vectorNamed(vectors, name).bytes;
  const isJudged = reader === 'license';
  return {
    reader,
    lines: {
      vendor: context.vendor ?? VENDOR,
      'root-key': base64(keys.root.publicKey),
      now: context.now ?? NOW,
      products: context.products ?? PRODUCTS.join(' '),
      ...(isJudged && { machine: machineOf(vector).components.join('|') }),
      ...(context.kinds !== undefined && { kinds: context.kinds }),
      ...(context.component !== undefined && { component: context.component }),
    },
    files: filesThatAre({
      file: bytes,
      'key-set': named(context['key-set'] ?? 'key-set'),
      'revocation-list': named(context.revocations),
      held: named(context.held),
    }),
  };
}

function filesThatAre(files: Record<string, Uint8Array | undefined>): Record<string, Uint8Array> {
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, bytes]) => (bytes === undefined ? [] : [[name, bytes]])),
  );
}

export function writeCase({ reader, lines, files }: Case): Buffer {
  const text = Object.entries({ reader, ...lines }).map(([name, value]) => `${name} ${value}\n`);
  const attached = Object.entries(files).flatMap(([name, bytes]) => [
    Buffer.from(`${name} ${bytes.length}\n`),
    bytes,
  ]);
  return Buffer.concat([Buffer.from(text.join('')), ...attached, Buffer.from('end\n')]);
}

export function readAnswer(line: string): Answer {
  const [code = '', ...rest] = line.split(' ');
  const outcome = rest.map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]);
  return { code, outcome: Object.fromEntries(outcome) };
}
