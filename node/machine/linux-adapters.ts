import { type LinuxAdapterFiles, linuxAdapter } from '../../shared/machine/adapter-linux.ts';
import type { Adapter } from '../../shared/machine/facts.ts';
import type { Files } from './files.ts';

export const NETWORK_FOLDER = '/sys/class/net';

/** More names than a kernel has adapters. */
const MOST_NAMES = 65_536;
/**
 * How many adapters with hardware, and without, are looked at: a host may have a thousand VLANs, none of
 * which counts.
 */
const MOST_HARDWARE = 1024;
const MOST_MADE = 128;
/** Where the kernel keeps adapters that have no hardware. */
const MADE = '/devices/virtual/net/';
const ON_USB = /\/usb\d/;

/** An adapter's name, and where the kernel keeps it. */
type Place = readonly [name: string, link: string];

/**
 * The network adapters the kernel has, up or down, each with its verdict; of those without hardware the first
 * ones.
 */
export function linuxAdapters(files: Files): Adapter[] {
  return placesToLook(files).flatMap(([name, link]) => {
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
      plug: ON_USB.test(link) ? plugOf(files, folder) : undefined,
    });
    return [adapter];
  });
}

function placesToLook(files: Files): Place[] {
  const names = files.list(NETWORK_FOLDER, MOST_NAMES);
  const places = names.map((name): Place => [name, files.link(`${NETWORK_FOLDER}/${name}`)]);
  const hardware = places.filter(([, link]) => !link.includes(MADE)).slice(0, MOST_HARDWARE);
  const made = places.filter(([, link]) => link.includes(MADE)).slice(0, MOST_MADE);
  return [...hardware, ...made].sort(([one], [other]) => (one < other ? -1 : 1));
}

/**
 * The device of a USB adapter is an interface of the USB device one folder up. Its port says `removable`,
 * `fixed` or `unknown` of what is in it; what the device tree describes sits on the board, as on a Raspberry
 * Pi.
 */
function plugOf(files: Files, folder: string): LinuxAdapterFiles['plug'] {
  const device = `${folder}/device/..`;
  const fixed = files.text(`${device}/removable`) === 'fixed' || files.exists(`${device}/of_node`);
  return { fixed, maker: files.text(`${device}/idVendor`), product: files.text(`${device}/idProduct`) };
}
