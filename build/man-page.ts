import type { Command, OptionSpecs } from '../node/cli/command.ts';
import { COMMON_OPTIONS } from '../node/cli/table/common-options.ts';
import { optionText, usageOf } from '../node/cli/usage.ts';
import type { Language } from '../shared/text/language.ts';
import { textsFor } from '../shared/text/texts.ts';
import type { PackageNames } from './installer/names.ts';

type Texts = Pick<ReturnType<typeof textsFor>, 't'>;

/** What the sections of a manual are called; the rest says the help of the program. */
const TITLES = {
  en: {
    name: 'NAME',
    synopsis: 'SYNOPSIS',
    description: 'DESCRIPTION',
    commands: 'COMMANDS',
    options: 'OPTIONS',
    exitStatus: 'EXIT STATUS',
  },
  'pt-BR': {
    name: 'NOME',
    synopsis: 'SINOPSE',
    description: 'DESCRIÇÃO',
    commands: 'COMANDOS',
    options: 'OPÇÕES',
    exitStatus: 'CÓDIGO DE SAÍDA',
  },
  es: {
    name: 'NOMBRE',
    synopsis: 'SINOPSIS',
    description: 'DESCRIPCIÓN',
    commands: 'ÓRDENES',
    options: 'OPCIONES',
    exitStatus: 'CÓDIGO DE SALIDA',
  },
} as const satisfies { readonly [L in Language]: Readonly<Record<string, string>> };

/** The manual `softkey(1)`: all commands of the table, in the form that every roff understands. */
export function manPage(commands: readonly Command[], names: PackageNames, language: Language): string {
  const texts = textsFor(language);
  const { t } = texts;
  const title = TITLES[language];
  const what = t('help.what').replace(/^Softkey Desk: |\.$/g, '');
  return [
    `'\\" -*- coding: UTF-8 -*-`,
    `.TH softkey 1 ${quoted(names.date)} ${quoted(`softkey ${names.version}`)} ${quoted(names.product)}`,
    // Ragged and without hyphens: commands are copied from here.
    '.ad l',
    '.nh',
    section(title.name),
    // As it is in UTF-8: whatis reads no names of characters.
    `softkey \\- ${what.replaceAll('-', '\\-')}`,
    section(title.synopsis),
    '.B softkey',
    inline('COMMAND [...]'),
    section(title.description),
    ...paragraphs(`${names.title}.\n\n${t('help.more')}`),
    section(title.commands),
    ...commands.flatMap((command) => commandLines(command, texts)),
    section(title.options),
    ...optionLines(COMMON_OPTIONS, texts),
    section(title.exitStatus),
    ...paragraphs(t('help.exitCodes').replace(/^[^:]*: /, '')),
    '',
  ].join('\n');
}

function section(title: string): string {
  return `.SH ${quoted(title)}`;
}

function commandLines(command: Command, texts: Texts): string[] {
  const { path, options } = command;
  return [
    `.SS ${quoted(usageOf(command))}`,
    ...paragraphs(`${texts.t(`command.${path}.summary`)}\n\n${texts.t(`command.${path}.more`)}`),
    ...optionLines(options, texts),
    ...('out' in options ? ['.PP', ...lines(texts.t('help.overwriting'))] : []),
  ];
}

function optionLines(options: OptionSpecs, { t }: Texts): string[] {
  const names = Object.keys(options) as (keyof OptionSpecs)[];
  return names.flatMap((name) => [
    '.TP',
    `.B ${quoted(optionText(name, options[name] ?? {}))}`,
    inline(t(`option.${name}`)),
  ]);
}

function paragraphs(text: string): string[] {
  return text.split('\n\n').flatMap((paragraph) => ['.PP', ...lines(paragraph)]);
}

/** Lines that stay lines, as the help has them. */
function lines(paragraph: string): string[] {
  return paragraph.split('\n').flatMap((line, at) => (at === 0 ? [inline(line)] : ['.br', inline(line)]));
}

/** Text at the beginning of a line, where a dot and an apostrophe would be a command to roff. */
function inline(text: string): string {
  return escaped(text).replace(/^([.']|\\\(aq)/, '\\&$1');
}

/** The argument of a macro. */
function quoted(text: string): string {
  return `"${escaped(text).replaceAll('"', '\\(dq')}"`;
}

/** In ASCII, and so that what is copied out of a terminal is what was written. */
function escaped(text: string): string {
  return text.replaceAll(/[\\\-'`^~]|[^ -~]/g, (character) => ESCAPES[character] ?? codePoint(character));
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\e',
  '-': '\\-',
  "'": '\\(aq',
  '`': '\\(ga',
  '^': '\\(ha',
  '~': '\\(ti',
};

function codePoint(character: string): string {
  return `\\[u${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;
}
