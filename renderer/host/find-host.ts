import { type DesktopBridge, desktopHost } from './desktop.ts';
import type { Host } from './host.ts';
import { webHost } from './web.ts';

declare global {
  interface Window {
    /** There in the desktop app only. */
    readonly softkey?: DesktopBridge;
  }
}

/** The host of this page: the desktop app if its bridge is there, otherwise the local web page. */
export function findHost(): Host {
  return window.softkey ? desktopHost(window.softkey) : webHost();
}
