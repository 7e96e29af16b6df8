import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { ImportResult } from '../../../shared/views.ts';
import { type FileToImport, readImportInputs } from '../import-inputs.ts';
import { isOf, printResults, unreadResult } from '../import-results.ts';
import type { UnreadFile } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { countImport, showImport } from '../show/import.ts';
import { connectToStation } from '../station-door.ts';

/**
 * `softkey import`: what can be read is imported, what cannot is named. On a stick, licenses of other
 * machines are no failure.
 */
export async function runImport(
  values: { 'dry-run': boolean },
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { inputs, leftAlone, isStick } = await readImportInputs(paths, session);
  const files = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  const door = await connectToStation(session);
  const { results, clock } =
    files.length === 0
      ? { results: [], clock: null }
      : await door['documents.import']({ files, dryRun: values['dry-run'] });
  const all = inOrder(inputs, results);
  const count = countImport(all, { leftAlone, isStick });
  if (session.settings.json) {
    printResults(all, session);
    printJson(session, { summary: count });
  } else session.out.print(showImport(all, count, clock, await displayOf(session)));
  return count.refused === 0 ? EXIT.done : EXIT.refused;
}

/**
 * One answer per document, and one for a file that could not be read, in the order in which the files were
 * given.
 */
function inOrder(
  inputs: readonly (FileToImport | UnreadFile)[],
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
