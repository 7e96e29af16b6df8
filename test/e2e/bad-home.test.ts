import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { en } from '../../shared/text/en/catalog.ts';
import { openDesktop } from '../desktop/desktop.ts';
import { cannotMount, readOnly, smallDisk } from '../desktop/disks.ts';
import { openDesk } from './desk.ts';
import { newHome, openDoor } from './doors.ts';
import { choose } from './drop.ts';
import { goToPlace } from './places.ts';
import { isWhole, watched } from './watched.ts';

// What the program stands on goes away while it runs, and comes back: it says so, and goes on with what was
// entered.

const NAME = 'a home that may only be read, and a full disk';
const { shell, project, once, importing, request } = appEn.app;

/** All that a request needs, entered and closed at the last step but one. */
const DRAFT = {
  screen: 'once',
  product: 'E3-SERVER',
  customerName: 'Hydro Plant North',
  answers: FIRST_ANSWERS,
  role: 'standalone',
  person: 'Ana',
};

describe.skipIf(chromiumIsMissing(NAME) || cannotMount(NAME))(NAME, { timeout: 120_000 }, () => {
  it.each(['desktop', 'web'] as const)('by %s: nothing is lost, and it works again', async (name) => {
    const home = newHome(name);
    const draft = draftIn(home);
    const desk = openDesk();
    const door = await openDoor(name, { language: 'en' }, home);
    onTestFinished(async () => {
      await door.close();
      desk.close();
    });
    const { page } = door;
    const faults = watched(page);
    const person = whoUses(page);
    await person.confirms();

    const writableAgain = readOnly(home);
    await person.make().click();
    await person.reads('HOME_UNWRITABLE');
    await isWhole(page);
    await person.goesTo('project');
    await page.getByLabel(project.customerName, { exact: true }).fill('Written on a stick');
    const lost = page.getByText(shell.draftLost.split('{{')[0] ?? '');
    await lost.waitFor();
    await isWhole(page);

    writableAgain();
    await lost.waitFor({ state: 'detached' });
    expect(readFileSync(draft, 'utf8')).toContain('Written on a stick');
    await person.goesTo('once');
    await person.confirms();
    await person.make().click();
    await page.getByRole('heading', { level: 1, name: request.title }).waitFor();

    const saved = await door.saving(() => person.press(request.save.act));
    await person.goesTo('import');
    await choose(page, shell.choose, desk.issue(saved));
    const writableAtLast = readOnly(home);
    const importOne = importing.act_one.replace('{{count}}', '1');
    await person.press(importOne);
    await person.reads('HOME_UNWRITABLE');
    await isWhole(page);
    writableAtLast();
    await person.press(importOne);
    await person.press(importing.done.next);
    await page.locator('.timeline').waitFor();
    expect(faults).toEqual([]);
  });

  it('a request that finds no room where it is saved is saved once there is room', async () => {
    const home = newHome('desktop');
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    draftIn(home);
    const { app, page } = await openDesktop({ home, settings: { language: 'en' } });
    const person = whoUses(page);
    await person.confirms();
    await person.make().click();

    const disk = smallDisk();
    const filling = join(disk, 'filling');
    fill(filling);
    const path = join(disk, 'own.prelicense');
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, path);
    await person.press(request.save.act);
    await person.reads('DISK_FULL');
    await isWhole(page);
    rmSync(filling);
    await person.press(request.save.act);
    await expect.poll(() => readFileSync(path, 'utf8')).toContain('-----BEGIN SOFTKEY');
  });
});

function draftIn(home: string): string {
  const path = join(home, 'app/draft.json');
  mkdirSync(join(home, 'app'), { recursive: true });
  writeFileSync(path, JSON.stringify(DRAFT));
  return path;
}

function fill(path: string): void {
  expect(() => writeFileSync(path, Buffer.alloc(10_000_000))).toThrow('ENOSPC');
}

function whoUses(page: Page) {
  page.setDefaultTimeout(20_000);
  const main = page.getByRole('main');
  const make = () => main.getByRole('button', { name: once.make });
  return {
    make,
    press: (name: string) => main.getByRole('button', { name, exact: true }).first().click(),
    goesTo: async (screen: 'project' | 'once' | 'import') => {
      await goToPlace(page, screen, (await loadAppTexts('en')).t);
    },
    /** Ticks what the checks found, and types the name of the machine. */
    confirms: async () => {
      await main.getByRole('button', { name: once.checks.again }).waitFor();
      for (const box of await main.getByRole('checkbox').all())
        if (!(await box.isChecked())) await box.locator('xpath=ancestor::label').click();
      await page.getByLabel(once.confirm.type, { exact: true }).fill(hostname());
    },
    reads: async (code: RefusalCode) => {
      await main.getByText(en.refusal[code].title).first().waitFor();
      const hints: Partial<Record<RefusalCode, string>> = shell.hints;
      await main
        .getByText(hints[code] ?? '')
        .first()
        .waitFor();
    },
  };
}
