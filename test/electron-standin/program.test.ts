import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { EXAMPLE, EXECUTABLE, type Example, isMissing, startExample } from './example-app.ts';
import { family, listeningPorts } from './listening-ports.ts';

describe.skipIf(isMissing)('the program', () => {
  let example: Example;
  beforeAll(async () => {
    example = await startExample();
  });
  afterAll(() => example?.close());

  test('P1: is started by Playwright as Electron is, and is Electron to itself', async () => {
    const seen = await example.app.evaluate(() => ({
      electron: process.versions.electron,
      chrome: process.versions.chrome,
      type: process.type,
      node: process.versions.node,
    }));
    const { version } = await import('electron/package.json', { with: { type: 'json' } });
    expect(seen).toMatchObject({ electron: version, type: 'browser', node: process.versions.node });
    expect(seen.chrome).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  test('P2: runs what package.json names, and knows it', async () => {
    const seen = await example.app.evaluate(({ app }) => [
      app.getName(),
      app.getVersion(),
      app.getAppPath(),
      app.isPackaged,
    ]);
    expect(seen).toEqual(['Example', '1.2.3', EXAMPLE, false]);
  });

  test('P3: a promise that the app does not keep is a warning, and not the end', async () => {
    const home = temporary();
    const script = appOf(
      home,
      `Promise.reject(new Error('not kept'));
      app.whenReady().then(() => setTimeout(() => app.exit(4), 200));`,
    );
    expect(await ended(start([script], { env: { XDG_CONFIG_HOME: home } }))).toBe(4);
  });

  test('P4: tells a second start’s words, folder and data to the first, and only the first goes on', async () => {
    const second = await example.app.evaluate(({ app }) => app.getPath('userData'));
    const child = start([EXAMPLE, `--user-data-dir=${second}`, 'a file'], { cwd: example.home });
    expect(await ended(child)).toBe(0);
    await expect
      .poll(() => example.app.evaluate(() => globalThis.seconds))
      .toEqual([
        {
          argv: expect.arrayContaining([EXAMPLE, 'a file']),
          folder: example.home,
          extra: { from: 'example' },
        },
      ]);
  });

  test('P4: the lock of a start that was killed is nobody’s', async () => {
    const home = temporary();
    const script = appOf(home, `console.log(app.requestSingleInstanceLock()); setInterval(() => {}, 1000);`);
    const first = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(await firstLine(first)).toBe('true');
    const second = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(await firstLine(second)).toBe('false');
    first.kill('SIGKILL');
    await ended(first);
    const third = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(await firstLine(third)).toBe('true');
  });

  test('P5: is ready after its main module, and before that shows and serves nothing', async () => {
    const home = temporary();
    const script = appOf(
      home,
      `const attempt = (work) => { try { work(); return 'done'; } catch (error) { return error.message; } };
      const scheme = { scheme: 'late', privileges: {} };
      app.whenReady().then(() => {
        console.log(JSON.stringify([early, app.isReady(), attempt(() => protocol.registerSchemesAsPrivileged([scheme]))]));
        app.quit();
      });
      const early = [app.isReady(), attempt(() => new BrowserWindow())];`,
    );
    const child = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(JSON.parse(await firstLine(child))).toEqual([
      [false, 'Cannot create BrowserWindow before app is ready'],
      true,
      'protocol.registerSchemesAsPrivileged should be called before app is ready',
    ]);
    expect(await ended(child)).toBe(0);
  });

  test.each([
    ['asks before, and tells after', '', 'before-quit close closed will-quit quit'],
    [
      'stays if the app objects',
      `app.once('before-quit', (event) => event.preventDefault());`,
      'before-quit',
    ],
    [
      'stays if a window objects',
      `window.once('close', (event) => event.preventDefault());`,
      'before-quit close',
    ],
  ])('P6: an app that quits %s', async (_, objection, events) => {
    const home = temporary();
    const script = appOf(
      home,
      `app.whenReady().then(async () => {
        const seen = [];
        const window = new BrowserWindow({ show: false });
        const note = (owner, name) => owner.on(name, () => seen.push(name));
        for (const name of ['before-quit', 'will-quit', 'quit', 'window-all-closed']) note(app, name);
        for (const name of ['close', 'closed']) note(window, name);
        app.on('quit', () => console.log(seen.join(' ')));
        ${objection}
        app.quit();
        setTimeout(() => { console.log(seen.join(' ')); app.exit(); }, 500);
      });`,
    );
    const child = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(await firstLine(child)).toBe(events);
    await ended(child);
  });

  test.each([
    ['quits', ''],
    ['stays where the app waits for that event', `app.on('window-all-closed', () => {});`],
  ])('P7: without windows it %s', async (_, listener) => {
    const home = temporary();
    const script = appOf(
      home,
      `${listener}
      app.whenReady().then(() => {
        new BrowserWindow({ show: false }).close();
        setTimeout(() => app.exit(3), 1000);
      });`,
    );
    const child = start([script], { env: { XDG_CONFIG_HOME: home } });
    expect(await ended(child)).toBe(listener === '' ? 0 : 3);
  });

  test('P8: opens no port that nobody asked for', async () => {
    const home = temporary();
    const child = start([EXAMPLE], { env: { XDG_CONFIG_HOME: home } });
    await expect.poll(() => chromiumOf(child).length).toBeGreaterThan(3);
    expect(listeningPorts(child.pid as number)).toEqual([]);
    // With Playwright there is the inspector's and there is Chromium's.
    expect(listeningPorts(example.app.process().pid as number)).toHaveLength(2);
    child.kill();
    expect(await ended(child)).toBe(0);
  });

  test.each([
    ['at once', 1],
    ['when all of it runs', 7],
  ])('P9: nothing of it outlives who started it, and is killed %s', async (_, processes) => {
    const home = temporary();
    const script = `
      const { spawn } = require('node:child_process');
      const { pid } = spawn(${JSON.stringify(EXECUTABLE)}, [${JSON.stringify(EXAMPLE)}], { stdio: 'ignore' });
      console.log(pid);
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', script], {
      env: { ...process.env, XDG_CONFIG_HOME: home },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void parent.kill('SIGKILL'));
    const pid = Number(await firstLine(parent));
    await expect.poll(() => family(pid).length).toBeGreaterThanOrEqual(processes);
    const all = family(pid);
    parent.kill('SIGKILL');
    await expect.poll(() => all.filter(isRunning)).toEqual([]);
    await expect.poll(() => readdirSync('/proc').filter((id) => names(id, home))).toEqual([]);
  });

  test('P11: a packaged one has all words to itself, and Chromium reads them when the app has not exited', async () => {
    const home = temporary();
    const script = appOf(
      home,
      `console.log(JSON.stringify([app.isPackaged, process.defaultApp ?? null, process.argv.slice(1)]));
      if (process.argv.includes('--end')) { app.exit(2); process.exit(2); }`,
    );
    const env = { XDG_CONFIG_HOME: home, SOFTKEY_STANDIN_PACKAGED: script };
    const staying = start(['--inspect=0', '--remote-debugging-port=0', 'a'], { env });
    expect(await firstLine(staying)).toBe('[true,null,["--inspect=0","--remote-debugging-port=0","a"]]');
    await expect.poll(() => listeningPorts(staying.pid as number)).toHaveLength(1);
    const ending = start(['--remote-debugging-port=0', '--end'], { env });
    expect(await ended(ending)).toBe(2);
  });

  test('P10: what a page stored is there at the next start', async () => {
    const home = temporary();
    const script = appOf(
      home,
      `protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }]);
      app.whenReady().then(async () => {
        protocol.handle('app', () => new Response('<title>kept</title>', { headers: { 'content-type': 'text/html' } }));
        const { webContents } = new BrowserWindow({ show: false });
        await webContents.loadURL('app://kept/');
        const count = 'localStorage.count = Number(localStorage.count ?? 0) + 1';
        console.log(await webContents.executeJavaScript(count));
        app.quit();
      });`,
    );
    for (const count of ['1', '2']) {
      const child = start([script], { env: { XDG_CONFIG_HOME: home } });
      expect(await firstLine(child)).toBe(count);
      await ended(child);
    }
  });
});

function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'electron-standin-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}

/** An app of one script. */
function appOf(home: string, text: string): string {
  const folder = join(home, 'app');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'main.mjs');
  writeFileSync(path, `import { app, BrowserWindow, protocol } from 'electron';\n${text}`);
  return path;
}

function start(
  args: readonly string[],
  { env = {}, cwd }: { readonly env?: Record<string, string>; readonly cwd?: string },
): ChildProcess {
  const child = spawn(EXECUTABLE, args, {
    ...(cwd !== undefined && { cwd }),
    env: { ...process.env, SOFTKEY_STANDIN_NODE: process.execPath, ...env },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // All of it, before its folder is taken away.
  onTestFinished(async () => {
    const all = family(child.pid as number);
    child.kill('SIGKILL');
    await expect.poll(() => all.filter(isRunning)).toEqual([]);
  });
  return child;
}

function firstLine({ stdout }: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    stdout?.setEncoding('utf8').once('data', (text: string) => resolve(text.split('\n')[0] ?? ''));
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', resolve));
}

const chromiumOf = (child: ChildProcess) => family(child.pid as number).slice(1);

/**
 * Whether the command line of a process has this word in it, as Chromium's have the folder of its profile.
 */
function names(pid: string, word: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(word);
  } catch {
    return false;
  }
}

/** A process that has ended and that nobody has asked about still has its folder, and is not running. */
function isRunning(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).length > 0;
  } catch {
    return false;
  }
}
