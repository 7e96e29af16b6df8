import { imitated } from '../imitation/imitation.ts';

/** What a listener learns of a request. */
export interface RequestDetails {
  readonly id: number;
  readonly url: string;
  readonly method: string;
  readonly resourceType: string;
  readonly webContentsId: number;
  readonly timestamp: number;
}

export interface Verdict {
  readonly cancel?: boolean;
  readonly redirectURL?: string;
}
type Listener = (details: RequestDetails, callback: (verdict: Verdict) => void) => void;
export interface Filter {
  readonly urls: readonly string[];
}

let listener: Listener | undefined;
let filter: Filter | undefined;
const watchers = new Set<() => void>();

/** Of Electron's nine stages only the first is imitated: the one at which an app denies the network. */
export const webRequest = imitated('WebRequest', {
  onBeforeRequest(...args: readonly (Filter | Listener | null)[]): void {
    const last = args.at(-1);
    listener = typeof last === 'function' ? last : undefined;
    filter = args.length > 1 ? (args[0] as Filter) : undefined;
    for (const watcher of watchers) watcher();
  },
});

export const isWatched = (): boolean => listener !== undefined;

/** Calls back when requests begin or cease to be watched. */
export function onWatching(watcher: () => void): void {
  watchers.add(watcher);
}

/** What the app decides of a request; one that no listener wants goes on. */
export function judge(details: RequestDetails): Promise<Verdict> {
  const asked = listener;
  if (asked === undefined || !isWanted(details.url)) return Promise.resolve({});
  return new Promise((resolve) => asked(details, resolve));
}

/** Electron's URL patterns: `<all_urls>`, or an address with stars in it. */
function isWanted(url: string): boolean {
  if (filter === undefined) return true;
  return filter.urls.some((pattern) => {
    if (pattern === '<all_urls>') return true;
    const expression = pattern.replace(/[\\^$+?.()|[\]{}]/g, '\\$&').replaceAll('*', '.*');
    return new RegExp(`^${expression}$`).test(url);
  });
}
