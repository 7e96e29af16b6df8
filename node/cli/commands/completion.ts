import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { Texts } from '../../../shared/text/formatter.ts';
import type { Command } from '../command.ts';
import { usageRefusal } from '../command-line.ts';
import { bashScript } from '../completion/bash.ts';
import { type Descriptions, fishScript } from '../completion/fish.ts';
import { placesIn } from '../completion/typed-words.ts';
import type { Session } from '../session.ts';

/** `softkey completion`: a script by which a shell completes what is typed behind softkey. */
export async function runCompletion(
  [shell = '']: readonly string[],
  session: Session,
  commands: readonly Command[],
): Promise<ExitCode> {
  const places = placesIn(commands);
  if (shell === 'bash') session.out.print(bashScript(places));
  else if (shell === 'fish')
    session.out.print(fishScript(places, describedIn(await session.texts(), commands)));
  else throw usageRefusal('unknownShell', shell, 'softkey completion SHELL');
  return EXIT.done;
}

function describedIn({ t }: Texts, commands: readonly Command[]): Descriptions {
  return {
    ofCommand: (path) => {
      const command = commands.find((one) => one.path === path);
      return command === undefined ? '' : t(`command.${command.path}.summary`);
    },
    ofOption: (name) => t(`option.${name}`),
  };
}
