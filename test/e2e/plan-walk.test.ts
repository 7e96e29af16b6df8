import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { chromiumIsMissing } from '#electron-standin';
import { type Beginning, beginScene } from './begin-scene.ts';
import { goTo, isAccessible, onScreen, press, type Scene } from './main-path.ts';

const TOLD: readonly Beginning[] = [
  { door: 'desktop', language: 'en', theme: 'dark', hands: 'keyboard' },
  { door: 'web', language: 'pt-BR', theme: 'light', hands: 'keyboard' },
  { door: 'web', language: 'es', theme: 'dark', hands: 'mouse' },
];

const NAME = 'planning in Chromium';

describe.skipIf(chromiumIsMissing(NAME))(NAME, { timeout: 240_000 }, () => {
  it.each(TOLD)('a quad, by $door, in $language, $theme, with the $hands', async (told) => {
    const scene = await beginPlan(told);
    const { door, t } = scene;
    const boxes = (name: string) => door.page.locator(`.board-${name}`);
    await press(scene, 'app.project.board.addServer');
    await boxes('server').nth(1).waitFor();
    expect(await focusIsIn(scene, '.board')).toBe(true);
    await scene.hands.press(
      toggle(scene, t('app.project.board.ha'), t('drawing.role.server', { number: 2 })),
    );
    await door.page.getByRole('heading', { name: t('pattern.ha-redundancy') }).waitFor();
    await press(scene, 'app.project.board.databaseOut');
    await boxes('database').waitFor();
    await scene.hands.press(
      toggle(scene, t('app.project.board.this'), t('drawing.role.server', { number: 2 })),
    );
    await door.page
      .getByText(t('app.project.thisOne', { number: 2, count: 2 }))
      .first()
      .waitFor();
    expect(await boxes('this').getAttribute('data-machine')).toBe('server-2');
    await isAccessible(scene);
    const sheet = await door.saving(() => press(scene, 'app.project.sheet.save'));
    const page = readFileSync(sheet, 'utf8');
    expect(page).toContain(t('pattern.ha-redundancy'));
    expect(page).toContain('plan-title-block');
    expect(page).not.toMatch(/<(?:button|select|script|link)\b/);
  });

  it.each(TOLD)('with USB keys, by $door, in $language, $theme, with the $hands', async (told) => {
    const scene = await beginPlan(told);
    const { door, t } = scene;
    const badge = door.page.getByRole('combobox', {
      name: t('app.project.board.license', { machine: t('drawing.role.server', { number: 1 }) }),
    });
    await scene.hands.pick(badge, t('app.project.board.kind.port'));
    await door.page.getByText(t('app.project.hardkeyOrder.title')).first().waitFor();
    expect(await door.page.getByRole('button', { name: t('app.shell.next'), exact: true }).count()).toBe(0);
    await isAccessible(scene);
    await goTo(scene, 'once');
    await onScreen(scene, 'app.once.title');
    expect(await door.page.getByRole('button', { name: t('app.once.make') }).count()).toBe(0);
  });
});

function toggle({ door }: Scene, text: string, machine: string) {
  return door.page.getByRole('button', { name: `${text} (${machine})`, exact: true });
}

function focusIsIn({ door }: Scene, place: string): Promise<boolean> {
  return door.page.evaluate(`document.activeElement.closest('${place}') !== null`);
}

/** At the plan, on a machine that says nothing of its hypervisor's version. */
async function beginPlan(told: Beginning): Promise<Scene> {
  const scene = await beginScene(told);
  const { door, t } = scene;
  await goTo(scene, 'project');
  await onScreen(scene, 'app.project.title');
  // The plan begins with what was found here; HA and FT are only asked for a hypervisor.
  const hypervisor = door.page.getByRole('combobox', { name: t('app.project.hypervisor'), exact: true });
  await hypervisor.waitFor();
  await hypervisor.selectOption('vmware');
  await door.page.locator('.board-controls .toggle').first().waitFor();
  return scene;
}
