import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { refusalTextFor } from '../../shared/text/app/for-screens.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import type { TextValues } from '../../shared/text/catalog.ts';
import { NOTHING } from '../../shared/text/format.ts';
import { bytesRead } from '../bytes-read.ts';
import { type BadFiles, badFiles } from './bad-files.ts';
import { type Desk, openDesk } from './desk.ts';
import { newHome, type OpenDoor, openDoor } from './doors.ts';
import { choose, drop } from './drop.ts';
import { goToPlace } from './places.ts';
import { isWhole, watched } from './watched.ts';

// What people bring by mistake, chosen, dropped and pasted. The machine waits for its license all the while,
// and gets it at the end.

const NAME = 'bad input in Chromium';
const PATIENCE = 30_000;
/** Of a file of 5 GB whoever read it has read more. */
const UNREAD = 1_000_000_000;

describe.skipIf(chromiumIsMissing(NAME)).each(['desktop', 'web'] as const)(
  `${NAME}, by %s`,
  { timeout: 120_000 },
  (name) => {
    let desk: Desk;
    let files: BadFiles;
    let door: OpenDoor;
    let faults: readonly string[];
    let texts: AppTexts;
    let t: AppTexts['t'];

    beforeAll(async () => {
      texts = await loadAppTexts('en');
      t = texts.t;
      desk = openDesk();
      const home = newHome(name);
      files = await badFiles(home, desk);
      door = await openDoor(name, { language: 'en' }, home);
      door.page.setDefaultTimeout(PATIENCE);
      faults = watched(door.page);
    });
    afterAll(async () => {
      await door?.close();
      desk?.close();
      files?.remove();
    });
    // Each begins with nothing brought in yet, and leaves a page that lives on.
    beforeEach(async () => {
      await goTo('status');
      await goTo('import');
    });
    afterEach(async () => {
      await isWhole(door.page);
      expect(faults).toEqual([]);
    });

    it('a file of 5 GB is refused by its size, unread', async () => {
      for (const bring of [bringIn, letGo]) {
        const before = bytesRead();
        await bring(files.huge);
        await reads('TOO_LARGE', { file: 'huge.license' });
        expect(bytesRead() - before).toBeLessThan(UNREAD);
        await press('app.importing.startOver');
      }
    });

    it('a folder that is dropped is looked through, and its good file found', async () => {
      await letGo(files.folder);
      await offers(1);
      await reads('NOT_A_SOFTKEY_FILE');
      await press('app.importing.startOver');
      await letGo(join(files.folder, 'empty'));
      await says('app.importing.empty');
    });

    it('a folder that is chosen is looked through', async () => {
      await goTo('inspect');
      await choose(door.page, t('app.inspect.folder'), files.folder);
      await main().getByText('from the stick/2026/november/answer.license').waitFor();
      await says('refusal.NOT_A_SOFTKEY_FILE.title');
      await press('app.inspect.clear');
    });

    it('of 500 files at once the good one is offered, and the others are counted', async () => {
      for (const bring of [bringIn, letGo]) {
        await bring(...files.many);
        await offers(1);
        await says('app.importing.strange', { count: 499 });
        await press('app.importing.startOver');
      }
    });

    it('a license for another machine is refused by that machine’s name, without advice on this one', async () => {
      await bringIn(files.forOther);
      await reads('OTHER_MACHINE', { host: 'SCADA-01' });
      expect(
        await main()
          .getByRole('button', { name: t('app.importing.match') })
          .count(),
      ).toBe(0);
    });

    it('a mail that quotes the license brings the license', async () => {
      await press('app.importing.paste.open');
      await main().getByLabel(t('app.importing.paste.label')).fill(files.mail);
      await press('app.importing.paste.look');
      await offers(1);
    });

    it('a license that was saved in UTF-16 is a license', async () => {
      await bringIn(files.utf16);
      await offers(1);
      await press('app.importing.startOver');
    });

    it('a file that is gone by the time it is looked into is missing, and the others are there', async () => {
      const going = files.at('going.license');
      copyFileSync(files.good, going);
      await goTo('inspect');
      await choose(door.page, t('app.shell.choose'), going, files.good);
      const row = (file: string) => main().getByRole('row').filter({ hasText: file });
      await row('going.license').getByText(t('kind.license')).waitFor();
      rmSync(going);
      await row('going.license').click();
      await reads('FILE_MISSING', { file: 'going.license' });
      await row('answer.license').click();
      await main().getByText(t('field.checkCode')).first().waitFor();
      await press('app.inspect.clear');
    });

    it('verifying many files is stopped half-way, and goes on where it stopped', async () => {
      await goTo('inspect');
      await letGo(...Array.from({ length: 3 }, () => files.many).flat());
      await main()
        .getByText(/^Files verified: [1-9][\d,]* of 1,500/)
        .waitFor();
      await press('app.inspect.progress.stop');
      const stopped = await main()
        .getByText(/^Stopped\. /)
        .innerText();
      expect(stopped).toMatch(/^Stopped\. Files verified: [1-9][\d,]* of 1,500/);
      expect(stopped).not.toContain('1,500 of');
      await isWhole(door.page);
      await press('app.inspect.progress.goOn');
      await main().getByRole('progressbar').waitFor({ state: 'detached' });
      const problems = main().getByRole('button', { name: t('app.inspect.filters.problems') });
      await expect.poll(() => problems.innerText()).toContain('1,497');
      await press('app.inspect.clear');
    });

    it('the same files again, in whatever order, change nothing', async () => {
      await bringIn(files.forOther, files.good, files.good);
      await imports(1);
      const upgrade = desk.upgrade(files.upgradeRequest());
      const both = name === 'desktop' ? [files.good, upgrade] : [upgrade, files.good];
      await goTo('import');
      await bringIn(...both);
      await imports(1);
      for (const order of [both, both.toReversed()]) {
        await goTo('import');
        await bringIn(...order);
        await says('app.importing.preview.nothingHere');
        await says('app.importing.held', { count: 1 });
        await says('app.importing.older', { sequence: '1', held: '2' });
        await goTo('status');
      }
    });

    const main = () => door.page.getByRole('main');
    const bringIn = (...paths: string[]) => choose(door.page, t('app.shell.choose'), ...paths);
    const letGo = (...paths: string[]) => drop(door.page, ...paths);

    async function press(...text: Parameters<AppTexts['t']>): Promise<void> {
      await main()
        .getByRole('button', { name: t(...text), exact: true })
        .first()
        .click();
    }

    async function says(...text: Parameters<AppTexts['t']>): Promise<void> {
      await main()
        .getByText(t(...text))
        .first()
        .waitFor();
    }

    async function imports(count: number): Promise<void> {
      await offers(count);
      await press('app.importing.act', { count });
      await press('app.importing.done.next');
      await main().locator('.verdict-ok').waitFor();
    }

    /** What happened, and what to do. */
    async function reads(code: RefusalCode, details: TextValues = {}): Promise<void> {
      const { title, hint } = refusalTextFor({ code, details }, texts);
      for (const text of [title, hint]) await main().getByText(withAnything(text)).first().waitFor();
    }

    /** So many files would be imported, and nothing was changed yet. */
    async function offers(count: number): Promise<void> {
      await main()
        .getByRole('button', { name: t('app.importing.act', { count }), exact: true })
        .waitFor();
      await says('app.importing.preview.before');
    }

    async function goTo(screen: 'import' | 'inspect' | 'status'): Promise<void> {
      await goToPlace(door.page, screen, t);
      if (screen === 'status') return door.page.locator('.home').waitFor();
      const title = t(`app.${screen === 'import' ? 'importing' : screen}.title`);
      await door.page.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  },
);

/** A text in which a dash stands for what a test does not know. */
function withAnything(text: string): RegExp {
  return new RegExp(text.split(NOTHING).map(escaped).join('.+'));
}

function escaped(text: string): string {
  return text.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&');
}
