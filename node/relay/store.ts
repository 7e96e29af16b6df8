import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { KEPT_EACH, type KeptParcel, type ParcelBytes, type SenderEntry } from './sender-file.ts';
import { openSenderFiles, type SenderFiles } from './sender-files.ts';

/** What a relay may fill. A plant has hundreds of stations, and a usual parcel some 20 KB. */
export interface StoreBounds {
  readonly senders: number;
  readonly bytes: number;
}

const BOUNDS: StoreBounds = { senders: 500, bytes: 64_000_000 };

/** A parcel that came. */
export interface Arrived {
  /** The public key in hex digits. */
  readonly sender: string;
  readonly keyId: string;
  readonly hash: string;
  readonly counter: number;
  readonly bytes: Uint8Array;
}

/** A parcel that has no answer yet. */
export interface Unanswered {
  readonly sender: string;
  readonly hash: string;
}

/** The parcels and answers that a relay keeps (spec Y3, Y7); a file for each sender (`sender-files.ts`). */
export interface RelayStore {
  readonly entries: () => ReadonlyMap<string, SenderEntry>;
  /** What is kept of a parcel; undefined where it is not. */
  readonly find: (sender: string, hash: string) => KeptParcel | undefined;
  readonly bytesOf: (sender: string, hash: string) => ParcelBytes | undefined;
  /** Notes that it came, and keeps it where it is new. Refuses with `RELAY_FULL`, or what a disk can do. */
  readonly arrived: (parcel: Arrived, now: Instant) => void;
  /** Of a parcel that is not kept any more, nothing. */
  readonly answered: (one: Unanswered, answer: Uint8Array, was: { issued: boolean; now: Instant }) => void;
  readonly failed: (one: Unanswered, problem: string) => void;
  /** Known senders first, and then whoever has waited for longest. */
  readonly unanswered: () => readonly Unanswered[];
  readonly bytes: () => number;
}

/**
 * Opens the store of a relay; made where it is not there. What is damaged and what an interrupted write left
 * go: stations send again.
 */
export function openRelayStore(dir: string, most = BOUNDS): RelayStore {
  const files = openSenderFiles(dir);
  const { entries, read, bytes } = files;
  let turns = Math.max(0, ...[...entries.values()].flatMap(({ kept }) => kept.map(({ turn }) => turn)));
  const find: RelayStore['find'] = (sender, hash) =>
    entries.get(sender)?.kept.find((one) => one.hash === hash);
  return {
    entries: () => entries,
    find,
    bytesOf: (sender, hash) => {
      const file = read(sender);
      return file?.bytes[file.entry.kept.findIndex((one) => one.hash === hash)];
    },
    arrived: (parcel, now) => keep(parcel, { now, turn: ++turns, most }, files),
    answered: (one, answer, { issued, now }) => {
      if (find(one.sender, one.hash) === undefined) return;
      makeRoom(one.sender, answer.length, most, files);
      const taken = { answer: answer.length, answeredAt: now, problem: '' };
      change(one, (kept) => ({ ...kept, ...taken }), { answer, known: issued }, files);
    },
    failed: (one, problem) => {
      if (find(one.sender, one.hash)?.problem !== problem)
        change(one, (kept) => ({ ...kept, problem }), {}, files);
    },
    unanswered: () => unansweredIn(entries),
    bytes,
  };
}

/** The parcel is then the newest of its sender's, of which the last few are kept. */
function keep(
  { sender, keyId, hash, counter, bytes: parcel }: Arrived,
  { now, turn, most }: { readonly now: Instant; readonly turn: number; readonly most: StoreBounds },
  files: SenderFiles,
): void {
  const before = files.read(sender);
  const all = (before?.entry.kept ?? []).map((one, i) => ({ one, bytes: before?.bytes[i] }));
  const own = all.find(({ one }) => one.hash === hash);
  const fresh = {
    hash,
    counter,
    since: now,
    length: parcel.length,
    answer: 0,
    answeredAt: null,
    problem: '',
  };
  const one: KeptParcel = { ...(own?.one ?? fresh), turn };
  const others = lastOf(
    all.filter((other) => other !== own),
    KEPT_EACH - 1,
  );
  const after = [...others, { one, bytes: own?.bytes ?? { parcel, answer: new Uint8Array() } }];
  if (own === undefined) makeRoom(sender, parcel.length, most, files);
  const known = files.entries.get(sender)?.known ?? false;
  files.write(
    sender,
    { keyId, known, contact: now, kept: after.map((kept) => kept.one) },
    after.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])),
  );
}

function lastOf<T>(list: readonly T[], count: number): readonly T[] {
  return list.slice(Math.max(0, list.length - count));
}

/** spec Y7 */
function makeRoom(sender: string, more: number, most: StoreBounds, files: SenderFiles): void {
  const { entries } = files;
  const isFull = () =>
    files.bytes() + more > most.bytes || (!entries.has(sender) && entries.size >= most.senders);
  while (isFull()) {
    const strangers = [...entries].filter(([other, { known }]) => !known && other !== sender);
    const [silent] = strangers.toSorted(([, a], [, b]) => lastTurn(a) - lastTurn(b));
    if (silent === undefined)
      throw new LicensingError('RELAY_FULL', { stations: most.senders, most: most.bytes });
    files.remove(silent[0]);
  }
}

/** Writes what is known of one parcel anew; nothing where it is not kept any more. */
function change(
  { sender, hash }: Unanswered,
  to: (kept: KeptParcel) => KeptParcel,
  { answer, known }: { readonly answer?: Uint8Array; readonly known?: boolean },
  files: SenderFiles,
): void {
  const before = files.read(sender);
  const at = before?.entry.kept.findIndex((one) => one.hash === hash) ?? -1;
  if (before === undefined || at === -1) return;
  const kept = before.entry.kept.map((one, i) => (i === at ? to(one) : one));
  const bytes = before.bytes.map((one, i) => (i === at && answer !== undefined ? { ...one, answer } : one));
  files.write(sender, { ...before.entry, kept, known: before.entry.known || known === true }, bytes);
}

function unansweredIn(entries: ReadonlyMap<string, SenderEntry>): readonly Unanswered[] {
  return [...entries]
    .flatMap(([sender, { kept, known }]) =>
      kept.flatMap(({ hash, answer, turn }) => (answer === 0 ? [{ sender, hash, known, turn }] : [])),
    )
    .toSorted((a, b) => Number(b.known) - Number(a.known) || a.turn - b.turn);
}

function lastTurn({ kept }: SenderEntry): number {
  return kept.at(-1)?.turn ?? 0;
}
