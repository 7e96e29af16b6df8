import { decodeUtf8 } from '../../shared/encoding/text.ts';
import { hostileLines } from '../files/read-lines.ts';
import { LONGEST_LINE, readLine } from './backup-format.ts';
import { type BackupCheck, BackupReading, type CheckedBackup, type RawLine } from './backup-reading.ts';

/**
 * Reads a whole backup, line by line, and restores nothing. Each line is what a desk wrote, the chain of
 * events is unbroken up to the end that the desk signed for it, every license has its event and the desk's
 * signature, and the seal holds. Refuses with `NOT_A_BACKUP`, `NEWER_VERSION`, `DESK_OTHER_VENDOR`, and with
 * `BACKUP_DAMAGED`, which names the first line that is wrong.
 */
export async function checkBackup(path: string, check: BackupCheck): Promise<CheckedBackup> {
  const reading = new BackupReading(path, check);
  for (const line of backupLines(path)) {
    if (reading.isOver) throw reading.damaged('line');
    await reading.meet(line);
  }
  return reading.checked();
}

export function* backupLines(path: string): Generator<RawLine> {
  for (const bytes of hostileLines(path, LONGEST_LINE))
    yield { bytes, said: readLine(decodeUtf8(bytes) ?? '') };
}
