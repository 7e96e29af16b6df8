import type { TextKey, TextValues } from '../../shared/text/catalog.ts';
import { jsonText } from '../../shared/text/foreign.ts';
import type { Texts } from '../../shared/text/formatter.ts';
import type { Language } from '../../shared/text/language.ts';
import type { RefusalView } from '../../shared/views.ts';
import type { Output } from './output.ts';
import type { Program } from './program.ts';

/** The options that every command has. */
export interface CommonOptions {
  readonly home: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly lang: Language;
}

/** One run of one command: where it writes, in which language, and what it was started with. */
export interface Session {
  readonly program: Program;
  readonly settings: CommonOptions;
  readonly out: Output;
  readonly err: Output;
  /** The catalogs, loaded when they are first asked for: results as JSON need none. */
  readonly texts: () => Promise<Texts>;
}

export function sessionOf(program: Program, settings: CommonOptions, out: Output, err: Output): Session {
  let loaded: Promise<Texts> | undefined;
  const load = async () => (await import('../../shared/text/load.ts')).loadTexts(settings.lang, program.zone);
  return { program, settings, out, err, texts: () => (loaded ??= load()) };
}

export function printJson({ out }: Session, value: unknown): void {
  out.print(`${jsonText(value)}\n`);
}

/** What `--json` says of each file, whatever the command (docs/schema/result.json). */
export function outcomeOf(refusal: RefusalView | null) {
  if (refusal === null) return { ok: true, code: 'OK', details: {} } as const;
  const { code, details } = refusal;
  return { ok: false, code, details } as const;
}

/** True where notes for a person are wanted: what is not the result and not an error. */
export function wantsNotes({ settings }: Session): boolean {
  return !settings.quiet && !settings.json;
}

/** A note on standard error, unless only results are wanted. */
export async function printNote(session: Session, key: TextKey, values?: TextValues): Promise<void> {
  if (wantsNotes(session)) session.err.print(`${(await session.texts()).t(key, values)}\n`);
}
