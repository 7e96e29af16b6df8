import { app, type Session, type WebContents } from 'electron';
import { ORIGIN } from './page.ts';

/**
 * The one permission that the page is given: to put text on the clipboard, which Chromium lets it do on a
 * press of a button only. Without it no Copy button would work.
 */
const GIVEN = 'clipboard-sanitized-write';

/**
 * Nothing that shows a page may lead it anywhere: not away, not into a new window, not into a page inside it.
 */
export function guardContents(): void {
  app.on('web-contents-created', (_, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}

/** Nothing that a page may ask of the machine is granted, and no request leaves it. */
export function guardSession(session: Session, mayDebug: boolean): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === GIVEN && isOurs(contents)),
  );
  session.setPermissionCheckHandler((contents, permission) => permission === GIVEN && isOurs(contents));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  const allowed = mayDebug ? [`${ORIGIN}/`, 'devtools://'] : [`${ORIGIN}/`];
  // A picture that the page makes itself (`blob:`) does not leave the page.
  const inside = ['blob:', 'data:'];
  session.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: ![...allowed, ...inside].some((start) => url.startsWith(start)) }),
  );
}

function isOurs(contents: WebContents | null): boolean {
  return contents?.mainFrame.origin === ORIGIN;
}
