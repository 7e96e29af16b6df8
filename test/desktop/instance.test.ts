import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chromiumIsMissing, electronExecutable, family, listeningPorts } from '#electron-standin';
import { root } from '../../build/setup/paths.mjs';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { en } from '../../shared/text/en/catalog.ts';
import { licensedHome } from '../licensed-home.ts';
import { type Desktop, openDesktop, temporaryFolder } from './desktop.ts';
import { HOSTILE } from './hostile-hand.ts';

const APP = join(root, 'out/desktop');

/** Starts the app as a desktop does, with nothing attached to it. */
function start(home: string, args: readonly string[], cwd = home) {
  const child = spawn(electronExecutable(), [APP, '--home', home, ...args], {
    cwd,
    env: { ...process.env, XDG_CONFIG_HOME: join(home, 'config'), SOFTKEY_STANDIN_NODE: process.execPath },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill());
  const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
  return { pid: child.pid ?? 0, ended };
}

/** Another program of the same user, which takes itself for a second start of the app. */
async function hand(folder: string, userData: string, handed: string): Promise<void> {
  const script = join(folder, 'main.cjs');
  writeFileSync(
    script,
    `const { app } = require('electron');
    app.setPath('userData', ${JSON.stringify(userData)});
    process.exit(app.requestSingleInstanceLock(${handed}) ? 1 : 0);`,
  );
  const child = spawn(electronExecutable(), [script], {
    env: { ...process.env, SOFTKEY_STANDIN_NODE: process.execPath },
    stdio: 'ignore',
  });
  onTestFinished(() => void child.kill());
  expect((await once(child, 'exit'))[0]).toBe(0);
}

/** What the app gave the page of the files that were opened, as the page shows it. */
const shows = ({ page }: Desktop, name: string) => page.getByText(name).first().waitFor();

describe.skipIf(chromiumIsMissing('starting the desktop app'))('the desktop app', () => {
  test('is there once per home: a second start brings the window of the first forward and ends', async () => {
    const desktop = await openDesktop();
    const window = await desktop.app.browserWindow(desktop.page);
    await window.evaluate((one) => one.minimize());
    expect(await start(desktop.home, []).ended).toBe(0);
    await expect
      .poll(() => window.evaluate((one) => [one.isMinimized(), one.isFocused()]))
      .toEqual([false, true]);
    const count = await desktop.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
    expect(count).toBe(1);
  });

  test('is another one for another home', async () => {
    const one = await openDesktop();
    const other = await openDesktop();
    expect(await one.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    expect(await other.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('shows the files that it was started with, bad ones by name', async () => {
    const folder = temporaryFolder();
    const at = (name: string) => join(folder, name);
    writeFileSync(at('hello.license'), 'no license at all');
    mkdirSync(at('a-folder'));
    writeFileSync(at('five-gigabytes'), '');
    truncateSync(at('five-gigabytes'), 5_000_000_000);
    const desktop = await openDesktop({
      args: [at('hello.license'), at('a-folder'), at('five-gigabytes'), at('not-there')],
    });
    for (const name of ['hello.license', 'a-folder', 'five-gigabytes', 'not-there'])
      await shows(desktop, name);
  });

  test('is handed the files of a second start, as they are called where that one stands', async () => {
    const desktop = await openDesktop();
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'deep'));
    writeFileSync(join(folder, 'deep/second.license'), 'no license at all');
    expect(await start(desktop.home, ['deep/second.license'], folder).ended).toBe(0);
    await shows(desktop, 'second.license');
  });

  test('says of each bad file of a second start what it is, and goes on', async () => {
    const desktop = await openDesktop({ settings: { language: 'en' } });
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'a-folder'));
    execFileSync('mkfifo', [join(folder, 'a-pipe')]);
    for (const gone of ['gone', 'gone-again']) {
      expect(await start(desktop.home, ['a-folder', 'a-pipe', gone], folder).ended).toBe(0);
      await shows(desktop, gone);
      for (const [file, code] of [
        ['a-folder', 'IS_A_FOLDER'],
        ['a-pipe', 'NOT_A_REGULAR_FILE'],
        [gone, 'FILE_MISSING'],
      ] as const) {
        const title = en.refusal[code].title.replace('{{file}}', file);
        expect(await desktop.page.getByText(title, { exact: true }).count()).toBe(1);
        await desktop.page.getByText(appEn.app.shell.hints[code]).first().waitFor();
      }
    }
    await desktop.page.getByRole('button', { name: appEn.app.importing.startOver }).click();
    await desktop.page.getByText(appEn.app.importing.drop).waitFor();
  });

  test('takes nothing of a second start that hands over anything else, and lives on', async () => {
    const desktop = await openDesktop({ settings: { language: 'en' } });
    const running = await desktop.app.evaluate(({ app }) => app.getPath('userData'));
    const folder = temporaryFolder();
    for (const handed of HOSTILE) await hand(folder, running, handed);
    writeFileSync(join(folder, 'honest.license'), 'no license at all');
    expect(await start(desktop.home, ['honest.license'], folder).ended).toBe(0);
    await shows(desktop, 'honest.license');
    expect((await desktop.ask('host.read')).ok).toBe(true);
    expect(readFileSync(join(running, 'logs/softkey-desk.log'), 'utf8')).not.toContain('INTERNAL');
  });

  test('is handed 500 files at once', async () => {
    const desktop = await openDesktop();
    const folder = temporaryFolder();
    const names = Array.from({ length: 500 }, (_, index) => `softkey-number-${index}-of-many.license`);
    for (const name of names) writeFileSync(join(folder, name), 'no license at all');
    expect(await start(desktop.home, names, folder).ended).toBe(0);
    // So many that are no softkey files are counted rather than listed.
    await desktop.page
      .getByText(/\b500\b/)
      .first()
      .waitFor();
  });

  test.skipIf(process.platform !== 'linux')('opens no port', async () => {
    const witness = createServer().listen(0, '127.0.0.1');
    onTestFinished(() => void witness.close());
    await expect.poll(() => listeningPorts(process.pid)).toHaveLength(1);

    const folder = temporaryFolder();
    licensedHome(join(root, 'out/softkey.mjs'), folder);
    const home = join(folder, 'home');
    // What a page that is there asks for at once leaves this behind.
    const clock = join(home, 'clock.json');
    rmSync(clock);
    const { pid } = start(home, []);
    await expect.poll(() => existsSync(clock), { timeout: 60_000 }).toBe(true);
    expect(family(pid).length).toBeGreaterThan(3);
    expect(listeningPorts(pid)).toEqual([]);
  });
});
