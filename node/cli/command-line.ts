import { parseArgs } from 'node:util';
import { nearest } from '../../shared/document/nearest.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type Language, languageFor, languageNamed } from '../../shared/text/language.ts';
import type { Command, OptionSpec, OptionSpecs, ParsedLine } from './command.ts';
import type { CommonOptions } from './session.ts';
import { COMMON_OPTIONS, SHORT } from './table/common-options.ts';
import { usageOf } from './usage.ts';

/** The words that were typed, taken apart but not judged yet. */
export interface TypedLine {
  readonly words: readonly string[];
  readonly options: readonly TypedOption[];
}

interface TypedOption {
  readonly name: string;
  /** As it was typed: `--out`, `-q`. */
  readonly raw: string;
  readonly value: string | undefined;
  /** Written as `--out=value`: then the value may begin with a dash. */
  readonly inline: boolean;
}

/**
 * Takes a command line apart. Options may stand before the command; what each is called is the same in every
 * command.
 */
export function typedLine(args: readonly string[], commands: readonly Command[]): TypedLine {
  const options = parserOptions(commands);
  const { tokens } = parseArgs({
    args: withForgottenValues(args, options),
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return {
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
    options: tokens.flatMap((token) =>
      token.kind === 'option'
        ? [{ name: token.name, raw: token.rawName, value: token.value, inline: token.inlineValue === true }]
        : [],
    ),
  };
}

type ParserOptions = ReturnType<typeof parserOptions>;

/**
 * An option whose value was forgotten does not swallow the option behind it: `--out --lang es` is an `--out`
 * without a value, refused in Spanish.
 */
function withForgottenValues(args: readonly string[], options: ParserOptions): string[] {
  return args.map((arg, at) => {
    const wantsValue = arg.startsWith('--') && options[arg.slice(2)]?.type === 'string';
    return wantsValue && isOption(args[at + 1]) ? `${arg}=` : arg;
  });
}

/** A dash alone is a value: standard input or output. */
function isOption(word: string | undefined): boolean {
  return word !== undefined && word.length > 1 && word.startsWith('-');
}

function parserOptions(commands: readonly Command[]) {
  const all = [COMMON_OPTIONS, ...commands.map(({ options }) => options)].flatMap((specs) =>
    Object.entries(specs),
  );
  return Object.fromEntries(
    all.map(([name, spec]: [string, OptionSpec]) => [
      name,
      {
        type: spec.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(name in SHORT && { short: SHORT[name as keyof typeof SHORT] }),
      },
    ]),
  );
}

/**
 * The common options, as far as they can be recognised, so that even a wrong command line is answered in the
 * language and form that were asked for.
 */
export function commonOptionsOf(
  { words, options }: TypedLine,
  commands: readonly Command[],
  env: NodeJS.ProcessEnv,
): CommonOptions {
  const given = (name: string) => options.findLast((option) => option.name === name)?.value;
  const has = (name: string) => options.some((option) => option.name === name);
  return {
    home: given('home'),
    json: has('json'),
    quiet: has('quiet') || isPlugin(words, commands),
    lang: languageNamed(given('lang') ?? '') ?? languageOf(env),
  };
}

/** Whether the first words name a plug-in, however wrong the rest of the line is. */
export function isPlugin([first]: readonly string[], commands: readonly Command[]): boolean {
  return commands.some((command) => command.isPlugin && command.path === first);
}

function languageOf({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language {
  return languageFor(LC_ALL || LC_MESSAGES || LANG || '');
}

/** As many words as a command has: desk order add. */
const MOST_WORDS = 3;

/** The command that the first words name, and the words behind it. */
export function commandNamed(
  words: readonly string[],
  commands: readonly Command[],
): { command: Command; rest: readonly string[] } {
  for (let count = MOST_WORDS; count > 0; count--) {
    const named = commands.find(({ path }) => path === words.slice(0, count).join(' '));
    if (named !== undefined) return { command: named, rest: words.slice(count) };
  }
  const group = groupNamed(words, commands);
  if (group !== '' && words.join(' ') === group)
    throw usageRefusal('incompleteCommand', group, `softkey help ${group}`);
  const typed = group === '' ? words.slice(0, 1) : words.slice(0, group.split(' ').length + 1);
  throw unknownCommand(typed.join(' '), commands);
}

/** The longest beginning of the words that several commands begin with: `desk`, `desk order`. */
export function groupNamed(words: readonly string[], commands: readonly Command[]): string {
  for (let count = MOST_WORDS - 1; count > 0; count--) {
    const group = words.slice(0, count).join(' ');
    if (commands.some(({ path }) => path.startsWith(`${group} `))) return group;
  }
  return '';
}

function unknownCommand(typed: string, commands: readonly Command[]): LicensingError {
  const meant = nearest(
    typed,
    commands.map(({ path }) => path),
  );
  if (meant === undefined) return usageRefusal('unknownCommand', typed, 'softkey help');
  return usageRefusal('unknownCommandNear', typed, `softkey help ${meant}`, meant);
}

/**
 * Judges what was typed behind a command: `USAGE` names the first word that is wrong. Of an option that is
 * given several times the last one counts, so that a script can put its own behind those of a person.
 */
export function parseLine(command: Command, words: readonly string[], { options }: TypedLine): ParsedLine {
  const usage = usageOf(command);
  for (const option of options) requireOption(option, command, usage);
  requireLanguage(options, usage);
  requireWords(words, command, usage);
  requireOptions(options, command, usage);
  return { words, values: Object.fromEntries(options.map(({ name, value }) => [name, value ?? true])) };
}

function requireOption({ name, raw, value, inline }: TypedOption, { options }: Command, usage: string): void {
  const spec: OptionSpec | undefined = { ...COMMON_OPTIONS, ...options }[name as 'home'];
  if (spec === undefined) throw unknownOption(raw, options, usage);
  if (spec.value === undefined && value !== undefined) throw usageRefusal('valueNotWanted', raw, usage);
  if (spec.value === undefined) return;
  const forgotten = value === undefined || value === '' || (!inline && isOption(value));
  if (forgotten) throw usageRefusal('valueMissing', raw, usage);
}

function unknownOption(raw: string, options: OptionSpecs, usage: string): LicensingError {
  const names = Object.keys({ ...COMMON_OPTIONS, ...options }).map((name) => `--${name}`);
  const meant = raw.startsWith('--') ? nearest(raw, names) : undefined;
  if (meant === undefined) return usageRefusal('unknownOption', raw, usage);
  return usageRefusal('unknownOptionNear', raw, usage, meant);
}

function requireLanguage(options: readonly TypedOption[], usage: string): void {
  const lang = options.findLast(({ name }) => name === 'lang')?.value;
  if (lang !== undefined && languageNamed(lang) === undefined) throw usageRefusal('badLanguage', lang, usage);
}

function requireWords(words: readonly string[], { positionals }: Command, usage: string): void {
  const excess = words[positionals?.most ?? 0];
  if (excess !== undefined) throw usageRefusal('argumentTooMany', excess, usage);
  if (positionals !== undefined && words.length < positionals.least)
    throw usageRefusal('argumentMissing', positionals.word, usage);
}

function requireOptions(options: readonly TypedOption[], command: Command, usage: string): void {
  const given = new Set(options.map(({ name }) => name));
  const missing = Object.entries(command.options).find(
    ([name, spec]: [string, OptionSpec]) =>
      spec.value !== undefined && spec.required === 'always' && !given.has(name),
  );
  if (missing !== undefined) throw usageRefusal('optionMissing', `--${missing[0]}`, usage);
}

/** A command line that was not understood: by which rule, which word, and how it would be right. */
export function usageRefusal(rule: string, word: string, usage: string, other = ''): LicensingError {
  return new LicensingError('USAGE', { rule, word, usage, other });
}
