import { HOST_EVENTS } from '../../shared/app/events.ts';
import type { HostContract } from '../../shared/app/host.ts';
import type { Contract } from '../../shared/contract.ts';
import { connectByName, type Transport } from '../../shared/door.ts';
import type { Host } from './host.ts';

/** What electron/preload.ts puts into the page. */
export interface DesktopBridge {
  readonly call: Transport;
  readonly listen: (listener: (event: string) => void) => () => void;
}

/** The host in the desktop app: its preload's bridge. */
export function desktopHost(bridge: DesktopBridge, guarded: (transport: Transport) => Transport): Host {
  const call = guarded(bridge.call);
  return {
    station: connectByName<Contract>(call),
    app: connectByName<HostContract>(call),
    listen: (listener) =>
      bridge.listen((name) => {
        const event = HOST_EVENTS.find((one) => one === name);
        if (event) listener(event);
      }),
  };
}
