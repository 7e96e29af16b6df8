import { ensureElectron, whyNoWindow } from '../electron-binary.ts';
import { ensureBuilt, ensureDesktopBuilt, product } from '../product.ts';
import { run } from '../setup/process.mjs';
import { reportFailedStep, say } from '../setup/step.mjs';

const args = process.argv.slice(2);
/** If the window closes sooner than this, it never really opened. */
const NO_WINDOW_MS = 4_000;

process.exitCode = await main().catch(reportFailedStep);

/** Opens the desktop app, or shows the same screens as a local web page where there can be no window. */
async function main(): Promise<number> {
  const reason = whyNoWindow(process.env) ?? (await openDesktop());
  if (reason === undefined) return 0;
  const program = await ensureBuilt(product('vendor'));
  say(`${reason} The app is shown as a local web page instead.`);
  return run(process.execPath, [program, 'serve', ...args]);
}

/** Why there was no window after all; undefined when there was one. */
async function openDesktop(): Promise<string | undefined> {
  const electron = await ensureElectron();
  if (electron === undefined) return "Electron's binary cannot be fetched here.";
  const app = await ensureDesktopBuilt(product('vendor'));
  const started = performance.now();
  const code = await run(electron, [app, ...args]);
  const isOver = code !== 0 && performance.now() - started < NO_WINDOW_MS;
  return isOver ? `Electron does not start here (exit code ${code}).` : undefined;
}
