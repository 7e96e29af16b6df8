import { statSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import type { ExportedSoftkey } from '../../../desk/export-softkey.ts';
import { statsAt } from '../../../files/write-output.ts';
import { writeInParts } from '../../../files/write-parts.ts';
import { STANDARD_OUTPUT } from '../../output-file.ts';
import { printJson, type Session } from '../../session.ts';
import { type Display, displayOf } from '../../show/display.ts';
import { showExport } from '../../show/export.ts';
import { showStory } from '../../show/ledger.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';

/** `softkey desk export`: all that the ledger holds of one softkey, in one file. */
export async function runDeskExport(
  { dir, out = STANDARD_OUTPUT }: { dir: string; out: string | undefined },
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const softkeyId = typedId(typed);
  const found = await withRecords(dir, session, (records) => records.export(softkeyId));
  const text = exportText(found, await displayOf(session));
  const { events, licenses } = found;
  const path = out === STANDARD_OUTPUT ? null : placeOf(out, softkeyId);
  if (path !== null) await writeInParts(path, only(text), 0o600);
  if (session.settings.json)
    printJson(session, { softkeyId, path, events, licenses, ...(path === null && { text }) });
  else if (path === null) session.out.print(text);
  else session.out.print(showExport({ path, events, licenses }, await displayOf(session)));
  return EXIT.done;
}

/** Its story for a person, in lines that no program takes for its own, and then what it is made of. */
function exportText({ story, parts }: ExportedSoftkey, look: Display): string {
  const plain: Display = { ...look, paint: (_, text) => text, width: undefined, letters: 'any' };
  const told = showStory(story, plain).trimEnd().split('\n');
  const head = ['softkey-desk-export 1', ...told.map((line) => `# ${line}`.trimEnd()), ''].join('\n');
  return [head, ...parts].join('\n');
}

function placeOf(out: string, softkeyId: string): string {
  return statsAt(out, statSync)?.isDirectory() === true ? join(out, `${softkeyId}.desk-export`) : out;
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}
