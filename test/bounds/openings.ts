import type { Command, OptionSpec, Positionals } from '../../node/cli/command.ts';

/** One place in a command line at which a file is named that a stranger may have made. */
export interface Opening {
  /** As it is typed: `verify PATH`, `verify --machine`. */
  readonly name: string;
  /** What a person wrote by hand, a dump of a machine, or a document. */
  readonly sort: 'by hand' | 'dump' | 'document';
  readonly argsFor: (file: HostileFile) => readonly string[];
}

export interface HostileFile {
  readonly path: string;
  /** Nothing else lies in it: for commands that take a folder. */
  readonly folder: string;
}

/** What else a command line wants: a value for each word and each option that must be there. */
export interface Plausible {
  readonly words: Readonly<Partial<Record<Positionals['word'], string>>>;
  readonly options: Readonly<Record<string, string>>;
}

/** Options that name a file which is written, or a place which belongs to whoever types the command. */
const NOT_OPENED = ['out', 'report', 'html', 'mail', 'dir', 'watch', 'program', 'home'];

const SORTS: Readonly<Record<string, Opening['sort']>> = {
  dump: 'dump',
  answers: 'by hand',
  order: 'by hand',
  terms: 'by hand',
  'passphrase-file': 'by hand',
  'operator-passphrase-file': 'by hand',
  ca: 'by hand',
  'tls-cert': 'by hand',
  'tls-key': 'by hand',
};

/**
 * Every opening there is, read off the table of commands, so that none is forgotten: a new command is in it,
 * and one that wants a value which `plausible` lacks is refused.
 */
export function openingsOf(commands: readonly Command[], plausible: Plausible): readonly Opening[] {
  return commands.flatMap((command) => [
    ...openingOfWords(command, plausible),
    ...Object.entries<OptionSpec>(command.options)
      .filter(([name, spec]) => opensFile(name, spec))
      .map(([name]) => openingOfOption(command, name, plausible)),
  ]);
}

function opensFile(name: string, { value }: OptionSpec): boolean {
  return ['FILE', 'OTHER', 'DIR', 'PATH'].includes(value ?? '') && !NOT_OPENED.includes(name);
}

function openingOfWords(command: Command, plausible: Plausible): readonly Opening[] {
  const word = command.positionals?.word;
  const isFolder = word === 'DIR' || word === 'DIR|URL';
  if (word !== 'FILE' && word !== 'PATH' && !isFolder) return [];
  const options = requiredOptions(command, plausible);
  const argsFor = ({ path, folder }: HostileFile) => [
    ...command.path.split(' '),
    isFolder ? folder : path,
    ...options,
  ];
  return [{ name: `${command.path} ${word}`, sort: 'document', argsFor }];
}

function openingOfOption(command: Command, name: string, plausible: Plausible): Opening {
  const words = requiredWords(command, plausible);
  const options = requiredOptions(command, plausible, name);
  return {
    name: `${command.path} --${name}`,
    sort: SORTS[name] ?? 'document',
    argsFor: ({ path }) => [...command.path.split(' '), ...words, ...options, `--${name}`, path],
  };
}

function requiredWords({ path, positionals }: Command, { words }: Plausible): readonly string[] {
  if (positionals === undefined || positionals.least === 0) return [];
  return [valueFor(positionals.word, words, path)];
}

function requiredOptions({ path, options }: Command, plausible: Plausible, but?: string): readonly string[] {
  return Object.entries<OptionSpec>(options)
    .filter(([name, spec]) => name !== but && spec.value !== undefined && spec.required !== undefined)
    .flatMap(([name]) => [`--${name}`, valueFor(name, plausible.options, path)]);
}

function valueFor(name: string, values: Readonly<Record<string, string>>, path: string): string {
  const value = values[name];
  if (value === undefined) throw new Error(`a plausible value for ${name} of ${path} is wanted`);
  return value;
}
