import type { Command, OptionName, OptionSpec, OptionSpecs } from '../command.ts';
import { COMMON_OPTIONS } from '../table/common-options.ts';

/** What may be typed at one place of a command line. */
export interface Place {
  /** The words before it: `` for none, `desk`, `desk order add`. */
  readonly path: string;
  readonly next: readonly string[];
  readonly options: readonly (readonly [name: OptionName, spec: OptionSpec])[];
}

/** What words and options are for, in the language of whoever reads. */
export interface Descriptions {
  /** Empty for the first word of a group. */
  readonly ofCommand: (path: string) => string;
  readonly ofOption: (name: OptionName) => string;
}

/** The path of what stands at a place behind its words. */
export function whole(path: string, word: string): string {
  return path === '' ? word : `${path} ${word}`;
}

/** Every place of a command line at which there is something to choose: groups, and commands. */
export function placesIn(commands: readonly Command[]): readonly Place[] {
  const paths = commands.flatMap(({ path }) => beginningsOf(path));
  return [...new Set(paths)].map((path) => ({
    path,
    next: nextWords(path, commands),
    options: optionsAt(commands.find((one) => one.path === path)),
  }));
}

/** `desk order add` → ``, `desk`, `desk order`, `desk order add` */
function beginningsOf(path: string): readonly string[] {
  const words = path.split(' ');
  return ['', ...words.map((_, last) => words.slice(0, last + 1).join(' '))];
}

function nextWords(path: string, commands: readonly Command[]): readonly string[] {
  const beginning = whole(path, '');
  const longer = commands.filter((one) => one.path.startsWith(beginning) && one.path !== path);
  return [...new Set(longer.map((one) => one.path.slice(beginning.length).split(' ')[0] ?? ''))];
}

function optionsAt(command: Command | undefined): Place['options'] {
  const options: OptionSpecs = { ...command?.options, ...COMMON_OPTIONS };
  const names = Object.keys(options) as (keyof typeof options)[];
  return names.map((name) => [name, options[name] ?? {}]);
}
