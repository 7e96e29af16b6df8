import { linuxAdapter } from '../../shared/machine/adapter-linux.ts';
import type { Adapter } from '../../shared/machine/facts.ts';
import type { Files } from './files.ts';

export const NETWORK_FOLDER = '/sys/class/net';

/** All network adapters the kernel has, up or down, each with its verdict. */
export function linuxAdapters(files: Files): Adapter[] {
  return files.list(NETWORK_FOLDER).flatMap((name) => {
    const folder = `${NETWORK_FOLDER}/${name}`;
    const entries = new Set(files.list(folder));
    if (!entries.has('address')) return []; // bonding_masters is a file among the adapters
    const text = (file: string) => files.text(`${folder}/${file}`);
    const adapter = linuxAdapter({
      name,
      entries,
      address: text('address'),
      permanentAddress: entries.has('bonding_slave') ? text('bonding_slave/perm_hwaddr') : '',
      type: text('type'),
      addressAssignType: entries.has('device') ? text('addr_assign_type') : '',
      uevent: text('uevent'),
      removable: isOnUsb(files, folder) ? text('device/../removable') : '',
    });
    return [adapter];
  });
}

/** The device of a USB adapter is an interface of the USB device one folder up, which knows if it can be unplugged. */
function isOnUsb(files: Files, folder: string): boolean {
  return /\/usb\d/.test(files.link(folder));
}
