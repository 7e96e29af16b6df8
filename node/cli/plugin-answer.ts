import type { ExitCode } from '../../shared/errors/codes.ts';
import type { AlarmLevel } from '../../shared/status/monitoring.ts';
import { refusalText } from '../../shared/text/refusal-text.ts';
import { refusalAt } from './failure.ts';
import { printJson, type Session } from './session.ts';

/**
 * What a plug-in of a monitoring system answers (Monitoring Plugins Development Guidelines): one line, and an
 * exit code that means something else than that of the other commands.
 */
export const PLUGIN_EXIT = { ok: 0, warning: 1, critical: 2, unknown: 3 } as const satisfies Record<
  AlarmLevel | 'unknown',
  ExitCode
>;

/**
 * `SOFTKEY OK: Licensed until … | E3-SERVER_days=59.2;15:;3:`. One bar stands before all figures, which are
 * separated by spaces.
 */
export function pluginLine(
  level: keyof typeof PLUGIN_EXIT,
  text: string,
  figures: readonly string[],
): string {
  const line = `SOFTKEY ${level.toUpperCase()}: ${text.replaceAll(/[|\s]+/g, ' ')}`;
  return figures.length === 0 ? `${line}\n` : `${line} | ${figures.join(' ')}\n`;
}

/** Texts that stand alone elsewhere, one behind the other. */
export function sentences(...texts: readonly string[]): string {
  return texts.map((text) => (/[.!?]$/.test(text) ? text : `${text}.`)).join(' ');
}

/** A failure, and also a command line that was not understood: nothing is known of the station. */
export async function reportUnknown(error: unknown, session: Session): Promise<ExitCode> {
  const { code, details } = refusalAt(error, session);
  const { title, hint } = refusalText({ code, details }, await session.texts());
  if (session.settings.json) printJson(session, { level: 'unknown', error: { code, title, hint, details } });
  else session.out.print(pluginLine('unknown', sentences(title, hint), []));
  return PLUGIN_EXIT.unknown;
}

/** Nothing is known of the station, for a reason that is no refusal. */
export function answerUnknown(reason: string, session: Session): ExitCode {
  if (session.settings.json) printJson(session, { level: 'unknown', reason });
  else session.out.print(pluginLine('unknown', reason, []));
  return PLUGIN_EXIT.unknown;
}
