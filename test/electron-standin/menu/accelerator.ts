import type { KeyboardInputEvent } from 'electron';
import { registry } from '../registry.ts';
import type { BrowserWindow } from '../window/browser-window.ts';
import { Menu } from './menu.ts';

const MODIFIERS: Record<string, string> = {
  alt: 'alt',
  altgr: 'altgr',
  cmdorctrl: 'control',
  command: 'meta',
  commandorcontrol: 'control',
  control: 'control',
  ctrl: 'control',
  meta: 'meta',
  option: 'alt',
  shift: 'shift',
  super: 'meta',
};
const SAME_KEYS: Record<string, string> = { esc: 'escape', enter: 'return', '+': 'plus' };

/** A key that the page left alone: the menu of the focused window acts. */
export function acceleratorsPressed(event: KeyboardInputEvent): void {
  const window: BrowserWindow | null = registry.focusedWindow();
  const menu = window?.menu === undefined ? Menu.getApplicationMenu() : window.menu;
  const pressed = normal([...(event.modifiers ?? []), event.keyCode]);
  const item = menu
    ?.allItems()
    .find(({ accelerator }) => accelerator && normal(accelerator.split('+')) === pressed);
  item?.click();
}

/** One spelling per combination. `Ctrl++` splits into empty words, which are the plus. */
function normal(words: readonly string[]): string {
  const names = words.map((word) => word.toLowerCase());
  const modifiers = names.flatMap((name) => MODIFIERS[name] ?? []);
  const [key = 'plus'] = names.filter((name) => name !== '' && !(name in MODIFIERS));
  return [...new Set(modifiers)]
    .sort()
    .concat(SAME_KEYS[key] ?? key)
    .join('+');
}
