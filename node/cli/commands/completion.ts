import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { Command } from '../command.ts';
import { usageRefusal } from '../command-line.ts';
import { completionScript, isShell } from '../completion/scripts.ts';
import type { Session } from '../session.ts';

/** `softkey completion`: a script by which a shell completes what is typed behind softkey. */
export async function runCompletion(
  [shell = '']: readonly string[],
  session: Session,
  commands: readonly Command[],
): Promise<ExitCode> {
  if (!isShell(shell)) throw usageRefusal('unknownShell', shell, 'softkey completion SHELL');
  session.out.print(completionScript(shell, commands, await session.texts()));
  return EXIT.done;
}
