import { join } from 'node:path';
import type { Desk } from '../../node/desk/desk.ts';
import { restoreDesk } from '../../node/desk/restore.ts';
import { newFolder, openDemoDesk } from './desks.ts';
import { newLedgerUrl } from './engine.ts';
import { surroundings } from './surroundings.ts';

/** When a backup is restored in these tests: two days after it was made. */
export const LATER = '2026-11-24T12:00:00Z';

export async function backupOf(desk: Desk): Promise<string> {
  const file = join(newFolder(), 'backup');
  await desk.backUp(file);
  return file;
}

/** Restores a backup into a new folder, on the engine that is tested, or into a file of it. */
export async function restoredFrom(file: string, now = LATER, where: 'engine' | 'file' = 'engine') {
  const dir = join(newFolder(), 'desk');
  const ledger = where === 'file' ? undefined : await newLedgerUrl();
  const order = { file, dir, ledger, passphrase: undefined, date: undefined };
  const view = await restoreDesk(order, surroundings(now));
  return { dir, view, desk: await openDemoDesk(dir, now) };
}
