import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { describe, expect, onTestFinished, test } from 'vitest';
import { chromiumIsMissing, electronExecutable, isStandin } from '#electron-standin';
import { root } from '../../build/setup/paths.mjs';
import { licensedHome } from '../licensed-home.ts';
import { type Desktop, keepSettings, openDesktop, temporaryFolder } from './desktop.ts';

const PROGRAM = join(root, 'out/softkey.mjs');
const DAY = 86_400_000;

/** What of the app is seen beside the clock. */
const sign = ({ app }: Desktop) =>
  app.evaluate(() => {
    const [tray] = electronStandin.trays;
    const items = tray?.menu?.items.filter(({ type }) => type !== 'separator') ?? [];
    return tray && { tip: tray.toolTip, items: items.map(({ label, enabled }) => [label, enabled]) };
  });

const told = ({ app }: Desktop) =>
  app.evaluate(() => electronStandin.notifications.map(({ title, body }) => `${title}: ${body}`));

/**
 * Turns the clock of the app to so many days from now, and lets it look at it, as when the machine wakes up.
 */
const sleepUntil = ({ app }: Desktop, days: number) =>
  app.evaluate(({ powerMonitor }, ahead) => {
    const Real = (Reflect.get(globalThis, 'RealDate') ?? Date) as DateConstructor;
    class Turned extends Real {
      constructor(...given: [] | [number]) {
        if (given.length === 0) super(Real.now() + ahead);
        else super(...given);
      }
    }
    Object.assign(globalThis, { RealDate: Real, Date: Turned });
    powerMonitor.emit('resume');
  }, days * DAY);

/** A home that this machine is licensed in for 60 days, the tray switched on. */
function homeWithLicense(): string {
  const folder = temporaryFolder();
  licensedHome(PROGRAM, folder);
  keepSettings(join(folder, 'home'), { language: 'en', dateFormat: 'iso', tray: true });
  return join(folder, 'home');
}

