import type { ExitCode } from '../../shared/errors/codes.ts';
import type { en } from '../../shared/text/en/catalog.ts';
import type { Session } from './session.ts';

export type OptionName = keyof typeof en.option;
export type CommandPath = keyof typeof en.command;

/** An option: with the word that stands for its value in the help, or a switch. */
export type OptionSpec =
  | {
      readonly value: string;
      /**
       * `always`: the parser refuses a command line without it. `by the command`: it is shown in the usage,
       * and the command itself refuses.
       */
      readonly required?: 'always' | 'by the command';
    }
  | { readonly value?: never };

export type OptionSpecs = { readonly [K in OptionName]?: OptionSpec };

/** The words behind a command: what they stand for, and how many there may be. */
export interface Positionals {
  readonly word:
    | 'FILE'
    | 'PATH'
    | 'TEXT'
    | 'REFERENCE'
    | 'COMMAND'
    | 'SOFTKEY-ID'
    | 'KEY-ID'
    | 'NAME'
    | 'APPROVAL-ID'
    | 'CODE'
    | 'DIR'
    | 'DIR|URL'
    | 'SHELL';
  readonly least: 0 | 1;
  readonly most: number;
}

/** A row of the table of commands. Help, usage and parsing follow from it. */
export interface Command {
  readonly path: CommandPath;
  readonly positionals: Positionals | undefined;
  readonly options: OptionSpecs;
  /** A monitoring system reads it: whatever happens is one line of standard output, without notes. */
  readonly isPlugin: boolean;
  /** `commands`: all that can be typed, of this edition. */
  readonly run: (line: ParsedLine, session: Session, commands: readonly Command[]) => Promise<ExitCode>;
}

/** What was typed behind a command: options by name, `true` for switches. */
export interface ParsedLine {
  readonly words: readonly string[];
  readonly values: Readonly<Record<string, string | true>>;
}

/** The values of a command's options, as its row declares them. */
export type ValuesOf<O extends OptionSpecs> = {
  readonly [K in keyof O]: O[K] extends { readonly value: string }
    ? O[K] extends { readonly required: 'always' }
      ? string
      : string | undefined
    : boolean;
};

interface Row<O extends OptionSpecs> {
  readonly path: CommandPath;
  readonly positionals?: Positionals;
  /** Each of them has a text. */
  readonly options: O & { readonly [K in Exclude<keyof O, OptionName>]: never };
  readonly isPlugin?: boolean;
  readonly run: (
    values: ValuesOf<O>,
    words: readonly string[],
    session: Session,
    commands: readonly Command[],
  ) => Promise<ExitCode>;
}

/** A row whose values are typed by its own options; the parser makes sure of it. */
export function command<const O extends OptionSpecs>({
  path,
  positionals,
  options,
  isPlugin = false,
  run,
}: Row<O>): Command {
  const specs: OptionSpecs = options;
  const names = Object.keys(options) as (OptionName & keyof O)[];
  const valuesOf = ({ values }: ParsedLine) =>
    Object.fromEntries(
      names.map((name) => [name, specs[name]?.value === undefined ? values[name] === true : values[name]]),
    ) as ValuesOf<O>;
  return {
    path,
    positionals,
    options,
    isPlugin,
    run: (line, session, commands) => run(valuesOf(line), line.words, session, commands),
  };
}
