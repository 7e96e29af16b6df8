import type { Locator, Page } from '@playwright/test';

/** How somebody uses the screens. The same story is told with a mouse and with the keyboard alone. */
export interface Hands {
  /** Presses a button, opens what it opens. */
  readonly press: (target: Locator) => Promise<void>;
  /** Chooses a radio button, ticks a box, turns a switch. */
  readonly choose: (target: Locator) => Promise<void>;
  /** Takes from a list what is called so. */
  readonly pick: (target: Locator, name: string) => Promise<void>;
  /** Replaces the text of a field. */
  readonly type: (target: Locator, text: string) => Promise<void>;
}

export function mouse(page: Page): Hands {
  return {
    press: (target) => target.click(),
    // The box itself is not drawn: a person hits its label.
    choose: (target) => target.locator('xpath=ancestor::label').click(),
    // The open list is the system's own window, into which no driver reaches.
    pick: async (target, name) => {
      await target.selectOption({ label: name });
    },
    type: async (target, text) => {
      await target.click();
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

/** No way goes further than this from one control to the next. */
const MOST_TABS = 150;

export function keyboard(page: Page): Hands {
  const reach = (target: Locator) => tabTo(page, target);
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    choose: async (target) => {
      await reach(target);
      await page.keyboard.press('Space');
    },
    pick: async (target, name) => {
      await reach(target);
      await page.keyboard.type(name);
    },
    type: async (target, text) => {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

/** Goes from control to control. Within a group of radio buttons the arrows go on, as everywhere. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor({ state: 'attached' });
  const name = await target.getAttribute('name');
  const siblings = page.locator(`input[type=radio][name="${name}"]:focus`);
  for (let tabs = 0; tabs < MOST_TABS; tabs++) {
    if ((await page.locator(':focus').and(target).count()) > 0) return;
    const isBeside = name !== null && (await siblings.count()) > 0;
    await page.keyboard.press(isBeside ? 'ArrowDown' : 'Tab');
  }
  throw new Error(`the keyboard does not reach ${target}`);
}
