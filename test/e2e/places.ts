import type { Locator, Page } from '@playwright/test';
import type { AppTexts } from '../../shared/text/app/catalog.ts';

export type Place = 'machine' | 'project' | 'once' | 'request' | 'import' | 'status' | 'inspect' | 'history';

type Press = (target: Locator) => Promise<void>;

/**
 * Goes to a screen by what stands on the page: the bar, the way to the first license, or the
 * doors and buttons of Home.
 */
export async function goToPlace(
  page: Page,
  name: Place,
  t: AppTexts['t'],
  press: Press = (target) => target.click(),
): Promise<void> {
  const inBar = (wanted: 'status' | 'import' | 'inspect') =>
    page.getByRole('navigation').getByRole('button', { name: t(`app.shell.nav.${wanted}`), exact: true });
  if (name === 'status' || name === 'import' || name === 'inspect') return press(inBar(name));
  const onWay = stopOf(page, name, t);
  if (onWay !== null && (await onWay.count()) > 0) return press(onWay);
  await press(inBar('status'));
  await page.locator('.home').waitFor();
  const there = [...(onWay === null ? [] : [onWay]), ...doorsTo(page, name, t)];
  const door = there.reduce((one, other) => one.or(other));
  return press(door.first());
}

function stopOf(page: Page, name: Place, t: AppTexts['t']): Locator | null {
  if (name === 'history' || name === 'status' || name === 'inspect' || name === 'import') return null;
  const label = t(`app.home.stops.${name}`);
  return page
    .getByRole('group', { name: t('app.home.way') })
    .getByRole('button', { name: new RegExp(`^${label}\\b`) });
}

function doorsTo(page: Page, name: Place, t: AppTexts['t']): readonly Locator[] {
  const button = (text: string) => page.getByRole('main').getByRole('button', { name: text });
  if (name === 'machine' || name === 'history') return [button(t(`app.home.doors.${name}`))];
  if (name === 'request')
    return (['giveOut', 'showRequest', 'sendAgain'] as const).map((act) => button(t(`app.home.act.${act}`)));
  return [];
}
