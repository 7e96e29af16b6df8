import { type ExitCode, REFUSALS, type RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { jsonText } from '../../shared/text/foreign.ts';
import { refusalOf } from '../files/errno.ts';
import { outputFailure } from '../files/write-output.ts';
import type { Output } from './output.ts';
import { STANDARD_OUTPUT } from './output-file.ts';
import type { Session } from './session.ts';

/** Says on standard error what happened and what to do next, and gives the exit code of the refusal. */
export async function reportFailure(error: unknown, session: Session): Promise<ExitCode> {
  const { code, details } = refusalAt(error, session);
  const [texts, { refusalText }, { excerptLines }] = await Promise.all([
    session.texts(),
    import('../../shared/text/refusal-text.ts'),
    import('./show/excerpt.ts'),
  ]);
  const { title, hint } = refusalText({ code, details }, texts);
  if (session.settings.json) session.err.print(`${jsonText({ error: { code, title, hint, details } })}\n`);
  else {
    const what = [withCode(title, code), ...excerptLines({ code, details })].join('\n');
    printRefusal(session.err, [`${texts.t('said.error')}: `, what], [`${texts.t('said.hint')}: `, hint]);
  }
  return REFUSALS[code];
}

/**
 * The code stands at the end of the first line, where scripts look for it and support asks for it; the words
 * come first.
 */
function withCode(title: string, code: RefusalCode): string {
  const [first, ...fields] = title.split('\n');
  return [`${first} [${code}]`, ...fields].join('\n');
}

/** What a person is told of a failure. A bug becomes `INTERNAL`. */
export function refusalAt(error: unknown, session: Session): LicensingError {
  reportBug(error, session);
  const refusal = refusalOf(error);
  return isRefusal(refusal) ? refusal : new LicensingError('INTERNAL');
}

type LabelledLine = readonly [label: string, text: string];

function printRefusal(
  { print, paint }: Output,
  [error, title]: LabelledLine,
  [hint, what]: LabelledLine,
): void {
  print(`${paint('bad', error)}${title}\n${paint('strong', hint)}${what}\n`);
}

/** What support needs to see of a failure, shown with SOFTKEY_DEBUG=1. */
export function reportBug(error: unknown, { program: { env }, err }: Session): void {
  if (env['SOFTKEY_DEBUG'] !== '1') return;
  err.print(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  if (error instanceof Error && error.cause !== undefined) err.print(`  cause: ${String(error.cause)}\n`);
}

/** The exit code if the result could not be written, for example to a full disk; otherwise undefined. */
export async function reportUnwritten(session: Session): Promise<ExitCode | undefined> {
  const failure = await session.out.finished();
  if (failure === undefined) return undefined;
  return reportFailure(outputFailure(STANDARD_OUTPUT, failure), session);
}
