import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { printJson, type Session } from '../../session.ts';
import { showKeySet } from '../../show/desk.ts';
import { displayOf } from '../../show/display.ts';
import { showKeys } from '../../show/keys.ts';
import { writeResult } from '../../write-result.ts';
import { withRecords } from './records.ts';

/** `softkey desk keys`: the key set, for stations to import. */
export async function runDeskKeys(values: { dir: string; out: string }, session: Session): Promise<ExitCode> {
  const file = await withRecords(values.dir, session, (records) => records.keySet());
  await writeResult({ kind: 'key-set', file }, values.out, session, showKeySet);
  return EXIT.done;
}

/** `softkey desk keys show`: which keys there are, and what each is for. */
export async function runDeskKeysShow({ dir }: { dir: string }, session: Session): Promise<ExitCode> {
  const keys = await withRecords(dir, session, (records) => records.keys());
  if (session.settings.json) printJson(session, keys);
  else session.out.print(showKeys(keys, await displayOf(session)));
  return EXIT.done;
}
