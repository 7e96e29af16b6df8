import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { draftName, removeLeftOver, writeDraft } from './write-file.ts';

/**
 * The time by the clock of the disk or share that a folder is on, in milliseconds: the one that its files
 * have their times from, and that may be off by years. Where nothing may be written, the time is `own`.
 */
export function folderNow(folder: string, own: number): number {
  const draft = draftName(join(folder, 'clock'));
  try {
    writeDraft(draft, '');
    return lstatSync(draft).ctimeMs;
  } catch {
    return own;
  } finally {
    removeLeftOver(draft);
  }
}