const skipped = chromiumIsMissing('the tray of the desktop app') || !isStandin();
describe.skipIf(skipped)('beside the clock', () => {
  test('stands how the machine is licensed, in words, in the language that is chosen', async () => {
    const desktop = await openDesktop({ home: homeWithLicense() });
    await expect
      .poll(async () => (await sign(desktop))?.tip)
      .toMatch(/^Softkey Desk: Licensed until \d{4}-\d\d-\d\d, \d\d:\d\d \([^)]+\), (?:59|60) days left$/);
    expect((await sign(desktop))?.items).toEqual([
      ['Open Softkey Desk', true],
      [expect.stringMatching(/^Licensed until/), false],
      ['Quit', true],
    ]);
    await desktop.get('settings.write', { language: 'es', theme: 'system', tray: true });
    await expect.poll(async () => (await sign(desktop))?.items[2]).toEqual(['Salir', true]);
    await desktop.get('settings.write', { language: 'es', theme: 'system', tray: false });
    await expect.poll(() => sign(desktop)).toBe(undefined);
  });

  test('is nothing unless the person wants it', async () => {
    const desktop = await openDesktop();
    await desktop.get('status.read');
    expect(await sign(desktop)).toBe(undefined);
  });

  test('the app stays when its window is closed, comes back with a click, and ends with Quit', async () => {
    const desktop = await openDesktop({ settings: { language: 'en', tray: true } });
    await expect
      .poll(async () => (await sign(desktop))?.items[1]?.[0])
      .toBe('Not licensed: this station holds no license');
    const window = await desktop.app.browserWindow(desktop.page);
    await window.evaluate((one) => one.close());
    await expect.poll(() => window.evaluate((one) => one.isVisible())).toBe(false);
    await desktop.app.evaluate(() => [...electronStandin.trays][0]?.emit('click'));
    await expect.poll(() => window.evaluate((one) => one.isVisible())).toBe(true);
    const ended = desktop.app.waitForEvent('close');
    await desktop.app.evaluate(() => void [...electronStandin.trays][0]?.menu?.items.at(-1)?.click());
    await ended;
  });

  test('the app can begin there, without a window', async () => {
    const home = join(temporaryFolder(), 'home');
    keepSettings(home, { language: 'en', dateFormat: 'iso', tray: true });
    const app = await electron.launch({
      executablePath: electronExecutable(),
      args: [join(root, 'out/desktop'), '--home', home, '--hidden'],
      env: { ...process.env, SOFTKEY_STANDIN_NODE: process.execPath } as Record<string, string>,
    });
    onTestFinished(() => app.close());
    await expect.poll(() => app.evaluate(() => electronStandin.trays.size)).toBe(1);
    expect(app.windows()).toEqual([]);
    await app.evaluate(() => [...electronStandin.trays][0]?.emit('click'));
    await (await app.firstWindow()).getByRole('navigation').first().waitFor();
  });

  test('it sees an import at once', async () => {
    const folder = temporaryFolder();
    licensedHome(PROGRAM, folder);
    const home = join(folder, 'home');
    renameSync(join(home, 'documents'), join(folder, 'kept'));
    mkdirSync(join(home, 'documents'));
    keepSettings(home, { language: 'en', dateFormat: 'iso', tray: true });
    const desktop = await openDesktop({ home });
    await expect.poll(async () => (await sign(desktop))?.tip).toContain('Not licensed');
    await desktop.page.evaluate(
      (text) =>
        window.softkey.call('documents.import', {
          files: [{ name: 'a.license', bytes: new TextEncoder().encode(text) }],
          dryRun: false,
        }),
      readFileSync(join(folder, 'a.license'), 'utf8'),
    );
    await expect.poll(async () => (await sign(desktop))?.tip).toContain('Licensed until');
  });

  test('a person is reminded as the end comes near, each time once, also after a new start', async () => {
    const home = homeWithLicense();
    const desktop = await openDesktop({ home });
    await expect.poll(async () => (await sign(desktop))?.tip).toContain('Licensed until');
    expect(await told(desktop)).toEqual([]);
    const tells = async (days: number, count: number) => {
      // A jump of the clock is believed when it has gone on from there (spec H3).
      await sleepUntil(desktop, days - 0.6);
      await desktop.get('status.read');
      await sleepUntil(desktop, days);
      await expect.poll(async () => (await told(desktop)).length).toBe(count);
    };
    await tells(31, 1);
    await tells(46, 2);
    await tells(47, 2);
    await tells(53.5, 3);
    await tells(59.5, 4);
    await tells(61, 5);
    await tells(68.5, 6);
    await tells(76, 7);
    const texts = (await told(desktop)).map((text) => text.replace(/\d{4}-\d\d-\d\d/g, 'DATE'));
    expect(texts[0]).toContain('Licensed until DATE');
    expect(texts[0]).toMatch(/\nNothing to do now\. From DATE on, ask for the next license\.$/);
    expect(texts[1]).toMatch(/\nMake the upgrade request today, and send it to /);
    expect(texts[4]).toContain('In grace: the license expired on DATE');
    expect(texts[6]).toContain('Not licensed: the license expired on DATE');
    await desktop.close();
    const again = await openDesktop({ home });
    await sleepUntil(again, 76);
    await expect.poll(async () => (await sign(again))?.tip).toContain('Not licensed');
    expect(await told(again)).toEqual([]);
  });

  test('a click on a reminder opens the status', async () => {
    const home = homeWithLicense();
    const desktop = await openDesktop({ home });
    await expect.poll(async () => (await sign(desktop))?.tip).toContain('Licensed until');
    const window = await desktop.app.browserWindow(desktop.page);
    await window.evaluate((one) => one.close());
    await sleepUntil(desktop, 50);
    await expect.poll(async () => (await told(desktop)).length).toBe(1);
    await desktop.app.evaluate(() => electronStandin.notifications[0]?.emit('click'));
    await expect.poll(() => window.evaluate((one) => one.isVisible())).toBe(true);
    await expect
      .poll(() => desktop.page.getByRole('heading', { level: 1 }).textContent())
      .toContain('Licensed until');
  });
});
