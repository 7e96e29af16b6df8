import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { LoadDemoKeys } from '../commands/desk/init.ts';
import { unpainted } from '../output.ts';
import type { Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { DemoFailed, type DemoOutput, demoOutputOf } from './demo-output.ts';

/**
 * `softkey demo`: every step of the loop on this machine, done for real. The first line is printed before
 * anything else is loaded.
 */
export async function runDemo(session: Session, loadDemoKeys: LoadDemoKeys | undefined): Promise<ExitCode> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-demo-'));
  const look = await displayOf(session);
  const output = demoOutputOf(session, session.settings.json ? { ...look, paint: unpainted } : look);
  output.begin(foreign(folder));
  const [{ setUpDemo }, { runDemoSteps }] = await Promise.all([import('./setup.ts'), import('./steps.ts')]);
  const setup = await setUpDemo(folder, session, loadDemoKeys);
  try {
    await runDemoSteps(setup, output);
  } catch (error) {
    if (!(error instanceof DemoFailed)) throw error;
    output.fail(error);
    return EXIT.internal;
  } finally {
    await setup.desk.close();
  }
  endWith(output, folder, setup.files);
  return EXIT.done;
}

function endWith(output: DemoOutput, folder: string, files: ReadonlyMap<string, string>): void {
  output.end(foreign(folder), foreign(files.get('upgrade') ?? folder));
}
