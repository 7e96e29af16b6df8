import { answering, type FileAnswer, type Files } from './files.ts';
import { SMBIOS_TABLE } from './linux-firmware.ts';
import { type Run, runWithin } from './run.ts';

/** How long a person may think about the question, and type a password. */
const PATIENCE_MS = 120_000;

/** The files to probe; with `askRoot`, what only root may read is asked for. */
export type FilesAsRoot = (askRoot: boolean) => Promise<Files>;

/**
 * Asks polkit for the SMBIOS table, where the system denies it and a person agreed to be asked. The answer is
 * remembered while this program runs, so that nobody is asked twice. If the answer is no, or nobody can be
 * asked, the table stays denied for that reason.
 */
export function filesAsRoot(files: Files, run: Run = runWithin(PATIENCE_MS)): FilesAsRoot {
  let shown: FileAnswer | undefined;
  let asking: Promise<FileAnswer> | undefined;
  return async (askRoot) => {
    if (shown !== undefined) return answering(files, SMBIOS_TABLE, shown);
    if (!askRoot || files.read(SMBIOS_TABLE).status !== 'denied') return files;
    asking ??= tableThroughPolkit(run);
    const answer = await asking;
    asking = undefined;
    if (answer.status === 'value') shown = answer;
    return answering(files, SMBIOS_TABLE, answer);
  };
}

/** pkexec shows a refusal only in its exit code; nothing was written then. */
async function tableThroughPolkit(run: Run): Promise<FileAnswer> {
  const answer = await run('pkexec', ['cat', SMBIOS_TABLE]);
  if (answer.status === 'denied') return answer;
  return answer.output.length > 0
    ? { status: 'value', bytes: answer.output }
    : { status: 'denied', reason: 'access-denied' };
}
