import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { makeFolder } from '../files/make-folder.ts';
import { readWithin } from '../files/read-file.ts';
import { isLeftOver, removeLeftOver, writeFileAtomically } from '../files/write-file.ts';
import { type ParcelBytes, readSenderFile, type SenderEntry, senderFile } from './sender-file.ts';

/** A file for each sender; of all of them the entries are in memory, and how long each file is. */
export interface SenderFiles {
  readonly entries: ReadonlyMap<string, SenderEntry>;
  readonly bytes: () => number;
  /** Undefined where there is none, or no whole one any more. */
  readonly read: (sender: string) => ReturnType<typeof readSenderFile>;
  readonly write: (sender: string, entry: SenderEntry, bytes: readonly ParcelBytes[]) => void;
  readonly remove: (sender: string) => void;
}

/** A sender, and the parcel of it that came last. */
export interface KeptSender {
  readonly entry: SenderEntry;
  readonly parcel: Uint8Array;
}

const ENDING = '.sender';

/** The files of a store, made where it is not there. What is damaged goes, and what a write left over. */
export function openSenderFiles(dir: string): SenderFiles {
  const folder = folderIn(dir);
  orRefused(() => makeFolder(folder, 0o700));
  const { entries, sizes, damaged } = loaded(folder);
  for (const name of damaged) removeLeftOver(join(folder, name));
  const pathOf = (sender: string) => join(folder, `${sender}${ENDING}`);
  return {
    entries,
    bytes: () => sumOf(sizes),
    read: (sender) => {
      const file = readOrNothing(pathOf(sender), folder);
      return file === undefined ? undefined : readSenderFile(file);
    },
    write: (sender, entry, bytes) => {
      const content = senderFile(entry, bytes);
      orRefused(() => writeFileAtomically(pathOf(sender), content, 0o600));
      entries.set(sender, entry);
      sizes.set(sender, content.length);
    },
    remove: (sender) => {
      orRefused(() => rmSync(pathOf(sender), { force: true }));
      entries.delete(sender);
      sizes.delete(sender);
    },
  };
}

/** A store that another process may be writing to. Refuses a folder that is none. */
export function readRelayStore(dir: string): {
  readonly senders: readonly KeptSender[];
  readonly bytes: number;
} {
  const folder = folderIn(dir);
  const { entries, sizes } = loaded(folder);
  const senders = [...entries].flatMap(([sender, entry]): readonly KeptSender[] => {
    const whole = readSenderFile(readOrNothing(join(folder, `${sender}${ENDING}`), folder) ?? Buffer.of());
    const parcel = whole?.bytes.at(-1)?.parcel;
    return parcel === undefined ? [] : [{ entry, parcel }];
  });
  return { senders, bytes: sumOf(sizes) };
}

function folderIn(dir: string): string {
  return join(dir, 'senders');
}

function sumOf(sizes: ReadonlyMap<string, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
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
