import type { JournalHead } from '../document/payload/fields.ts';
import { encodeHex } from '../encoding/hex.ts';
import { type Instant, isInstant } from '../encoding/instant.ts';
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
  | 'request-given-out'
  | 'machine-drifted'
  | 'machine-matches-again'
  | 'clock-set-back'
  | 'clock-ahead'
  | 'emergency-grace'
  | 'document-restored'
  | 'store-repaired';

export type JournalDetail = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One line of a journal (spec §12). `E` names the events that its keeper writes down: a station's, or a
 * desk's.
 */
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
  /**
   * The first line (from 1) that does not continue the chain; undefined where the chain holds. Entries behind
   * it are not read.
   */
  readonly brokenAt: number | undefined;
}

const NO_ENTRY = '0'.repeat(64);

/** Where a journal goes on: the number and the hash of an entry. */
export type LastEntry = Pick<JournalEntry<string>, 'n' | 'hash'>;

/** The entry that continues a journal. */
export function nextEntry<E extends string>(
  last: LastEntry | undefined,
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

/** Reads a journal's text and checks its chain, line by line: all of it, or only what follows `after`. */
export function readJournal<E extends string = JournalEvent>(
  text: string,
  hashes: Pick<Hashes, 'sha256'>,
  after?: LastEntry,
): JournalReading<E> {
  const entries: JournalEntry<E>[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop(); // the empty text behind the last line end
  for (const line of lines) {
    const entry = readLine<E>(line, entries.at(-1) ?? after, hashes);
    if (entry === undefined) return { entries, brokenAt: (after?.n ?? 0) + entries.length + 1 };
    entries.push(entry);
  }
  return { entries, brokenAt: undefined };
}

/** Whether a journal had this head when it had as many entries as the head says. */
export function hasHead(entries: readonly JournalEntry<string>[], head: JournalHead): boolean {
  return head.entries === 0 ? head.head === NO_ENTRY : entries[head.entries - 1]?.hash === head.head;
}

export function headOf(entries: readonly JournalEntry<string>[]): JournalHead {
  return { entries: entries.length, head: entries.at(-1)?.hash ?? NO_ENTRY };
}

function readLine<E extends string>(
  line: string,
  last: LastEntry | undefined,
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
    return isEntry(value) ? (value as JournalEntry<E>) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Anyone can chain hashes, so the members are checked too: code that shows an entry may rely on their types.
 */
function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { at, event, detail } = value as Record<string, unknown>;
  if (typeof at !== 'string' || !isInstant(at) || typeof event !== 'string') return false;
  return typeof detail === 'object' && detail !== null && Object.values(detail).every(isPlain);
}

function isPlain(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function hashOf(unhashed: Omit<JournalEntry<string>, 'hash'>, { sha256 }: Pick<Hashes, 'sha256'>): string {
  return encodeHex(sha256(encodeUtf8(JSON.stringify(unhashed))));
}
