import type { Locator, Page } from '@playwright/test';
import { expect } from 'vitest';
import type { AppTexts } from '../../shared/text/app/catalog.ts';
import { violations } from './accessible.ts';
import type { Desk } from './desk.ts';
import type { OpenDoor } from './doors.ts';
import type { Hands } from './hands.ts';
import { goToPlace, type Place } from './places.ts';

/** Somebody in front of the screens: what they see, read and use. */
export interface Scene {
  door: OpenDoor;
  hands: Hands;
  readonly handsOn: (page: Page) => Hands;
  readonly desk: Desk;
  readonly t: AppTexts['t'];
}

/** From an empty home to a licensed machine. Every screen is looked at by axe on the way. */
export async function getLicensed(scene: Scene): Promise<void> {
  await lookAtTheMachine(scene);
  await describeTheProject(scene);
  await makeTheOneRequest(scene);
  const request = await saveTheRequest(scene);
  await comeBackLater(scene);
  await press(scene, 'app.request.import');
  await importFiles(scene, scene.desk.keySet, scene.desk.issue(request));
  await seesLicensed(scene);
}

/** Sixty days later, in a minute: the next license. */
export async function getUpgraded(scene: Scene): Promise<void> {
  await press(scene, 'app.home.act.upgradeNow');
  const request = await saveTheRequest(scene);
  await press(scene, 'app.request.import');
  await importFiles(scene, scene.desk.upgrade(request));
  await seesLicensed(scene);
}

async function lookAtTheMachine(scene: Scene): Promise<void> {
  await onScreen(scene, 'app.home.title.first');
  await isAccessible(scene);
  await press(scene, 'app.home.act.machine');
  await onScreen(scene, 'app.machine.title');
  await scene.door.page.getByRole('heading', { name: scene.t('app.machine.forecast') }).waitFor();
  await isAccessible(scene);
  await press(scene, 'app.shell.next');
}

async function describeTheProject(scene: Scene): Promise<void> {
  const { t } = scene;
  await onScreen(scene, 'app.project.title');
  await press(scene, 'app.shell.next');
  await scene.door.page.getByText(t('app.project.missing')).waitFor();
  await scene.hands.pick(
    scene.door.page.getByRole('combobox', { name: t('app.project.product') }),
    'E3 Server',
  );
  await type(scene, t('app.project.customerName'), 'Usina São João');
  await isAccessible(scene);
  await goBackAndForth(scene);
  await press(scene, 'app.shell.next');
}

/** Going back loses nothing. */
async function goBackAndForth(scene: Scene): Promise<void> {
  await press(scene, 'app.shell.back');
  await onScreen(scene, 'app.machine.title');
  await press(scene, 'app.shell.next');
  await onScreen(scene, 'app.project.title');
  expect(await field(scene, scene.t('app.project.customerName')).inputValue()).toBe('Usina São João');
}

async function makeTheOneRequest(scene: Scene): Promise<void> {
  const { t, door, hands } = scene;
  await onScreen(scene, 'app.once.title');
  const make = button(scene, t('app.once.make'));
  await button(scene, t('app.once.checks.again')).waitFor();
  for (const box of await door.page.getByRole('checkbox').all()) await hands.choose(box);
  const host = (await door.page.locator('.confirm-name').innerText()).trim();
  await type(scene, t('app.once.confirm.person'), 'Ana');
  await type(scene, t('app.once.confirm.type'), `${host}x`);
  await expect.poll(() => make.isDisabled()).toBe(true);
  await isAccessible(scene);
  await type(scene, t('app.once.confirm.type'), host);
  await hands.press(make);
}

async function saveTheRequest(scene: Scene): Promise<string> {
  await onScreen(scene, 'app.request.title');
  await isAccessible(scene);
  return scene.door.saving(() => press(scene, 'app.request.save.act'));
}

/** The window is closed and opened again: the same request waits, and nothing leads to a second one. */
async function comeBackLater(scene: Scene): Promise<void> {
  const code = await checkCode(scene);
  scene.door = await scene.door.reopen();
  scene.hands = scene.handsOn(scene.door.page);
  await scene.door.page.getByRole('heading', { level: 1, name: giveOutTitle(scene) }).waitFor();
  await isAccessible(scene);
  await press(scene, 'app.home.act.giveOut');
  await onScreen(scene, 'app.request.title');
  expect(await checkCode(scene)).toBe(code);
  await goTo(scene, 'once');
  await scene.door.page.getByText(scene.t('app.once.made.title')).waitFor();
  expect(await button(scene, scene.t('app.once.make')).count()).toBe(0);
  await isAccessible(scene);
  await goTo(scene, 'request');
  await onScreen(scene, 'app.request.title');
}

function giveOutTitle({ t }: Scene): string {
  return t('app.home.title.giveOut', { vendor: 'Demo Automation' });
}

async function checkCode({ door: { page } }: Scene): Promise<string> {
  const code = page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/).first();
  return code.innerText();
}

async function importFiles(scene: Scene, ...paths: string[]): Promise<void> {
  const { page } = scene.door;
  await onScreen(scene, 'app.importing.title');
  await isAccessible(scene);
  const choose = button(scene, scene.t('app.shell.choose'));
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), scene.hands.press(choose)]);
  await chooser.setFiles(paths);
  const act = page.getByRole('button', { name: /\d/ }).last();
  await act.waitFor();
  await isAccessible(scene);
  await scene.hands.press(act);
  await button(scene, scene.t('app.importing.done.next')).waitFor();
  await isAccessible(scene);
  await press(scene, 'app.importing.done.next');
}

async function seesLicensed(scene: Scene): Promise<void> {
  await scene.door.page.locator('.home .verdict-ok').waitFor();
  await scene.door.page.locator('.timeline').waitFor();
  await scene.door.page.getByRole('heading', { name: scene.t('app.status.what.title') }).waitFor();
  await isAccessible(scene);
}

/** Goes to a screen by what stands on the page. */
export function goTo({ door, t, hands }: Scene, name: Place): Promise<void> {
  return goToPlace(door.page, name, t, hands.press);
}

export async function onScreen({ door, t }: Scene, title: Parameters<Scene['t']>[0]): Promise<void> {
  await door.page.getByRole('heading', { level: 1, name: t(title) }).waitFor();
}

export async function isAccessible({ door }: Scene): Promise<void> {
  expect(await violations(door.page)).toEqual([]);
}

export function press(scene: Scene, key: Parameters<Scene['t']>[0]): Promise<void> {
  return scene.hands.press(button(scene, scene.t(key)));
}

function type(scene: Scene, label: string, text: string): Promise<void> {
  return scene.hands.type(field(scene, label), text);
}

function button({ door }: Scene, name: string | RegExp): Locator {
  return door.page.getByRole('main').getByRole('button', { name, exact: true }).first();
}

function field({ door }: Scene, label: string): Locator {
  return door.page.getByLabel(label, { exact: true });
}
