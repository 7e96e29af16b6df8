import type { CustomScheme } from 'electron';
import { app } from '../app/app.ts';
import { imitated, NotImitated } from '../imitation/imitation.ts';
import { fromShown, headerToShown, toShown } from './origin.ts';

type Handler = (request: Request) => Response | Promise<Response>;

const privileges = new Map<string, NonNullable<CustomScheme['privileges']>>();
const handlers = new Map<string, Handler>();

export const protocol = imitated('Protocol', {
  registerSchemesAsPrivileged(custom: readonly CustomScheme[]): void {
    if (app.isReady())
      throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready');
    privileges.clear();
    for (const { scheme, privileges: given = {} } of custom) privileges.set(scheme, given);
  },

  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    const { standard, secure } = privileges.get(scheme) ?? {};
    if (!standard || !secure)
      throw new NotImitated(`protocol.handle('${scheme}') without the privileges standard and secure`);
    handlers.set(scheme, handler);
  },

  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
});

/** The address under which Chromium knows a page of the app; any other address stays what it is. */
export const shown = (url: string): string => toShown(url, new Set(handlers.keys()));

/** Who answers for this address; nobody for the schemes that Chromium knows itself. */
export function handlerOf(url: string): Handler | undefined {
  return handlers.get(new URL(fromShown(url)).protocol.slice(0, -1));
}

/** Whether pages may `fetch` from the scheme, which is a privilege of its own. */
export function mayBeFetched(url: string): boolean {
  return privileges.get(new URL(fromShown(url)).protocol.slice(0, -1))?.supportFetchAPI === true;
}

/** The privilege that no app should have. */
export const anySchemeBypassesCsp = (): boolean =>
  [...privileges.values()].some(({ bypassCSP }) => bypassCSP === true);

export function shownHeaders(headers: Headers, url: string): { name: string; value: string }[] {
  const schemes = new Set(handlers.keys());
  return [...headers].map(([name, value]) => ({ name, value: headerToShown(name, value, url, schemes) }));
}
