import type { Client } from '../../../shared/door.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import type { Inspection } from '../../../shared/views.ts';
import { tryInputs, type UnreadFile } from '../input-file.ts';
import { printJson, type Session } from '../session.ts';
import { showInspection } from '../show/inspection.ts';
import { lookOf } from '../show/look.ts';
import { openDoor } from '../station-door.ts';

/** `softkey inspect`: each file laid open. The exit code says whether every one could be, not whether it is good. */
export async function inspect(paths: readonly string[], session: Session): Promise<ExitCode> {
  const door = await openDoor(session);
  const inputs = await tryInputs(paths, session);
  let opened = 0;
  for (const input of inputs) {
    const inspection = 'bytes' in input ? await inspectOne(door, input) : nothingIn(input);
    if (inspection.refusals.length === 0) opened += 1;
    if (session.settings.json) printJson(session, { file: input.name, ...inspection });
    else session.out.print(showInspection(input.name, inspection, await lookOf(session)));
  }
  if (session.settings.json)
    printJson(session, { summary: { files: inputs.length, opened, refused: inputs.length - opened } });
  return opened === inputs.length ? EXIT.done : EXIT.refused;
}

async function inspectOne(door: Client, file: { name: string; bytes: Uint8Array }): Promise<Inspection> {
  try {
    return await door['documents.inspect']({ file });
  } catch (error) {
    if (!isRefusal(error) || error.code === 'INTERNAL') throw error;
    return nothingIn({ name: file.name, refusal: error });
  }
}

function nothingIn({ refusal: { code, details } }: UnreadFile): Inspection {
  return { documents: [], refusals: [{ code, details }] };
}
