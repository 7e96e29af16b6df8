import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** Where the vectors lie; README.md says how one reads. */
export const VECTORS_FOLDER = fileURLToPath(new URL('./files/', import.meta.url));
export const ENDING = '.vector';

export const READERS = [
  'license',
  'document',
  'every',
  'bare',
  'signature',
  'fingerprint',
  'journal',
  'parcel',
  'held',
  'file',
  'desk',
] as const;
/** What a vector's bytes are, and so who judges them. */
export type Reader = (typeof READERS)[number];

/** What a vector is judged by, where it is not the default. Other vectors are named without ending. */
export interface Context {
  readonly now?: string;
  readonly vendor?: string;
  /** The products of the build, separated by spaces. */
  readonly products?: string;
  /** How the machine differs: `mac=changed os-id=denied`. */
  readonly machine?: string;
  /** The kinds that the reader expects, separated by spaces. */
  readonly kinds?: string;
  /** The vector of the key set in force. */
  readonly 'key-set'?: string;
  /** The vector of the newest revocation list. */
  readonly revocations?: string;
  /** The vector of the document that is held already; for a desk, of the request that it has answered. */
  readonly held?: string;
  /** The parcel of a station that is answered, for the reader `parcel`. */
  readonly asked?: string;
  /** What a reading is of, for the reader `fingerprint`. */
  readonly component?: string;
  /** What stands in the file's place, for the reader `file`. */
  readonly place?: string;
}

/** What must come out beside `OK`. */
export interface Outcome {
  /** SHA-256 of the payload's bytes. */
  readonly payload?: string;
  /** The match verdict. */
  readonly match?: string;
  /** The document's file name (spec N1). */
  readonly name?: string;
  readonly phase?: string;
  /** The check code (spec §13). */
  readonly 'check-code'?: string;
}

/** One file, one scenario, one expected result. */
export interface Vector {
  readonly name: string;
  /** `OK`, a refusal code, or what the reader says in its own words. */
  readonly expect: string;
  /** The clauses of docs/spec.md that decide. */
  readonly clauses: readonly string[];
  readonly comment: string;
  readonly reader: Reader;
  readonly context: Context;
  readonly outcome: Outcome;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const CONTEXT = [
  'now',
  'vendor',
  'products',
  'machine',
  'kinds',
  'key-set',
  'revocations',
  'held',
  'asked',
  'component',
  'place',
];
const OUTCOME = ['payload', 'match', 'name', 'phase', 'check-code'];
export const HEADER_NAMES = ['expect', 'clause', 'reader', ...CONTEXT, ...OUTCOME, 'compressed', 'comment'];

/** Parts a vector's file: header lines, an empty line, and the bytes. */
export function parseVector(name: string, file: Buffer): Vector {
  const end = file.indexOf('\n\n');
  const header = new Map(file.subarray(0, end).toString().split('\n').map(headerLine));
  const body = file.subarray(end + 2);
  const required = (key: string) => header.get(key) ?? fail(`${name} has no ${key}`);
  const some = (keys: readonly string[]) =>
    Object.fromEntries([...header].filter(([key]) => keys.includes(key)));
  return {
    name,
    expect: required('expect'),
    clauses: required('clause').split(' '),
    comment: required('comment'),
    reader:
      READERS.find((reader) => reader === (header.get('reader') ?? 'license')) ?? fail(`${name}: reader`),
    context: some(CONTEXT),
    outcome: some(OUTCOME),
    bytes: new Uint8Array(header.has('compressed') ? inflateSync(body) : body),
  };
}

function headerLine(line: string): [name: string, value: string] {
  const [name = '', value] = [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)];
  return HEADER_NAMES.includes(name) ? [name, value] : fail(`no header is called ${line}`);
}

function fail(problem: string): never {
  throw new Error(problem);
}

/** Every checked-in vector, by name. */
export function readVectors(): ReadonlyMap<string, Vector> {
  const files = readdirSync(VECTORS_FOLDER).filter((file) => file.endsWith(ENDING));
  return new Map(
    files.sort().map((file) => {
      const name = basename(file, ENDING);
      return [name, parseVector(name, readFileSync(join(VECTORS_FOLDER, file)))];
    }),
  );
}
