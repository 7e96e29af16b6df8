import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { type MenuActions, menuTemplate } from '../../electron/menu/template.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { LANGUAGES } from '../../shared/text/language.ts';

const nothing = () => {};
const actions: MenuActions = {
  tell: nothing,
  open: nothing,
  savePdf: nothing,
  print: nothing,
  chooseTheme: nothing,
  showLog: nothing,
};

type Items = readonly MenuItemConstructorOptions[];
const all = (items: Items): Items =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);

describe.each(LANGUAGES)('the menu in %s', async (language) => {
  const texts = await loadAppTexts(language);
  const items = all(menuTemplate(texts, 'dark', actions, 'linux'));

  it('has words for every item', () => {
    const said = items.filter(({ type }) => type !== 'separator').map(({ label }) => label ?? '');
    expect(said.filter((label) => label === '' || label.startsWith('app.'))).toEqual([]);
  });

  it('has each shortcut once', () => {
    const keys = items.flatMap(({ accelerator }) => accelerator ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('marks the theme that is chosen', () => {
    const marked = items.filter(({ checked }) => checked).map(({ id }) => id);
    expect(marked).toEqual(['app.shell.themes.dark']);
  });

  it('says no two things alike in one menu', () => {
    for (const { submenu } of items) {
      const labels = Array.isArray(submenu) ? submenu.flatMap(({ label }) => label ?? []) : [];
      expect(new Set(labels).size).toBe(labels.length);
    }
  });
});
