import { openRecords } from '../../../desk/desk.ts';
import type { DeskRecords } from '../../../desk/desk-records.ts';
import { thenClosed } from '../../../desk/held-desk.ts';
import type { Session } from '../../session.ts';

/** Opens what the desk has on record, runs `work` on it and closes it. Nobody types a passphrase to read. */
export async function withRecords<T>(
  dir: string,
  session: Session,
  work: (records: DeskRecords) => T | Promise<T>,
): Promise<T> {
  return thenClosed(await openRecords(dir, session.program.surroundings), work);
}
