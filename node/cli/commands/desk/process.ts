import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { isFolder } from '../../../files/walk.ts';
import { notWritten, statsAt } from '../../../files/write-output.ts';
import { runBatch } from '../../desk-batch/batch-run.ts';
import { requirePlace } from '../../output-file.ts';
import { printJson, printNote, type Session, wantsNotes } from '../../session.ts';
import {
  type BatchCount,
  batchView,
  type RequestResult,
  showBatchCount,
  showBatchResult,
} from '../../show/batch.ts';
import { displayOf } from '../../show/display.ts';
import { requireDate } from './before-answer.ts';
import type { DeskValues } from './passphrase.ts';
import { type TermsValues, termsIn } from './typed-terms.ts';
import { type OperatorValues, typedOperator } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface ProcessValues extends DeskValues, TermsValues {
  readonly out: string | undefined;
  readonly first: boolean;
  readonly 'dry-run': boolean;
  readonly date: string | undefined;
}

/**
 * `softkey desk process`: everything that needs no person is answered; what does is named, with the command
 * for it. Exit code 1 where something was left.
 */
export async function runDeskProcess(
  values: ProcessValues,
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { out, first, 'dry-run': dryRun } = values;
  const policy = { first, dryRun, date: requireDate(values.date), terms: await termsIn(values, session) };
  if (!dryRun) requirePlaces(paths, out);
  const count: BatchCount = { requests: 0, answered: 0, again: 0, left: 0, taken: 0, stopped: false };
  await withDesk(values, session, async (desk) => {
    for await (const results of runBatch({ paths, out, policy }, desk)) {
      for (const result of results)
        if (result.kind === 'taken') count.taken += result.licenses;
        else await take(result, count, { values, session });
      if (session.err.isTerminal && wantsNotes(session))
        await printNote(session, 'desk.processed', { count: count.requests });
      await session.out.settled();
    }
  });
  if (session.settings.json) printJson(session, { summary: { ...count, dryRun } });
  else if (count.left > 0 || !session.settings.quiet)
    session.out.print(showBatchCount(count, dryRun, await displayOf(session)));
  return count.left === 0 ? EXIT.done : EXIT.refused;
}

/** Before anything is issued that could not be written. */
function requirePlaces(paths: readonly string[], out: string | undefined): void {
  if (out !== undefined && statsAt(out, statSync)?.isDirectory() !== true) throw notWritten(out, 'no-folder');
  const folders = out === undefined ? paths.map((path) => (isFolder(path) ? path : dirname(path))) : [out];
  for (const folder of new Set(folders))
    if (statsAt(folder, statSync) !== undefined) requirePlace(folder, 'courier-bundle');
}

async function take(
  result: RequestResult,
  count: BatchCount,
  { values, session }: { readonly values: DeskValues & OperatorValues; readonly session: Session },
): Promise<void> {
  count.requests += 1;
  if (result.kind === 'answered') count[result.answer.view.repeated ? 'again' : 'answered'] += 1;
  else count.left += 1;
  if (result.kind === 'unwritten') count.stopped = true;
  const desk = { dir: values.dir, operator: typedOperator(values, session) };
  if (session.settings.json) printJson(session, batchView(result, desk));
  else if (result.kind !== 'answered' || !session.settings.quiet)
    session.out.print(showBatchResult(result, desk, await displayOf(session)));
}
