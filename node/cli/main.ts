import { EXIT, type ExitCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { jsonText } from '../../shared/text/foreign.ts';
import type { Command, ParsedLine } from './command.ts';
import {
  commandNamed,
  commonOptionsOf,
  isPlugin,
  parseLine,
  type TypedLine,
  typedLine,
} from './command-line.ts';
import { reportFailure, reportUnwritten } from './failure.ts';
import { Interrupted } from './interrupted.ts';
import { outputTo } from './output.ts';
import type { Program } from './program.ts';
import { printNote, type Session, sessionOf } from './session.ts';
import { untilEnded } from './until-ended.ts';
import { usageOf } from './usage.ts';

/**
 * Runs what was typed and gives the exit code, when all is written. Errors go to standard error, results to
 * standard output; nothing is thrown.
 */
export async function runCommandLine(commands: readonly Command[], program: Program): Promise<ExitCode> {
  const typed = typedLine(program.args, commands);
  const { env, stdout, stderr } = program;
  const settings = commonOptionsOf(typed, commands, env);
  const kind = { platform: program.platform, json: settings.json };
  const session = sessionOf(program, settings, outputTo(stdout, env, kind), outputTo(stderr, env, kind));
  try {
    const code = await untilEnded(answer(typed, commands, session));
    return (await reportUnwritten(session)) ?? code;
  } catch (error) {
    if (error instanceof Interrupted) return EXIT.interrupted;
    const report = isPlugin(typed.words, commands) ? await reportOfPlugins() : reportFailure;
    return await report(error, session);
  } finally {
    await Promise.all([session.out.finished(), session.err.finished()]);
  }
}

async function reportOfPlugins(): Promise<typeof reportFailure> {
  return (await import('./plugin-answer.ts')).reportUnknown;
}

async function answer(typed: TypedLine, commands: readonly Command[], session: Session): Promise<ExitCode> {
  const asks = (name: string) => typed.options.some((option) => option.name === name);
  if (asks('version') || typed.words[0] === 'version') return showVersion(session);
  if (typed.words.length === 0 || typed.words[0] === 'help' || asks('help'))
    return (await import('./help.ts')).showHelp(typed, commands, session);
  const { command, rest } = commandNamed(typed.words, commands);
  const line = parseLine(command, rest, typed);
  if (session.program.surroundings.profile.demo && !makesOwnDesk(command, line))
    await printNote(session, 'said.demoVendor');
  try {
    return await command.run(line, session, commands);
  } catch (error) {
    throw withUsage(error, command);
  }
}

/** A desk of one's own has keys of its own, although the demo program makes it, or locks it anew. */
function makesOwnDesk({ path }: Command, { values }: ParsedLine): boolean {
  return path === 'desk passphrase' || (path === 'desk init' && values['vendor'] !== undefined);
}

/** An input that the door or the desk could not use was typed in this command, so the hint is its usage. */
function withUsage(error: unknown, command: Command): unknown {
  if (!isRefusal(error, 'USAGE') || (error.details['usage'] ?? '') !== '') return error;
  return new LicensingError('USAGE', { ...error.details, usage: usageOf(command) }, { cause: error });
}

function showVersion({ out, settings, program: { version, edition, surroundings } }: Session): ExitCode {
  const { id, demo } = surroundings.profile;
  const text = `softkey ${version} (${edition}, ${demo ? 'DEMO' : id})`;
  out.print(settings.json ? `${jsonText({ version, edition, vendor: id, demo })}\n` : `${text}\n`);
  return EXIT.done;
}
