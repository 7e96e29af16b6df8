import type { ElectronApplication, Page } from '@playwright/test';

/** How long the effect of a menu item may take to be seen. */
const PATIENCE = 20_000;
/** How long the app must be quiet before the next click, so that its effect is its own. */
const REST = 200;

/**
 * Items without an id, which no spec could click, and items of which a click is seen nowhere: not in the
 * page, not in the window, not in what the system is asked for. Items with a role are Electron's own;
 * `leftOut` are those that end the app or do what they do elsewhere.
 */
export async function menuFindings(
  app: ElectronApplication,
  page: Page,
  leftOut: readonly string[] = [],
): Promise<string[]> {
  const findings: string[] = [];
  await countServices(app);
  for (const { id, label } of await clickableItems(app)) {
    if (leftOut.includes(id)) continue;
    if (id === '') findings.push(`the menu item "${label}" has no id`);
    else if (!(await hasEffect(app, page, id))) findings.push(`the menu item ${id} does nothing`);
  }
  await restoreServices(app);
  return findings;
}

function clickableItems(app: ElectronApplication): Promise<{ id: string; label: string }[]> {
  return app.evaluate(({ Menu }) => {
    type Items = NonNullable<ReturnType<typeof Menu.getApplicationMenu>>['items'];
    const all = (items: Items): Items => items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return all(Menu.getApplicationMenu()?.items ?? [])
      .filter(({ type, role, submenu }) => type !== 'separator' && role === undefined && !submenu)
      .filter(({ enabled, visible }) => enabled && visible)
      .map(({ id, label }) => ({ id, label }));
  });
}

async function hasEffect(app: ElectronApplication, page: Page, id: string): Promise<boolean> {
  const before = await atRest(app, page);
  await app.evaluate(({ Menu }, wanted) => Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click(), id);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    if ((await witness(app, page)) !== before) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

/** What is still on its way must not be taken for the effect of a click. */
async function atRest(app: ElectronApplication, page: Page): Promise<string> {
  let before = await witness(app, page);
  for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
    await page.waitForTimeout(REST);
    const now = await witness(app, page);
    if (now === before) return now;
    before = now;
  }
  throw new Error('the page does not come to rest, so no effect of a click could be told');
}

/** All that a click can change and a person can see. */
async function witness(app: ElectronApplication, page: Page): Promise<string> {
  const outside = await app.evaluate(({ BrowserWindow, nativeTheme }) => [
    nativeTheme.themeSource,
    (globalThis as Counting).probeServices?.count,
    ...BrowserWindow.getAllWindows().map((window) => [
      window.isVisible(),
      window.isFullScreen(),
      window.getBounds(),
      window.webContents.zoomLevel,
    ]),
  ]);
  const inside = await page.evaluate(() => [location.href, document.documentElement.outerHTML]);
  return JSON.stringify([outside, inside]);
}

interface Counting {
  probeServices?: { count: number; restore: () => void };
}

/** Nobody is there to answer a dialog: what an item asks of the system is counted instead. */
async function countServices(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ clipboard, dialog, shell, BrowserWindow }) => {
    const undo: (() => void)[] = [];
    const restore = () => {
      for (const one of undo) one();
    };
    const services = { count: 0, restore };
    const count = (owner: object, names: readonly string[], answer: unknown) => {
      for (const name of names) {
        const original: unknown = Reflect.get(owner, name);
        undo.push(() => void Reflect.set(owner, name, original));
        Reflect.set(owner, name, () => {
          services.count++;
          return answer;
        });
      }
    };
    const cancelled = Promise.resolve({ canceled: true, filePath: '', filePaths: [], response: 0 });
    count(dialog, ['showOpenDialog', 'showSaveDialog', 'showMessageBox'], cancelled);
    count(shell, ['openExternal', 'openPath'], Promise.resolve(''));
    count(shell, ['showItemInFolder'], undefined);
    count(clipboard, ['writeText'], Promise.resolve());
    for (const { webContents } of BrowserWindow.getAllWindows())
      count(webContents, ['print', 'printToPDF', 'toggleDevTools', 'openDevTools'], undefined);
    (globalThis as Counting).probeServices = services;
  });
}

function restoreServices(app: ElectronApplication): Promise<void> {
  return app.evaluate(() => (globalThis as Counting).probeServices?.restore());
}
