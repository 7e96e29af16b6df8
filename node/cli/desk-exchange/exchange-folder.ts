import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../../shared/document/kinds.ts';
import { orRefused } from '../../files/errno.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { readWithin } from '../../files/read-file.ts';
import {
  isLeftOver,
  removeLeftOver,
  temporaryName,
  writeDraft,
  writeFileAtomically,
} from '../../files/write-file.ts';
import { statsAt } from '../../files/write-output.ts';

/** The last parcel of a sender that was answered, and its answer. */
export interface LastParcel {
  readonly counter: number;
  /** SHA-256 of the parcel, in hex digits. */
  readonly hash: string;
  readonly answer: Uint8Array;
}

/** What an exchange keeps beside the ledger: no secrets, and nothing that cannot be made up for. */
export interface ExchangeFolder {
  readonly last: (keyId: string) => LastParcel | undefined;
  readonly keep: (keyId: string, last: LastParcel) => void;
  /**
   * A sender's file for a person. Of senders whose parcels were never kept only so many wait: the one that
   * came first makes room.
   */
  readonly wait: (keyId: string, name: string, file: Uint8Array) => void;
  /** Nothing of this sender waits any more. */
  readonly settle: (keyId: string) => void;
  /** Refuses where nothing could be kept. */
  readonly requireWritable: () => void;
}

/** Files of strangers that wait. People look at them, and more are no help; a station comes again. */
const MOST_OF_STRANGERS = 1000;

/** Where requests wait for a person: a courier's folder, as `desk process` takes it. */
export function waitingFolderIn(dir: string): string {
  return join(dir, 'exchange', 'waiting');
}

/** The folder of an exchange in that of a desk; made wherever it is found missing. */
export function exchangeFolder(dir: string): ExchangeFolder {
  const waiting = waitingFolderIn(dir);
  const answered = join(dir, 'exchange', 'answered');
  const pathOf = (keyId: string) => join(answered, `${keyId}.parcel`);
  const files = () => namesIn(waiting).filter((name) => !isLeftOver(name));
  const own = (keyId: string) => files().filter((name) => name.endsWith(endingOf(keyId)));
  const remove = (name: string) => orRefused(() => removeLeftOver(join(waiting, name)));
  return {
    last: (keyId) => {
      const path = pathOf(keyId);
      return statsAt(path) === undefined ? undefined : parsed(readWithin(path, answered));
    },
    keep: (keyId, { counter, hash, answer }) => {
      const content = Buffer.concat([Buffer.from(`${counter} ${hash}\n`), answer]);
      write(answered, `${keyId}.parcel`, content);
    },
    wait: (keyId, name, file) => {
      const before = own(keyId);
      if (before.length === 0) makeRoom(waiting, files(), answered);
      write(waiting, name, file);
      for (const other of before.filter((one) => one !== name)) remove(other);
    },
    settle: (keyId) => own(keyId).forEach(remove),
    requireWritable: () => [waiting, answered].forEach(tryWriting),
  };
}

function namesIn(folder: string): readonly string[] {
  return orRefused(() => {
    makeFolder(folder, 0o700);
    return readdirSync(folder);
  });
}

function write(folder: string, name: string, content: Uint8Array): void {
  orRefused(() => {
    makeFolder(folder, 0o700);
    writeFileAtomically(join(folder, name), content, 0o600);
  });
}

/** Under a name that counts as left over, and that no file of an answer has. */
function tryWriting(folder: string): void {
  const path = temporaryName(join(folder, 'try'), 'health');
  orRefused(() => {
    makeFolder(folder, 0o700);
    removeLeftOver(path);
    writeDraft(path, 'x', 0o600);
  });
  removeLeftOver(path);
}

/** A file is a stranger's where no answer to its sender was kept. Whatever a person put there stays. */
function makeRoom(folder: string, names: readonly string[], answered: string): void {
  if (names.length < MOST_OF_STRANGERS) return;
  const answers = new Set(namesIn(answered));
  const strangers = names.flatMap((name) => {
    const keyId = OWN_NAME.exec(name)?.[1];
    return keyId === undefined || answers.has(`${keyId}.parcel`) ? [] : [join(folder, name)];
  });
  if (strangers.length < MOST_OF_STRANGERS) return;
  const byAge = strangers
    .map((path) => ({ path, since: statsAt(path)?.mtimeMs ?? 0 }))
    .sort((one, other) => one.since - other.since);
  for (const { path } of byAge.slice(0, strangers.length + 1 - MOST_OF_STRANGERS)) removeLeftOver(path);
}

/** spec R1 */
function endingOf(keyId: string): string {
  return `_${keyId}.${KINDS['courier-bundle'].ending}`;
}

const OWN_NAME = new RegExp(`_([0-9a-f]{16})\\.${KINDS['courier-bundle'].ending}$`);

/** What a crash or a person left in its place counts as nothing: the next parcel is answered anew. */
function parsed(content: Buffer): LastParcel | undefined {
  const end = content.indexOf('\n');
  const head = /^([1-9]\d{0,15}) ([0-9a-f]{64})$/.exec(content.toString('latin1', 0, Math.max(end, 0)));
  if (head === null) return undefined;
  const [, counter, hash = ''] = head;
  return { counter: Number(counter), hash, answer: new Uint8Array(content.subarray(end + 1)) };
}
