import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readWithin } from '../files/read-file.ts';
import { isLeftOver, removeLeftOver, writeFileAtomically } from '../files/write-file.ts';
import {
  KEPT_EACH,
  type KeptParcel,
  type ParcelBytes,
  readSenderFile,
  type SenderEntry,
  senderFile,
} from './sender-file.ts';

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

/** The parcels and answers that a relay keeps (spec Y3, Y7); only this file touches its folder of senders. */
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

const ENDING = '.sender';

/**
 * Opens the store of a relay; made where it is not there. What is damaged and what an interrupted write left
 * go: stations send again.
 */
export function openRelayStore(dir: string, most = BOUNDS): RelayStore {
  const folder = join(dir, 'senders');
  orRefused(() => makeFolder(folder, 0o700));
  const pathOf = (sender: string) => join(folder, `${sender}${ENDING}`);
  const { entries, sizes, damaged } = loaded(folder);
  for (const name of damaged) removeLeftOver(join(folder, name));
  let turns = Math.max(0, ...[...entries.values()].flatMap(({ kept }) => kept.map(({ turn }) => turn)));

  const read = (sender: string) => {
    const file = readOrNothing(pathOf(sender), folder);
    return file === undefined ? undefined : readSenderFile(file);
  };
  const write = (sender: string, entry: SenderEntry, bytes: readonly ParcelBytes[]) => {
    const content = senderFile(entry, bytes);
    orRefused(() => writeFileAtomically(pathOf(sender), content, 0o600));
    entries.set(sender, entry);
    sizes.set(sender, content.length);
  };
  const remove = (sender: string) => {
    orRefused(() => rmSync(pathOf(sender), { force: true }));
    entries.delete(sender);
    sizes.delete(sender);
  };
  const total = () => sumOf(sizes);

  /** spec Y7 */
  const makeRoom = (sender: string, more: number) => {
    const isFull = () =>
      total() + more > most.bytes || (!entries.has(sender) && entries.size >= most.senders);
    while (isFull()) {
      const strangers = [...entries].filter(([other, { known }]) => !known && other !== sender);
      const [silent] = strangers.toSorted(([, a], [, b]) => lastTurn(a) - lastTurn(b));
      if (silent === undefined)
        throw new LicensingError('RELAY_FULL', { stations: most.senders, most: most.bytes });
      remove(silent[0]);
    }
  };

  const change = (
    { sender, hash }: Unanswered,
    to: (kept: KeptParcel) => KeptParcel,
    { answer, known }: { readonly answer?: Uint8Array; readonly known?: boolean } = {},
  ) => {
    const before = read(sender);
    const at = before?.entry.kept.findIndex((one) => one.hash === hash) ?? -1;
    if (before === undefined || at === -1) return;
    const kept = before.entry.kept.map((one, i) => (i === at ? to(one) : one));
    const bytes = before.bytes.map((one, i) => (i === at && answer !== undefined ? { ...one, answer } : one));
    write(sender, { ...before.entry, kept, known: before.entry.known || known === true }, bytes);
  };

  const find: RelayStore['find'] = (sender, hash) =>
    entries.get(sender)?.kept.find((one) => one.hash === hash);

  return {
    entries: () => entries,
    find,
    bytesOf: (sender, hash) => {
      const file = read(sender);
      return file?.bytes[file.entry.kept.findIndex((one) => one.hash === hash)];
    },
    arrived: ({ sender, keyId, hash, counter, bytes: parcel }, now) => {
      const before = read(sender);
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
      const one: KeptParcel = { ...(own?.one ?? fresh), turn: ++turns };
      const others = all.filter((other) => other !== own).slice(1 - KEPT_EACH);
      const after = [...others, { one, bytes: own?.bytes ?? { parcel, answer: new Uint8Array() } }];
      if (own === undefined) makeRoom(sender, parcel.length);
      const known = entries.get(sender)?.known ?? false;
      write(
        sender,
        { keyId, known, contact: now, kept: after.map((kept) => kept.one) },
        after.flatMap(({ bytes }) => (bytes === undefined ? [] : [bytes])),
      );
    },
    answered: (one, answer, { issued, now }) => {
      if (find(one.sender, one.hash) === undefined) return;
      makeRoom(one.sender, answer.length);
      const taken = { answer: answer.length, answeredAt: now, problem: '' };
      change(one, (kept) => ({ ...kept, ...taken }), { answer, known: issued });
    },
    failed: (one, problem) => {
      if (find(one.sender, one.hash)?.problem !== problem) change(one, (kept) => ({ ...kept, problem }));
    },
    unanswered: () =>
      [...entries]
        .flatMap(([sender, { kept, known }]) =>
          kept.flatMap(({ hash, answer, turn }) => (answer === 0 ? [{ sender, hash, known, turn }] : [])),
        )
        .toSorted((a, b) => Number(b.known) - Number(a.known) || a.turn - b.turn),
    bytes: total,
  };
}

/** A sender, and the parcel of it that came last. */
export interface KeptSender {
  readonly entry: SenderEntry;
  readonly parcel: Uint8Array;
}

/** A store that another process may be writing to. Refuses a folder that is none. */
export function readRelayStore(dir: string): {
  readonly senders: readonly KeptSender[];
  readonly bytes: number;
} {
  const folder = join(dir, 'senders');
  const { entries, sizes } = loaded(folder);
  const senders = [...entries].flatMap(([sender, entry]): readonly KeptSender[] => {
    const whole = readSenderFile(readOrNothing(join(folder, `${sender}${ENDING}`), folder) ?? Buffer.of());
    const parcel = whole?.bytes.at(-1)?.parcel;
    return parcel === undefined ? [] : [{ entry, parcel }];
  });
  return { senders, bytes: sumOf(sizes) };
}

function sumOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

function lastTurn({ kept }: SenderEntry): number {
  return kept.at(-1)?.turn ?? 0;
}

function loaded(folder: string) {
  const entries = new Map<string, SenderEntry>();
  const sizes = new Map<string, number>();
  const damaged: string[] = [];
  for (const name of orRefused(() => readdirSync(folder), {}, { file: folder })) {
    const sender = name.slice(0, -ENDING.length);
    if (isLeftOver(name)) damaged.push(name);
    if (!name.endsWith(ENDING) || !/^[0-9a-f]{64}$/.test(sender)) continue;
    const file = readOrNothing(join(folder, name), folder);
    if (file === undefined) continue;
    const whole = readSenderFile(file);
    if (whole === undefined) {
      damaged.push(name);
      continue;
    }
    entries.set(sender, whole.entry);
    sizes.set(sender, file.length);
  }
  return { entries, sizes, damaged };
}

function readOrNothing(path: string, folder: string): Buffer | undefined {
  try {
    return readWithin(path, folder);
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}
