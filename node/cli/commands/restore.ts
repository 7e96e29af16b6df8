import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { RestoredDocument } from '../../../shared/views.ts';
import { printJson, type Session } from '../session.ts';
import { type Display, displayOf } from '../show/display.ts';
import { documentText } from '../show/import.ts';
import { tableLines } from '../show/layout.ts';
import { connectToStation } from '../station-door.ts';

/** `softkey restore`: puts back what is missing or damaged, out of its copies. */
export async function runRestore(
  { 'dry-run': dryRun }: { readonly 'dry-run': boolean },
  session: Session,
): Promise<ExitCode> {
  const door = await connectToStation(session);
  const { documents } = await door['documents.restore']({ dryRun });
  if (session.settings.json) printJson(session, { dryRun, documents });
  else session.out.print(`${linesOf(documents, dryRun, await displayOf(session)).join('\n')}\n`);
  return EXIT.done;
}

function linesOf(documents: readonly RestoredDocument[], dryRun: boolean, look: Display): readonly string[] {
  if (documents.length === 0) return [look.t('restore.none')];
  const rows = documents.map((document) => [
    look.t(dryRun ? 'restore.would' : 'restore.restored'),
    documentText(document, look),
    look.t(`restore.${document.was}`),
  ]);
  return tableLines(rows, look);
}
