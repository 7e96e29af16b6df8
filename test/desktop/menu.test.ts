import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chromiumIsMissing, isStandin } from '#electron-standin';
import type { HostView } from '../../shared/app/host.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { type Desktop, openDesktop, temporaryFolder } from './desktop.ts';
import { menuFindings } from './menu-probe.ts';

const click = ({ app }: Desktop, id: string) =>
  app.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    if (!item) throw new Error(`there is no menu item ${wanted}`);
    item.click();
  }, id);

const titles = ({ app }: Desktop) =>
  app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label));

describe.skipIf(chromiumIsMissing('the menu of the desktop app'))('the menu', () => {
  test.each(LANGUAGES)('is in %s, and every item does something', async (language) => {
    const desktop = await openDesktop({ settings: { language } });
    const { t } = await loadAppTexts(language);
    const wanted = (['file', 'edit', 'view', 'go', 'help'] as const).map((name) =>
      t(`app.desktop.menu.${name}`),
    );
    await expect.poll(() => titles(desktop)).toEqual(wanted);
    expect(await menuFindings(desktop.app, desktop.page, ['app.shell.themes.system'])).toEqual([]);
  });

  test('changes its language when the person does', async () => {
    const desktop = await openDesktop({ settings: { language: 'en' } });
    await expect.poll(() => titles(desktop)).toContain('File');
    await desktop.get('settings.write', { language: 'pt-BR', theme: 'system', tray: false });
    await expect.poll(() => titles(desktop)).toContain('Arquivo');
  });

  test('goes to screens', async () => {
    const desktop = await openDesktop({ settings: { language: 'en' } });
    await expect.poll(() => titles(desktop)).toContain('Go');
    const { t } = await loadAppTexts('en');
    const heading = desktop.page.getByRole('heading', { level: 1 });
    for (const name of ['import', 'inspect', 'machine'] as const) {
      await click(desktop, `app.shell.nav.${name}`);
      await expect
        .poll(() => heading.textContent())
        .toBe(t(`app.${name === 'import' ? 'importing' : name}.title`));
    }
  });

  test('changes the theme of windows, page and settings alike', async () => {
    const desktop = await openDesktop({ settings: { language: 'en', theme: 'light' } });
    await expect.poll(() => titles(desktop)).toContain('View');
    await click(desktop, 'app.shell.themes.dark');
    await expect.poll(() => desktop.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
    await expect
      .poll(() => desktop.page.evaluate(() => document.documentElement.dataset['theme']))
      .toBe('dark');
    expect((await desktop.get<HostView>('host.read')).settings.theme).toBe('dark');
  });

  test('opens files that a person chooses', async () => {
    const desktop = await openDesktop({ settings: { language: 'es' } });
    const path = join(temporaryFolder(), 'chosen.license');
    writeFileSync(path, 'no license at all');
    await expect.poll(() => titles(desktop)).toContain('Archivo');
    await desktop.app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async (...args: unknown[]) => {
        Object.assign(globalThis, { openDialog: args.at(-1) });
        return { canceled: false, filePaths: [chosen] };
      };
    }, path);
    await click(desktop, 'app.desktop.menu.open');
    await desktop.page.getByText('chosen.license').first().waitFor();
    expect(await desktop.app.evaluate(() => Reflect.get(globalThis, 'openDialog'))).toMatchObject({
      title: 'Abrir archivos softkey',
      properties: ['openFile', 'multiSelections'],
    });
  });

  test.skipIf(!isStandin())('says what to do where there is no printer', async () => {
    const desktop = await openDesktop({ settings: { language: 'pt-BR' } });
    await expect.poll(() => titles(desktop)).toContain('Arquivo');
    await click(desktop, 'app.desktop.menu.print');
    const boxes = () =>
      desktop.app.evaluate(() =>
        electronStandin.asked
          .filter(({ what }) => what === 'dialog.showMessageBox')
          .map((one) => one.with[0]),
      );
    await expect.poll(boxes).toMatchObject([{ type: 'error', message: 'A página não foi impressa.' }]);
  });
});
