import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { ImportResult } from '../../../shared/views.ts';
import { tryInputs, type UnreadFile } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';
import { showImport } from '../show/import.ts';
import { lookOf } from '../show/look.ts';
import { openDoor } from '../station-door.ts';

/** `softkey import`: what can be read is imported, what cannot is named. */
export async function importFiles(
  values: { 'dry-run': boolean },
  paths: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const inputs = await tryInputs(paths, session);
  const files = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  const door = await openDoor(session);
  const { results } =
    files.length === 0
      ? { results: [] }
      : await door['documents.import']({ files, dryRun: values['dry-run'] });
  const unread = inputs.flatMap((input) => ('refusal' in input ? [unreadResult(input)] : []));
  await answer([...results, ...unread], session);
  return unread.length === 0 && results.every(({ ok }) => ok) ? EXIT.done : EXIT.refused;
}

function unreadResult({ name, refusal: { code, details } }: UnreadFile): ImportResult {
  return { file: name, kind: null, ok: false, code, details };
}

async function answer(results: readonly ImportResult[], session: Session): Promise<void> {
  if (!session.settings.json) return session.out.print(showImport(results, await lookOf(session)));
  for (const result of results) printJson(session, { ...result, code: result.ok ? 'OK' : result.code });
  printJson(session, { summary: summaryOf(results) });
}

function summaryOf(results: readonly ImportResult[]) {
  const ok = results.filter((result) => result.ok).length;
  return { files: results.length, ok, refused: results.length - ok };
}
