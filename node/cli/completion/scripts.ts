import type { Texts } from '../../../shared/text/formatter.ts';
import type { Command } from '../command.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { powershellScript } from './powershell.ts';
import { type Descriptions, type Place, placesIn } from './typed-words.ts';
import { zshScript } from './zsh.ts';

const SCRIPTS = {
  bash: bashScript,
  fish: fishScript,
  zsh: zshScript,
  powershell: powershellScript,
} as const satisfies Record<string, (places: readonly Place[], descriptions: Descriptions) => string>;

export type CompletedShell = keyof typeof SCRIPTS;

export function isShell(name: string): name is CompletedShell {
  return Object.hasOwn(SCRIPTS, name);
}

/** The script by which a shell completes these commands. */
export function completionScript(
  shell: CompletedShell,
  commands: readonly Command[],
  { t }: Pick<Texts, 't'>,
): string {
  return SCRIPTS[shell](placesIn(commands), {
    ofCommand: (path) => {
      const command = commands.find((one) => one.path === path);
      return command === undefined ? '' : t(`command.${command.path}.summary`);
    },
    ofOption: (name) => t(`option.${name}`),
  });
}
