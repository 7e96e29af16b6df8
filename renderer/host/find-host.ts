import type { Transport } from '../../shared/door.ts';
import { type DesktopBridge, desktopHost } from './desktop.ts';
import type { Host } from './host.ts';
import { noticingPresence } from './presence.ts';
import { answeredInTime } from './time-limits.ts';
import { webHost } from './web.ts';

declare global {
  interface Window {
    /** There in the desktop app only. */
    readonly softkey?: DesktopBridge;
  }
}

/** The host of this page: the desktop app if its bridge is there, otherwise the local web page. */
export function findHost(): Host {
  const guarded = (transport: Transport) => noticingPresence(answeredInTime(transport));
  return window.softkey ? desktopHost(window.softkey, guarded) : webHost(guarded);
}
