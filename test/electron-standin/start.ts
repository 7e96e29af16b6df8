import { readFileSync, statSync } from 'node:fs';
import { open as openInspector } from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { app } from './app/app.ts';
import { Chromium } from './chromium/chromium.ts';
import { type CommandLine, parseCommandLine } from './command-line.ts';
import { closeStrayWindows } from './contents/tab.ts';
import * as electron from './electron.ts';
import { offerHooks } from './hooks.ts';
import { electronVersion } from './imitation/electron-types.ts';
import { registry } from './registry.ts';

const FAILED = 1;
const commandLine = parseCommandLine(process.argv.slice(2), process.env['SOFTKEY_STANDIN_PACKAGED']);

dieWithParent();
quitWhenAsked();
becomeElectron(commandLine);
if (commandLine.inspect !== undefined) openInspector(commandLine.inspect, '127.0.0.1');
await main(commandLine).catch((error) => {
  if (app.isLeaving) return;
  console.error(error);
  process.exit(FAILED);
});

async function main({
  argv,
  required,
  debuggingPort,
  sandbox,
  isPackaged,
  app: appPath = '.',
}: CommandLine): Promise<void> {
  const { root, entry } = findApp(appPath);
  app.introduce(root, argv, isPackaged);
  const require = createRequire(import.meta.url);
  for (const script of required) require(resolve(script));
  // An app that waits for `ready` while it loads waits for ever, as on Electron.
  await import(pathToFileURL(entry).href);
  // An app that quits at once, as a second start does, gets no further.
  await setImmediate();
  const profile = join(app.getPath('sessionData'), 'Chromium');
  const chromium = new Chromium({ profile, debuggingPort, sandbox });
  await show(chromium);
  if (debuggingPort !== undefined) process.stderr.write(`\n${await chromium.endpoint()}\n`);
  app.begin();
}

/** What the rest of the process takes for Electron. */
function becomeElectron({ argv, isPackaged }: CommandLine): void {
  const module = new URL('electron.ts', import.meta.url).href;
  registerHooks({
    resolve: (name, context, next) =>
      /^electron(?:\/main|\/common)?$/.test(name)
        ? { url: module, format: 'module-typescript', shortCircuit: true }
        : next(name, context),
  });
  process.argv = [process.execPath, ...argv];
  process.env['SOFTKEY_ELECTRON_STANDIN'] = '1';
  Object.assign(process, {
    type: 'browser',
    defaultApp: isPackaged ? undefined : true,
    resourcesPath: join(import.meta.dirname, 'dist'),
  });
  Object.defineProperty(process.versions, 'electron', { value: electronVersion(), enumerable: true });
  offerHooks();
}

function findApp(path: string): { root: string; entry: string } {
  const full = resolve(path);
  if (!statSync(full).isDirectory()) return { root: dirname(full), entry: full };
  const { main = 'index.js' } = JSON.parse(readFileSync(join(full, 'package.json'), 'utf8'));
  return { root: full, entry: join(full, main) };
}

async function show(chromium: Chromium): Promise<void> {
  registry.setChromium(chromium);
  const version = await chromium.version();
  Object.defineProperty(process.versions, 'chrome', { value: version, enumerable: true });
  chromium.browser.on('Target.targetCrashed', ({ targetId }) =>
    electron.webContents.fromDevToolsTargetId(targetId)?.crashed(),
  );
  chromium.browser.on('Target.targetDestroyed', ({ targetId }) => {
    const contents = electron.webContents.fromDevToolsTargetId(targetId);
    if (contents !== undefined) registry.windowOf(contents)?.destroy();
  });
  chromium.onClosed(() => {
    for (const window of registry.windows()) window.destroy();
  });
  await closeStrayWindows(chromium);
}

/** By the system, from the first moment on. */
function quitWhenAsked(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit());
}

/** Whoever kills a test kills its app: an orphan ends, and Chromium ends with it. */
function dieWithParent(): void {
  const parent = Number(process.env['SOFTKEY_STANDIN_PARENT'] ?? process.ppid);
  const timer = setInterval(() => {
    if (process.ppid !== parent) process.exit(FAILED);
  }, 250);
  timer.unref();
}
