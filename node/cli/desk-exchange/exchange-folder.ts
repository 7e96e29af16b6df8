import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS } from '../../../shared/document/kinds.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import { orRefused } from '../../files/errno.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { readWithin } from '../../files/read-file.ts';
import { isLeftOver, removeLeftOver, writeFileAtomically } from '../../files/write-file.ts';
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
  /** A station's file for a person. Refuses with `EXCHANGE_FULL` where too many wait. */
  readonly wait: (keyId: string, name: string, file: Uint8Array) => void;
  /** Nothing of this sender waits any more. */
  readonly settle: (keyId: string) => void;
}

/** Files that wait are looked at by people; more are no help to them, and strangers can make any number. */
const MOST_WAITING = 1000;

/** Where requests wait for a person: a courier's folder, as `desk process` takes it. */
export function waitingFolderIn(dir: string): string {
  return join(dir, 'exchange', 'waiting');
}

/** The folder of an exchange in that of a desk; made where it is not there. */
export function exchangeFolder(dir: string): ExchangeFolder {
  const waiting = waitingFolderIn(dir);
  const answered = join(dir, 'exchange', 'answered');
  for (const folder of [waiting, answered]) orRefused(() => makeFolder(folder, 0o700));
  const pathOf = (keyId: string) => join(answered, `${keyId}.parcel`);
  const files = () => orRefused(() => readdirSync(waiting)).filter((name) => !isLeftOver(name));
  const own = (keyId: string) => files().filter((name) => name.endsWith(endingOf(keyId)));
  const remove = (name: string) => orRefused(() => removeLeftOver(join(waiting, name)));
  return {
    last: (keyId) => {
      const path = pathOf(keyId);
      return statsAt(path) === undefined ? undefined : parsed(readWithin(path, answered));
    },
    keep: (keyId, { counter, hash, answer }) => {
      const content = Buffer.concat([Buffer.from(`${counter} ${hash}\n`), answer]);
      orRefused(() => writeFileAtomically(pathOf(keyId), content, 0o600));
    },
    wait: (keyId, name, file) => {
      const before = own(keyId);
      if (before.length === 0 && files().length >= MOST_WAITING)
        throw new LicensingError('EXCHANGE_FULL', { most: MOST_WAITING });
      orRefused(() => writeFileAtomically(join(waiting, name), file, 0o600));
      for (const other of before.filter((one) => one !== name)) remove(other);
    },
    settle: (keyId) => own(keyId).forEach(remove),
  };
}

/** spec R1 */
function endingOf(keyId: string): string {
  return `_${keyId}.${KINDS['courier-bundle'].ending}`;
}

/** What a crash or a person left in its place counts as nothing: the next parcel is answered anew. */
function parsed(content: Buffer): LastParcel | undefined {
  const end = content.indexOf('\n');
  const head = /^([1-9]\d{0,15}) ([0-9a-f]{64})$/.exec(content.toString('latin1', 0, Math.max(end, 0)));
  if (head === null) return undefined;
  const [, counter, hash = ''] = head;
  return { counter: Number(counter), hash, answer: new Uint8Array(content.subarray(end + 1)) };
}
