import type { HandlerDetails, WindowOpenHandlerResponse } from 'electron';
import { registry } from '../registry.ts';
import { fromShown } from '../session/origin.ts';
import type { Tab } from './tab.ts';
import type { WebContents } from './web-contents.ts';

export type OpenHandler = (details: HandlerDetails) => WindowOpenHandlerResponse;

/** Asks the app about each window that the page opens: by script, by a link, or with Ctrl and a click. */
export function askBeforeOpening(
  contents: WebContents,
  tab: Tab,
  handler: () => OpenHandler | undefined,
): void {
  const ask = (
    shownUrl: string,
    frameName: string,
    features: string,
    disposition: HandlerDetails['disposition'],
  ) => {
    const url = fromShown(shownUrl);
    const referrer = { url: '', policy: 'strict-origin-when-cross-origin' } as const;
    const answer = handler()?.({ url, frameName, features, disposition, referrer }) ?? { action: 'allow' };
    if (answer.action === 'allow') open(url, frameName, answer.overrideBrowserWindowOptions ?? {});
  };
  const open = (url: string, frameName: string, options: object) => {
    const window = registry.openWindow({ ...options, webPreferences: contents.getLastWebPreferences() });
    contents.emit('did-create-window', window, { url, frameName, options });
    // An address that does not load has told so by its own event.
    window.loadURL(url).catch(() => {});
  };
  tab.devtools.on('Page.windowOpen', ({ url, windowName, windowFeatures }) =>
    ask(url, windowName === '_blank' ? '' : windowName, windowFeatures.join(','), 'foreground-tab'),
  );
  tab.devtools.on('Page.frameRequestedNavigation', ({ url, disposition }) => {
    if (disposition === 'newTab') ask(url, '', '', 'background-tab');
    if (disposition === 'newWindow') ask(url, '', '', 'new-window');
  });
}
