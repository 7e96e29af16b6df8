import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';
import { unpainted } from '../output.ts';
import type { Session } from '../session.ts';
import { lookOf } from '../show/look.ts';
import { StoryFailed, type Teller, tellerOf } from './teller.ts';

/** `softkey demo`: the whole story on this machine, every step done for real. The first line stands before anything is loaded. */
export async function runDemo(session: Session, loadDemoKeys: LoadDemoKeys | undefined): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-demo-'));
  const look = await lookOf(session);
  const teller = tellerOf(session, session.settings.json ? { ...look, paint: unpainted } : look);
  teller.begin(foreign(folder));
  const [{ setStage }, { story }] = await Promise.all([import('./stage.ts'), import('./story.ts')]);
  const stage = await setStage(folder, session, loadDemoKeys);
  try {
    await story(stage, teller);
  } catch (error) {
    if (!(error instanceof StoryFailed)) throw error;
    teller.fail(error);
    return EXIT.internal;
  } finally {
    stage.desk.close();
  }
  endWith(teller, folder, stage.files);
  return EXIT.done;
}

function endWith(teller: Teller, folder: string, files: ReadonlyMap<string, string>): void {
  teller.end(foreign(folder), foreign(files.get('upgrade') ?? folder));
}
