import { describe, expect, it } from 'vitest';
import type { Command } from '../../node/cli/command.ts';
import { parseLine, typedLine } from '../../node/cli/command-line.ts';
import { stationCommands } from '../../node/cli/table/station-commands.ts';
import { vendorCommands } from '../../node/cli/table/vendor-commands.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';

const commands = [...stationCommands, ...vendorCommands(undefined)];

interface NamedCommand {
  readonly command: Command;
  readonly args: readonly string[];
}

/** The commands that a text tells a person to type: arguments are in capitals, or out of the refusal. */
function namedCommands(text: string): readonly NamedCommand[] {
  const behind = text.split(/\bsoftkey (?=[a-z])/).slice(1);
  return behind.flatMap((rest) => {
    const command = commandAt(rest);
    return command === undefined
      ? []
      : [{ command, args: argumentsIn(rest.slice(command.path.length), command) }];
  });
}

function commandAt(text: string): Command | undefined {
  const found = commands.filter(({ path }) => new RegExp(`^${path}(?:[ .,;:)]|$)`).test(text));
  return found.toSorted((a, b) => b.path.length - a.path.length)[0];
}

const ARGUMENT = /^ (--[a-z-]+|\{\{\w+\}\}|"?[A-Z][A-Z-]*"?|[\w-]+\.[a-z]+(?=\W|$))/;

function argumentsIn(text: string, { options }: Command): readonly string[] {
  const found: string[] = [];
  for (let rest = text; ; ) {
    const last = found.at(-1) ?? '';
    const wantsValue = last.startsWith('--') && wordAfter(options, last.slice(2)) !== undefined;
    const next = (wantsValue ? /^ ([^\s.,;:)]+)/ : ARGUMENT).exec(rest);
    if (next === null) return found;
    found.push(next[1] ?? '');
    rest = rest.slice(next[0].length);
  }
}

function wordAfter(options: Command['options'], name: string): string | undefined {
  return Object.entries(options).find(([known]) => known === name)?.[1]?.value;
}

/** What the program would answer to it, were it typed as it stands; undefined where it would run. */
function slipIn({ command, args }: NamedCommand): string | undefined {
  const typed = typedLine([...command.path.split(' '), ...args], commands);
  try {
    parseLine(command, typed.words.slice(command.path.split(' ').length), typed);
    return undefined;
  } catch (error) {
    if (!isRefusal(error, 'USAGE')) throw error;
    return `softkey ${command.path} ${args.join(' ')}: ${error.details['rule']} ${error.details['word']}`;
  }
}

function textsIn(node: object | string): readonly string[] {
  return typeof node === 'string' ? [node] : Object.values(node).flatMap(textsIn);
}

describe.each(LANGUAGES)('a command in the texts, %s', (lang) => {
  const named = textsIn(CATALOGS[lang]).flatMap(namedCommands);

  it('can be typed as it stands there, where it stands with arguments', () => {
    const whole = named.filter(({ args }) => args.length > 0);
    expect(whole.length).toBeGreaterThan(30);
    expect(whole.map(slipIn).filter((slip) => slip !== undefined)).toEqual([]);
  });
});
