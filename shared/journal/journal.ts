import type { JournalHead } from '../document/payload/fields.ts';
import { encodeHex } from '../encoding/hex.ts';
import type { Instant } from '../encoding/instant.ts';
import { encodeUtf8 } from '../encoding/text.ts';
import type { Hashes } from '../signature/cryptography.ts';

/** What a station writes down about itself. */
export type JournalEvent =
  | 'station-created'
  | 'pre-license-created'
  | 'license-imported'
  | 'key-set-imported'
  | 'revocation-list-imported'
  | 'document-refused'
  | 'upgrade-requested'
  | 'machine-drifted'
  | 'machine-matches-again'
  | 'clock-set-back'
  | 'store-repaired';

export type JournalDetail = Readonly<Record<string, string | number | boolean | null>>;

/** One line of a journal (spec §12). `E` names the events that its keeper writes down: a station's, or a desk's. */
export interface JournalEntry<E extends string = JournalEvent> {
  readonly n: number;
  readonly at: Instant;
  readonly event: E;
  readonly detail: JournalDetail;
  readonly prev: string;
  readonly hash: string;
}

export interface JournalReading<E extends string = JournalEvent> {
  readonly entries: readonly JournalEntry<E>[];
  /** The first line (from 1) that does not continue the chain; undefined where the chain holds. Entries behind it are not read. */
  readonly brokenAt: number | undefined;
}

const NO_ENTRY = '0'.repeat(64);

/** The entry that continues a journal. */
export function nextEntry<E extends string>(
  last: JournalEntry<E> | undefined,
  { at, event, detail }: Pick<JournalEntry<E>, 'at' | 'event' | 'detail'>,
  hashes: Pick<Hashes, 'sha256'>,
): JournalEntry<E> {
  const unhashed = { n: (last?.n ?? 0) + 1, at, event, detail, prev: last?.hash ?? NO_ENTRY };
  return { ...unhashed, hash: hashOf(unhashed, hashes) };
}

/** The line of an entry, with its line end. */
export function journalLine({ n, at, event, detail, prev, hash }: JournalEntry<string>): string {
  return `${JSON.stringify({ n, at, event, detail, prev, hash })}\n`;
}

/** Reads a journal's text and checks its chain, line by line. */
export function readJournal<E extends string = JournalEvent>(
  text: string,
  hashes: Pick<Hashes, 'sha256'>,
): JournalReading<E> {
  const entries: JournalEntry<E>[] = [];
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const entry = readLine(line, entries.at(-1), hashes);
    if (entry === undefined) return { entries, brokenAt: entries.length + 1 };
    entries.push(entry);
  }
  return { entries, brokenAt: undefined };
}

export function headOf(entries: readonly JournalEntry<string>[]): JournalHead {
  return { entries: entries.length, head: entries.at(-1)?.hash ?? NO_ENTRY };
}

function readLine<E extends string>(
  line: string,
  last: JournalEntry<E> | undefined,
  hashes: Pick<Hashes, 'sha256'>,
): JournalEntry<E> | undefined {
  const entry = parseEntry<E>(line);
  if (entry === undefined) return undefined;
  const expected = nextEntry(last, entry, hashes);
  return journalLine(expected) === `${line}\n` ? expected : undefined;
}

function parseEntry<E extends string>(line: string): JournalEntry<E> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as JournalEntry<E>) : undefined;
  } catch {
    return undefined;
  }
}

function hashOf(unhashed: Omit<JournalEntry<string>, 'hash'>, { sha256 }: Pick<Hashes, 'sha256'>): string {
  return encodeHex(sha256(encodeUtf8(JSON.stringify(unhashed))));
}
