import type { FileIn } from '../../../shared/contract.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { ImportClock, ImportResult } from '../../../shared/views.ts';
import { tryInputs, type UnreadFile } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { showImport } from '../show/import.ts';
import { connectToStation } from '../station-door.ts';

/** `softkey import`: what can be read is imported, what cannot is named. */
export async function runImport(
  values: { 'dry-run': boolean },
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const inputs = await tryInputs(paths, session);
  const files = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  const door = await connectToStation(session);
  const { results, clock } =
    files.length === 0
      ? { results: [], clock: null }
      : await door['documents.import']({ files, dryRun: values['dry-run'] });
  const all = inOrder(inputs, results);
  await answer(all, clock, session);
  return all.every(({ ok }) => ok) ? EXIT.done : EXIT.refused;
}

/**
 * One answer per document, and one for a file that could not be read, in the order in which the files were
 * given.
 */
function inOrder(
  inputs: readonly (FileIn | UnreadFile)[],
  results: readonly ImportResult[],
): readonly ImportResult[] {
  let at = 0;
  return inputs.flatMap((input) => {
    if ('refusal' in input) return [unreadResult(input)];
    const start = at;
    while (isOf(input, results[at])) at += 1;
    return results.slice(start, at);
  });
}

/** A document out of a bundle is called after both. */
function isOf({ name }: FileIn, result: ImportResult | undefined): boolean {
  return result !== undefined && (result.file === name || result.file.startsWith(`${name} » `));
}

function unreadResult({ name, refusal: { code, details } }: UnreadFile): ImportResult {
  return { file: name, kind: null, ok: false, code, details, match: null };
}

async function answer(
  results: readonly ImportResult[],
  clock: ImportClock | null,
  session: Session,
): Promise<void> {
  if (!session.settings.json) return session.out.print(showImport(results, await displayOf(session), clock));
  for (const result of results) printJson(session, { ...result, code: result.ok ? 'OK' : result.code });
  printJson(session, { summary: summaryOf(results) });
}

function summaryOf(results: readonly ImportResult[]) {
  const ok = results.filter((result) => result.ok).length;
  return { files: results.length, ok, refused: results.length - ok };
}
