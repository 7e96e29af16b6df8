import { EXIT, type ExitCode } from '../../shared/errors/codes.ts';
import { jsonText } from '../../shared/text/foreign.ts';
import type { Command, OptionSpecs } from './command.ts';
import { commandNamed, groupNamed, type TypedLine, usageRefusal } from './command-line.ts';
import type { Session } from './session.ts';
import { type Display, displayOf } from './show/display.ts';
import { tableLines, wrapped } from './show/layout.ts';
import { COMMON_OPTIONS } from './table/common-options.ts';
import { optionText, usageOf } from './usage.ts';

/** `softkey help [COMMAND]`, `--help`, and the short help where nothing was typed. */
export async function showHelp(
  typed: TypedLine,
  commands: readonly Command[],
  session: Session,
): Promise<ExitCode> {
  const look = await displayOf(session);
  const asked = typed.words[0] === 'help' ? typed.words.slice(1) : typed.words;
  const shown = commandsAsked(asked, commands, typed.words[0] === 'help');
  if (session.settings.json) session.out.print(`${jsonText(helpJson(shown, look))}\n`);
  else if (shown.length === 1) session.out.print(commandHelp(shown, look));
  else session.out.print(overview(shown, look, session));
  return EXIT.done;
}

/**
 * The one command that the words name, or those of a group such as `desk`, or all. Behind `help` there are
 * words of a command only; before `--help` a whole command line may stand.
 */
function commandsAsked(
  words: readonly string[],
  commands: readonly Command[],
  onlyNames: boolean,
): readonly Command[] {
  const [first, excess] = words;
  if (first === undefined || ((first === 'help' || first === 'version') && excess === undefined))
    return commands;
  const group = groupNamed(words, commands);
  const isCommand = commands.some(({ path }) => path === group);
  if (group !== '' && group === words.join(' ') && !isCommand)
    return commands.filter(({ path }) => path.startsWith(`${group} `));
  const { command, rest } = commandNamed(words, commands);
  if (onlyNames && rest[0] !== undefined)
    throw usageRefusal('argumentTooMany', rest[0], 'softkey help [COMMAND]');
  return [command];
}

function overview(commands: readonly Command[], look: Display, { program }: Session): string {
  const { t } = look;
  const { profile } = program.surroundings;
  const atDesk = (command: Command) => command.path.startsWith('desk ');
  const lines = [
    look.paint('strong', wrapped(t('help.what'), look)),
    ...(profile.demo ? [look.paint('caution', t('said.demoVendor'))] : []),
    '',
    `${t('help.usage')}: softkey COMMAND [...]`,
    ...section(t('help.commands'), commandRows(commands.filter((one) => !atDesk(one))), look),
    ...section(t('help.deskCommands'), commandRows(commands.filter(atDesk)), look),
    ...section(t('help.everywhere'), optionRows(COMMON_OPTIONS, look), look),
    '',
    t('help.more'),
    t('help.exitCodes'),
  ];
  return `${lines.join('\n')}\n`;

  function commandRows(some: readonly Command[]): readonly (readonly [string, string])[] {
    return some.map(({ path }) => [path, t(`command.${path}.summary`)]);
  }
}

function commandHelp([command]: readonly Command[], look: Display): string {
  if (command === undefined) return '';
  const { t } = look;
  const lines = [
    `${t('help.usage')}: ${usageOf(command)}`,
    '',
    look.paint('strong', t(`command.${command.path}.summary`)),
    '',
    ...t(`command.${command.path}.more`)
      .split('\n')
      .map((line) => wrapped(line, look)),
    ...section(t('help.options'), optionRows(command.options, look), look),
    ...section(t('help.everywhere'), optionRows(COMMON_OPTIONS, look), look),
    ...('out' in command.options ? ['', ...t('help.overwriting').split('\n')] : []),
  ];
  return `${lines.join('\n')}\n`;
}

function section(title: string, rows: readonly (readonly [string, string])[], look: Display): string[] {
  return rows.length === 0 ? [] : ['', look.paint('strong', `${title}:`), ...tableLines(rows, look)];
}

function optionRows(options: OptionSpecs, { t }: Display): readonly (readonly [string, string])[] {
  const names = Object.keys(options) as (keyof OptionSpecs)[];
  return names.map((name) => [optionText(name, options[name] ?? {}), t(`option.${name}`)]);
}

function helpJson(commands: readonly Command[], { t }: Display) {
  return {
    commands: commands.map((command) => ({
      command: command.path,
      usage: usageOf(command),
      summary: t(`command.${command.path}.summary`),
    })),
  };
}
