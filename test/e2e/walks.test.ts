import { copyFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { loadAppTexts } from '../../shared/text/app/load.ts';
import { badFiles } from './bad-files.ts';
import { type Desk, openDesk } from './desk.ts';
import { newHome, type OpenDoor, openDoor } from './doors.ts';
import { drop } from './drop.ts';
import { type Hands, mouse } from './hands.ts';

// The ways that people go most, with at most as many presses as are promised. Typing is not counted.

const NAME = 'walks with counted presses, in Chromium';
const MOST = { firstRequest: 12, upgrade: 3, isLicensed: 0, stick: 1, support: 3 } as const;

/** Hands that count what they press, tick and choose. */
function counting(hands: Hands) {
  const pressed = { count: 0 };
  const one = <A extends unknown[]>(act: (...args: A) => Promise<void>) => {
    return (...args: A): Promise<void> => {
      pressed.count++;
      return act(...args);
    };
  };
  return { ...hands, pressed, press: one(hands.press), choose: one(hands.choose), pick: one(hands.pick) };
}

type Walker = Awaited<ReturnType<typeof walker>>;

async function walker(door: OpenDoor) {
  const { t } = await loadAppTexts('en');
  const { page } = door;
  const hands = counting(mouse(page));
  const button = (name: string) => page.getByRole('main').getByRole('button', { name, exact: true }).first();
  return { t, door, page, hands, button, field: (label: string) => page.getByLabel(label, { exact: true }) };
}

async function makeFirstRequest({ t, door, page, hands, button, field }: Walker): Promise<string> {
  await hands.press(button(t('app.home.act.begin')));
  await hands.pick(page.getByRole('combobox', { name: t('app.project.product') }), 'E3 Server');
  await hands.type(field(t('app.project.customerName')), 'Usina São João');
  await hands.press(button(t('app.shell.next')));
  await button(t('app.once.checks.again')).waitFor();
  for (const box of await page.getByRole('checkbox').all()) await hands.choose(box);
  await hands.type(field(t('app.once.confirm.person')), 'Ana');
  const host = (await page.locator('.confirm-name').innerText()).trim();
  await hands.type(field(t('app.once.confirm.type')), host);
  await hands.press(button(t('app.once.make')));
  return door.saving(() => hands.press(button(t('app.request.save.act'))));
}

/** The answer is let go over the window, wherever one is. */
async function bringIn({ t, page, hands }: Walker, ...paths: readonly string[]): Promise<void> {
  await drop(page, ...paths);
  await hands.press(page.getByRole('button', { name: t('app.importing.act', { count: paths.length }) }));
  await page.getByRole('button', { name: t('app.importing.done.next') }).waitFor();
}

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 240_000 }, () => {
  it('first request, its answer, whether it is licensed, and the upgrade', async () => {
    const desk: Desk = openDesk();
    const door = await openDoor('web', { language: 'en' });
    onTestFinished(async () => {
      await door.close();
      desk.close();
    });
    const walk = await walker(door);
    const { hands, page, button, t } = walk;

    const request = await makeFirstRequest(walk);
    expect(hands.pressed.count).toBeLessThanOrEqual(MOST.firstRequest);

    await bringIn(walk, desk.issue(request));
    await page.reload();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.shell.nav.status') })
      .click();

    hands.pressed.count = 0;
    await page.locator('.home .verdict-ok').waitFor();
    expect(hands.pressed.count).toBe(MOST.isLicensed);

    const upgrade = await door.saving(async () => {
      await hands.press(button(t('app.home.act.upgradeNow')));
      await hands.press(button(t('app.request.save.act')));
    });
    await bringIn(walk, desk.upgrade(upgrade));
    expect(hands.pressed.count).toBeLessThanOrEqual(MOST.upgrade);
    await page
      .getByRole('navigation')
      .getByRole('button', { name: t('app.shell.nav.status') })
      .click();
    await page
      .getByText(t('app.home.stops.numbered', { sequence: 2 }))
      .first()
      .waitFor();
  });

  it('a stick with ten files: this machine takes its own', async () => {
    const { walk, files } = await waiting();
    const { hands, page, t } = walk;
    await page.locator('.home').waitFor();
    const names = Array.from({ length: 8 }, (_, i) => files.at(`PLC-${i}.license`));
    for (const name of names) copyFileSync(files.forOther, name);
    writeFileSync(files.at('read me.txt'), 'for the hall');
    await drop(page, ...names, files.good, files.at('read me.txt'));
    await hands.press(page.getByRole('button', { name: t('app.importing.act', { count: 1 }) }));
    await page.locator('.looked-verdict .verdict-ok').waitFor();
    expect(hands.pressed.count).toBeLessThanOrEqual(MOST.stick);
  });

  it('support finds the one good file among 500, and whose it is', async () => {
    const { walk, files } = await waiting();
    const { hands, page, button, t } = walk;
    await hands.press(page.getByRole('navigation').getByRole('button', { name: t('app.shell.nav.inspect') }));
    await button(t('app.shell.choose')).waitFor();
    await drop(page, ...files.many);
    const good = page.getByRole('main').getByRole('button', { name: t('app.inspect.filters.good') });
    await expect.poll(() => good.innerText(), { timeout: 60_000 }).toMatch(/^1\b/);
    await hands.press(good);
    const row = page.getByRole('row').filter({ hasText: 'Usina São João' });
    expect(await row.innerText()).toContain(t('verify.goodLicense').slice(1));
    await hands.press(row);
    await page.getByText(t('field.checkCode')).first().waitFor();
    expect(hands.pressed.count).toBeLessThanOrEqual(MOST.support);
  });

  /** Somebody in front of a station that waits for its license, and all the files that people bring. */
  async function waiting() {
    const [desk, home] = [openDesk(), newHome('web')];
    const files = await badFiles(home, desk);
    const door = await openDoor('web', { language: 'en' }, home);
    onTestFinished(async () => {
      await door.close();
      files.remove();
      desk.close();
    });
    return { walk: await walker(door), files };
  }
});
