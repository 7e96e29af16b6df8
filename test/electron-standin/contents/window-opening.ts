import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import type { Opening } from '../page/windows.ts';
import { registry } from '../registry.ts';
import { fromShown } from '../session/origin.ts';
import type { WebContents } from './web-contents.ts';

export type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

/**
 * Asks the app about a window that a page wants, and opens it if the app agrees or was never asked to decide.
 */
export function decideOpening(
  contents: WebContents,
  handler: OpenHandler | undefined,
  opening: Opening,
): void {
  const url = fromShown(opening.url);
  const referrer = { url: '', policy: 'strict-origin-when-cross-origin' } as const;
  const answer = handler?.({ ...opening, url, referrer }) ?? { action: 'allow' };
  if (answer.action !== 'allow') return;
  const options = answer.overrideBrowserWindowOptions ?? {};
  const window = registry.openWindow({ ...options, webPreferences: contents.getLastWebPreferences() });
  contents.emit('did-create-window', window, { url, frameName: opening.frameName, options });
  // An address that does not load has told so by its own event.
  window.loadURL(url).catch(() => {});
}
