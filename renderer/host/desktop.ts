import { HOST_EVENTS, hostContract } from '../../shared/app/host.ts';
import { contract } from '../../shared/contract.ts';
import { connect, type Transport } from '../../shared/door.ts';
import type { Host } from './host.ts';

/** What electron/preload.ts puts into the page. */
export interface DesktopBridge {
  readonly call: Transport;
  readonly listen: (listener: (event: string) => void) => () => void;
}

/** The host in the desktop app: its preload's bridge. */
export function desktopHost(bridge: DesktopBridge): Host {
  return {
    station: connect(contract, bridge.call),
    app: connect(hostContract, bridge.call),
    listen: (listener) =>
      bridge.listen((name) => {
        const event = HOST_EVENTS.find((one) => one === name);
        if (event) listener(event);
      }),
  };
}
