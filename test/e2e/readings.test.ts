import { chromium, type Page } from '@playwright/test';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing, findChromium } from '#electron-standin';
import { type MachineReader, thisMachine } from '../../node/station/machine-reader.ts';
import { FIRST_ANSWERS } from '../../shared/advisor/answers.ts';
import { appEn } from '../../shared/text/app/en/catalog.ts';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { guestReader, type MadeUpHost, madeUpHost, NOW } from './made-up-host.ts';
import { goToPlace, type Place } from './places.ts';

// How often the machine is read while somebody looks at all that the program shows: on Windows each reading
// starts children.

const NAME = 'how often the screens read the machine, in Chromium';
const BEFORE = ['machine', 'project', 'once', 'request', 'import', 'status', 'inspect'] as const;
/** What a licensed machine has. */
const AFTER = ['machine', 'import', 'status', 'inspect', 'history'] as const;
const { shell, machine, status, once } = appEn.app;

/** A reader that counts what is read by it. */
function counted(reader: MachineReader) {
  const read = { facts: 0, signs: 0 };
  const counting: MachineReader = {
    ...reader,
    facts: (asking) => {
      read.facts++;
      return reader.facts(asking);
    },
    signs: () => {
      read.signs++;
      return reader.signs();
    },
  };
  return { read, counting };
}

async function open(reader: MachineReader): Promise<{ made: MadeUpHost; page: Page }> {
  const made = await madeUpHost('SCADA-01', reader);
  const browser = await chromium.launch({ executablePath: findChromium() });
  onTestFinished(async () => {
    await browser.close();
    await made.close();
  });
  const page = await browser.newPage({ locale: 'en-US' });
  page.setDefaultTimeout(20_000);
  return { made, page };
}

async function goTo(page: Page, name: Place): Promise<void> {
  await goToPlace(page, name, (await loadAppTexts('en')).t);
  await page.getByRole('main').getByText(shell.loading).waitFor({ state: 'detached' });
  await page.waitForLoadState('networkidle');
}

async function walk(page: Page, places: readonly Place[]): Promise<void> {
  for (const name of places) await goTo(page, name);
}

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 120_000 }, () => {
  it('a first walk through all screens reads this machine once', async () => {
    const { read, counting } = counted(thisMachine({ now: () => new Date(NOW) }));
    const { made, page } = await open(counting);
    await page.goto(made.url);
    await walk(page, BEFORE);
    expect(read).toEqual({ facts: 1, signs: 1 });
    await walk(page, BEFORE);
    expect(read).toEqual({ facts: 1, signs: 1 });
  });

  it('a walk at a licensed machine reads it once, and once more each time that somebody wants it read again', async () => {
    const { read, counting } = counted({ ...guestReader('SCADA-01'), servesSeconds: 60 });
    const { made, page } = await open(counting);
    await licensed(made);
    made.keepDraft({ ...DRAFT });
    await made.station['machine.forget']({});
    Object.assign(read, { facts: 0, signs: 0 });
    await page.goto(made.url);
    await walk(page, AFTER);
    expect(read).toEqual({ facts: 1, signs: 1 });

    await goTo(page, 'machine');
    await page.getByRole('button', { name: machine.again }).click();
    await expect.poll(() => read).toEqual({ facts: 2, signs: 2 });
    await goTo(page, 'status');
    await page.getByRole('button', { name: status.refresh }).click();
    await expect.poll(() => read.facts).toBe(3);
    await walk(page, AFTER);
    expect(read).toEqual({ facts: 3, signs: 3 });
  });

  it('the checks before the request are made on a machine that is read again', async () => {
    const { read, counting } = counted({ ...guestReader('SCADA-01'), servesSeconds: 60 });
    const { made, page } = await open(counting);
    made.keepDraft(DRAFT);
    await page.goto(made.url);
    await walk(page, BEFORE);
    await goTo(page, 'once');
    await page.getByRole('button', { name: once.checks.again }).click();
    await expect.poll(() => read).toEqual({ facts: 2, signs: 2 });
  });
});

const DRAFT = {
  screen: 'machine',
  product: ORDER.product,
  customerName: 'Acme',
  customerContact: 'ops@acme.invalid',
  answers: { ...FIRST_ANSWERS, hypervisorVersion: '8.0', ha: true },
  role: 'standalone',
  person: 'Ana',
};

async function licensed({ station, desk }: MadeUpHost): Promise<void> {
  const { checks } = await station['machine.preflight']({ order: ORDER, askRoot: false });
  const { file } = await station['preLicense.create']({
    order: ORDER,
    confirm: 'SCADA-01',
    person: 'Ana',
    acknowledged: checks.filter(({ result }) => result === 'failed').map(({ id }) => id),
    again: null,
  });
  const given = { name: file.name, bytes: new TextEncoder().encode(file.text) };
  const license = {
    name: 'a',
    bytes: new TextEncoder().encode((await desk.issue(given, undefined)).file.text),
  };
  await station['documents.import']({ files: [license], dryRun: false });
}
