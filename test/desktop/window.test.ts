import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumIsMissing, isStandin } from '#electron-standin';
import type { HostView } from '../../shared/app/host.ts';
import { type Desktop, openDesktop, temporaryFolder } from './desktop.ts';

const bounds = async ({ app, page }: Desktop) =>
  (await app.browserWindow(page)).evaluate((window) => [window.getNormalBounds(), window.isMaximized()]);

describe.skipIf(chromiumIsMissing('the window of the desktop app'))('the window', () => {
  test('stands where it was when it was closed', async () => {
    const first = await openDesktop();
    const place = { x: 160, y: 90, width: 1010, height: 707 };
    await (await first.app.browserWindow(first.page)).evaluate(
      (window, where) => window.setBounds(where),
      place,
    );
    await first.close();
    const second = await openDesktop({ home: first.home });
    expect(await bounds(second)).toEqual([place, false]);
    await (await second.app.browserWindow(second.page)).evaluate((window) => window.maximize());
    await second.close();
    const third = await openDesktop({ home: first.home });
    await expect.poll(() => bounds(third)).toEqual([place, true]);
  });

  test('stands in the middle where its place is not on any screen, or cannot be read', async () => {
    const first = await openDesktop();
    const file = join(first.home, 'app/demo/window.json');
    const usual = await bounds(first);
    await first.close();
    for (const text of [
      '{"x":1e9}',
      'no json',
      '{"x":90000,"y":0,"width":1180,"height":800,"maximized":false}',
    ]) {
      writeFileSync(file, text);
      const again = await openDesktop({ home: first.home });
      expect(await bounds(again)).toEqual(usual);
      await again.close();
    }
  });

  test('is as dark as the person chose before anything is shown', async () => {
    const { app, page } = await openDesktop({ settings: { theme: 'dark' } });
    expect(await app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    expect(await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true);
  });

  test('comes back by itself when its page is gone, and says so in the person’s language', async () => {
    const { app, page, home } = await openDesktop({ settings: { language: 'es' } });
    await app.evaluate(({ dialog }) => {
      dialog.showMessageBox = async (...args: unknown[]) => {
        Object.assign(globalThis, { box: args.at(-1) });
        return { response: 0, checkboxChecked: false };
      };
    });
    const window = await app.browserWindow(page);
    await window.evaluate(({ webContents }) => webContents.forcefullyCrashRenderer());
    await expect
      .poll(() => app.evaluate(() => Reflect.get(globalThis, 'box')))
      .toMatchObject({ message: 'La ventana dejó de funcionar.', buttons: ['Cargar otra vez', 'Salir'] });
    await expect
      .poll(() => window.evaluate(({ webContents }) => webContents.executeJavaScript('document.title')))
      .toMatch(/^¿.+ · Softkey Desk$/);
    expect(readFileSync(join(home, 'app/demo/logs/softkey-desk.log'), 'utf8')).toContain(
      'the page has gone: crashed',
    );
  });

  test('remembers settings and what was entered, each whole', async () => {
    const first = await openDesktop();
    await first.get('settings.write', { language: 'pt-BR', theme: 'dark', tray: false });
    await first.get('draft.write', { draft: '{"person":"Ação"}' });
    await first.close();
    const second = await openDesktop({ home: first.home });
    const view = await second.get<HostView>('host.read');
    expect(view).toMatchObject({
      door: 'desktop',
      draft: '{"person":"Ação"}',
      settings: { language: 'pt-BR', theme: 'dark', tray: false },
    });
    expect(view.versions.map(({ name, version }) => [name, /^\d+\.\d+/.test(version)])).toEqual([
      ['Electron', true],
      ['Chromium', true],
      ['Node.js', true],
    ]);
    expect(readdirSync(join(first.home, 'app')).filter((name) => name.includes('softkey-new'))).toEqual([]);
  });

  test('runs on a home that cannot be written, and says what is not kept', async () => {
    const folder = temporaryFolder();
    // Nothing can be made below a file, whoever asks.
    writeFileSync(join(folder, 'file'), '');
    const desktop = await openDesktop({ home: folder, args: ['--home', join(folder, 'file')] });
    const reply = await desktop.ask('draft.write', { draft: 'x' });
    expect(reply.ok ? 'kept' : reply.error.code).toBe('HOME_UNWRITABLE');
    const own = join(folder, 'config/softkey-desk/other-homes');
    expect(readdirSync(own)).toHaveLength(1);
  });

  test.skipIf(!isStandin())('tells the system who it is', async () => {
    const { app } = await openDesktop();
    const ids = await app.evaluate(() => electronStandin.asked.filter(({ what }) => /UserModel/.test(what)));
    expect(ids.map((one) => one.with)).toEqual([['SoftkeyDesk.demo']]);
  });
});

describe.skipIf(chromiumIsMissing('the log of the desktop app'))('the log', () => {
  test('of a whole day has no secret, no machine id, no name and no path in it', async () => {
    const desktop = await openDesktop({ settings: { tray: true } });
    const secrets = ['ACME Geheim', 'Maria Silva'];
    await desktop.ask('machine.read', { askRoot: false });
    await desktop.ask('documents.import', {
      files: [{ name: `${secrets[0]}.license`, bytes: new Uint8Array([1, 2, 3]) }],
      dryRun: false,
    });
    await desktop.ask('draft.write', { draft: secrets[1] });
    await desktop.ask('file.show', { id: '/home/maria/secret' });
    await desktop.app.evaluate(() => {
      // What nobody caught, of the worst kind.
      void Promise.reject(new Error("EACCES: permission denied, open '/home/maria/ACME Geheim/x.license'"));
    });
    const file = join(desktop.home, 'app/demo/logs/softkey-desk.log');
    await expect.poll(() => readFileSync(file, 'utf8')).toContain('EACCES');
    const log = readFileSync(file, 'utf8');
    const machine = readFileSync('/proc/sys/kernel/hostname', 'utf8').trim();
    for (const secret of [...secrets, 'maria', desktop.home, machine]) expect(log).not.toContain(secret);
    expect(log.split('\n').filter((line) => line.includes('INTERNAL'))).toHaveLength(1);
  });

  test('has what ended the app, and the person is told in their language', async () => {
    const desktop = await openDesktop({ settings: { language: 'pt-BR' } });
    const said = join(desktop.home, 'said');
    const ended = new Promise<number | null>((resolve) => desktop.app.process().once('exit', resolve));
    await desktop.app.evaluate(({ dialog }, file) => {
      const { writeFileSync: write } = process.getBuiltinModule('node:fs');
      dialog.showErrorBox = (title, content) => write(file, `${title}\n${content}`);
      setTimeout(() => {
        throw new Error('planted');
      });
    }, said);
    expect(await ended).toBe(70);
    const [title, content] = readFileSync(said, 'utf8').split('\n');
    expect(title).toBe('O Softkey Desk precisa fechar');
    expect(content).toContain(join(desktop.home, 'app/demo/logs/softkey-desk.log'));
    expect(content).not.toContain('planted');
    expect(readFileSync(join(desktop.home, 'app/demo/logs/softkey-desk.log'), 'utf8')).toContain(
      'INTERNAL Error: planted',
    );
  });
});
