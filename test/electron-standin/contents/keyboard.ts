import type { KeyboardInputEvent } from 'electron';
import { NotImitated } from '../imitation/imitation.ts';
import type { Tab } from './tab.ts';

const BITS: Record<string, number> = { alt: 1, control: 2, ctrl: 2, meta: 4, command: 4, cmd: 4, shift: 8 };
const CODES: Record<string, number> = { Enter: 13, Tab: 9, Escape: 27, Delete: 46, Space: 32, Plus: 187 };

/** What Chromium calls an editing command of a menu. */
export type EditCommand = 'copy' | 'cut' | 'delete' | 'paste' | 'redo' | 'selectAll' | 'undo';

/** Presses the key in the page. Resolves to whether the page left it to the menu. */
export async function press(tab: Tab, event: KeyboardInputEvent): Promise<boolean> {
  if (event.type !== 'keyDown' && event.type !== 'keyUp')
    throw new NotImitated(`webContents.sendInputEvent of type '${event.type}'`);
  const modifiers = (event.modifiers ?? []).reduce((bits, name) => bits | (BITS[name.toLowerCase()] ?? 0), 0);
  const { keyCode } = event;
  const isLetter = keyCode.length === 1;
  const key = isLetter && modifiers === 0 ? keyCode.toLowerCase() : keyCode;
  const windowsVirtualKeyCode = isLetter ? keyCode.toUpperCase().charCodeAt(0) : CODES[keyCode];
  await tab.evaluate(WATCH);
  await tab.devtools.send('Input.dispatchKeyEvent', {
    type: event.type,
    modifiers,
    key,
    ...(windowsVirtualKeyCode !== undefined && { windowsVirtualKeyCode }),
  });
  return (await tab.evaluate(SEEN)) === true;
}

/** The last to hear of a key says whether anybody wanted it. */
const WATCH = `void (globalThis.standinKey = new Promise((resolve) => {
  addEventListener('keydown', (event) => setTimeout(() => resolve(!event.defaultPrevented)), { once: true });
  setTimeout(() => resolve(false), 1000);
}))`;
const SEEN = 'globalThis.standinKey';

export async function edit(tab: Tab, command: EditCommand): Promise<void> {
  await tab.devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key: '', commands: [command] });
}
