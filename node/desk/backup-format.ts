import { preAuthenticationEncoding } from '../../shared/document/envelope.ts';
import { hash, softkeyId, vendorId } from '../../shared/document/payload/fields.ts';
import {
  base64,
  instant,
  integer,
  oneOf,
  orNull,
  read,
  record,
  type Shape,
  type ShapeOf,
  text,
} from '../../shared/document/shape.ts';
import { decodeBase64, encodeBase64 } from '../../shared/encoding/base64.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { KeptEvent } from './event-log.ts';
import { endFile } from './ledger-end.ts';
import type { BoughtOrder } from './order-table.ts';
import type { Revocation, SignedList } from './revocation-table.ts';

/** The lines of a backup of a desk (spec §17). */

export const BACKUP_ENDING = 'desk-backup';
export const BACKUP_VERSION = 1;

/** Most bytes of a line: the largest is a license with its request, both in base64. */
export const LONGEST_LINE = 4_194_304;

const header = record({
  vendor: vendorId,
  createdAt: instant,
  program: text(1, 64),
  /** Where the ledger was: a file of the folder, or a server. */
  ledger: oneOf('file', 'server'),
});
export type BackupHeader = ShapeOf<typeof header>;

const revocation = record({
  softkeyId,
  number: integer(1, 1_000_000),
  revokedAt: instant,
  reason: text(0, 200),
  replacedBy: orNull(softkeyId),
});

const order = record({
  reference: text(1, 120),
  customer: text(1, 200),
  product: orNull(text(1, 32)),
  quantity: integer(1, 99_999),
});

/** The end of the ledger, for exactly what is in the backup, and a seal over all lines before. */
const end = record({ ledger: endFile, sha256: hash, seal: base64(64) });
export type BackupEnd = ShapeOf<typeof end>;

export interface BackupFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A license as it is kept: what it says stands in its envelope. */
export interface KeptLicense {
  readonly envelopeBytes: Uint8Array<ArrayBuffer>;
  readonly requestBytes: Uint8Array<ArrayBuffer>;
}

/** What each sort of line says. They come in this order. */
interface LineContents {
  readonly 'softkey-desk-backup': BackupHeader;
  readonly file: BackupFile;
  readonly event: KeptEvent;
  readonly license: KeptLicense;
  readonly revocation: Revocation;
  readonly list: SignedList;
  readonly order: BoughtOrder;
  readonly end: BackupEnd;
}
export type LineSort = keyof LineContents;
export type BackupLine<S extends LineSort = LineSort> = {
  [K in S]: { readonly sort: K; readonly content: LineContents[K] };
}[S];

/** How one sort of line is spelled: there is one spelling only. */
interface Spelling<T> {
  readonly write: (content: T) => string;
  /** May take more than `write` gives: `readLine` compares. */
  readonly read: (said: string) => T | undefined;
}

const NO_BYTES = '-';

const SPELLINGS: { readonly [S in LineSort]: Spelling<LineContents[S]> } = {
  'softkey-desk-backup': {
    write: (content) => `${BACKUP_VERSION} ${JSON.stringify(content)}`,
    read: (said) => jsonIn(header, said.replace(/^\d+ /, '')),
  },
  file: {
    write: ({ name, bytes }) => `${name} ${encodeBase64(bytes)}`,
    read: (said) => {
      const [name = '', digits = ''] = said.split(' ');
      const bytes = decodeBase64(digits);
      return bytes && FILE_NAME.test(name) ? { name, bytes } : undefined;
    },
  },
  event: {
    write: ({ requestId, line }) => `${requestId ?? NO_BYTES} ${line.trimEnd()}`,
    read: (said) => {
      const space = said.indexOf(' ');
      const about = said.slice(0, space);
      if (space < 1 || said.length > MOST_JSON) return undefined;
      return { requestId: about === NO_BYTES ? null : about, line: `${said.slice(space + 1)}\n` };
    },
  },
  license: {
    write: ({ envelopeBytes, requestBytes }) => {
      const request = requestBytes.length === 0 ? NO_BYTES : encodeBase64(requestBytes);
      return `${encodeBase64(envelopeBytes)} ${request}`;
    },
    read: (said) => {
      const [envelope = '', request = ''] = said.split(' ');
      const envelopeBytes = decodeBase64(envelope);
      const requestBytes = request === NO_BYTES ? new Uint8Array() : decodeBase64(request);
      return envelopeBytes && requestBytes && { envelopeBytes, requestBytes };
    },
  },
  revocation: { write: writeRevocation, read: (said) => jsonIn(revocation, said) },
  list: {
    write: ({ number, envelopeBytes }) => `${number} ${encodeBase64(envelopeBytes)}`,
    read: (said) => {
      const [number = '', digits = ''] = said.split(' ');
      const envelopeBytes = decodeBase64(digits);
      return envelopeBytes && { number: Number(number), envelopeBytes };
    },
  },
  order: {
    write: ({ reference, customer, product, quantity }) =>
      JSON.stringify({ reference, customer, product, quantity }),
    read: (said) => jsonIn(order, said),
  },
  end: { write: (content) => JSON.stringify(content), read: (said) => jsonIn(end, said) },
};

/** Names of files that a desk's folder has: no way out of it. */
const FILE_NAME = /^[\w-][\w.-]{0,200}$/;

/** Most characters of a line that is read as JSON: what is nested deeply costs a multiple of its size. */
const MOST_JSON = 262_144;

function jsonIn<T>(shape: Shape<T>, said: string): T | undefined {
  if (said.length > MOST_JSON) return undefined;
  try {
    const result = read(shape, JSON.parse(said));
    return 'faults' in result ? undefined : result.value;
  } catch {
    return undefined;
  }
}

function writeRevocation({ softkeyId: id, number, revokedAt, reason, replacedBy }: Revocation): string {
  return JSON.stringify({ softkeyId: id, number, revokedAt, reason, replacedBy });
}

export const LINE_SORTS = Object.keys(SPELLINGS) as readonly LineSort[];

export function writeLine<S extends LineSort>(sort: S, content: LineContents[S]): string {
  return `${sort} ${SPELLINGS[sort].write(content)}\n`;
}

/** Undefined for what is no line, or is not spelled as `writeLine` spells it. */
export function readLine(line: string): BackupLine | undefined {
  const sort = LINE_SORTS.find((one) => line.startsWith(`${one} `));
  return sort && lineOf(sort, line);
}

function lineOf<S extends LineSort>(sort: S, line: string): BackupLine | undefined {
  const content = SPELLINGS[sort].read(line.slice(sort.length + 1, -1));
  if (content === undefined || writeLine(sort, content) !== line) return undefined;
  return { sort, content } as unknown as BackupLine;
}

/** What the seal signs: the end, and the digest of all lines before it. */
export function sealedMessage({
  ledger: { vendor, events, head },
  sha256,
}: Omit<BackupEnd, 'seal'>): Uint8Array {
  const type = 'application/vnd.softkey.desk-backup.v1+json';
  return preAuthenticationEncoding(type, encodeUtf8(JSON.stringify({ vendor, events, head, sha256 })));
}
