import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { Session } from '../../session.ts';
import { showKeySet } from '../../show/desk.ts';
import { writeResult } from '../../write-result.ts';
import { withRecords } from './records.ts';

/** `softkey desk keys`: the key set, for stations to import. */
export async function runDeskKeys(values: { dir: string; out: string }, session: Session): Promise<ExitCode> {
  const file = await withRecords(values.dir, session, (records) => records.keySet());
  await writeResult({ kind: 'key-set', file }, values.out, session, showKeySet);
  return EXIT.done;
}
