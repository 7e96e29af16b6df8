import { registry } from '../registry.ts';
import { shown } from '../session/protocol.ts';
import type { WebContents } from './web-contents.ts';

export interface Question {
  readonly ask: 'request' | 'check';
  readonly permission: string;
  readonly details: { readonly mediaType?: string; readonly mediaTypes?: readonly string[] };
}

/** What Chromium calls Electron's permissions. */
const CHROMIUM: Record<string, readonly string[]> = {
  media: ['camera', 'microphone'],
  'clipboard-sanitized-write': ['clipboard-write'],
};

/** Asks the app, and lets Chromium know before the page asks Chromium. */
export async function decidePermission(contents: WebContents, question: Question): Promise<boolean> {
  const { ask, permission, details } = question;
  const requestingUrl = contents.getURL();
  const { origin } = contents.mainFrame;
  const told = { ...details, requestingUrl, isMainFrame: true };
  const granted =
    ask === 'check'
      ? contents.session.check(contents, permission, origin, told)
      : await contents.session.request(contents, permission, told);
  await Promise.all((CHROMIUM[permission] ?? [permission]).map((name) => set(requestingUrl, name, granted)));
  return granted;
}

/** A permission that Chromium does not know by this name stays as it is: not granted. */
async function set(url: string, name: string, granted: boolean): Promise<void> {
  const origin = URL.canParse(url) ? new URL(shown(url)).origin : undefined;
  if (origin === undefined || origin === 'null') return;
  await registry
    .chromium()
    .browser.send('Browser.setPermission', {
      permission: { name },
      setting: granted ? 'granted' : 'denied',
      origin,
    })
    .catch(() => {});
}
