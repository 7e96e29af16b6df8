import {
  type ListedAdapter,
  type WindowsAdapters,
  type WindowsConnection,
  windowsAdapters,
} from '../../shared/machine/adapter-windows.ts';
import { readIpconfig } from '../../shared/machine/ipconfig.ts';
import { spellingsOf } from './code-pages.ts';
import { consoleText } from './console-text.ts';
import { numberValue } from './registry.ts';
import { type Run, runTalkative } from './run.ts';
import type { WindowsRegistry } from './windows-registry.ts';

/** MediaSubType of a wireless connection. */
const WIRELESS_MEDIUM = 2;
/** `*PhysicalMediaType` of a wireless driver: 802.11 as old drivers and as new ones say it. */
const WIRELESS_PHYSICAL_MEDIA = [1, 9];
/** `*IfType` of a wireless driver: IF_TYPE_IEEE80211. */
const WIRELESS_INTERFACE = 0x47;

/** Asks `ipconfig /all` of the Windows folder given. What it does not say is empty. */
export type AskIpconfig = () => Promise<string>;

export function ipconfigThrough(run: Run, windowsFolder: string): AskIpconfig {
  return async () => {
    const answer = await runTalkative(run, `${windowsFolder}\\System32\\ipconfig.exe`, ['/all']);
    return answer.status === 'done' ? consoleText(answer.output) : '';
  };
}

/**
 * The adapters of a Windows machine. The runtime lists those that are up: only where hardware is missing in
 * its list, ipconfig is asked, which also shows an adapter whose cable is out. One that is switched off shows
 * nowhere, and one that was taken out stays in the registry.
 */
export async function readWindowsAdapters(
  listed: readonly ListedAdapter[],
  registry: WindowsRegistry,
  ask: AskIpconfig,
): Promise<WindowsAdapters> {
  const connections = windowsConnections(registry);
  const first = windowsAdapters(listed, connections);
  if (first.unlisted.length === 0) return first;
  const written = connections.map((one) => one.written);
  const addresses = readIpconfig(await ask(), written);
  const down = first.unlisted.filter((one) => addresses.has(one.written));
  const more = down.map((one) => ({ name: one.written, mac: addresses.get(one.written) ?? '' }));
  const all = windowsAdapters([...listed, ...more], connections);
  const shown = new Map(down.map((one) => [one.written, shownName(one)]));
  return { ...all, adapters: all.adapters.map((one) => ({ ...one, name: shown.get(one.name) ?? one.name })) };
}

/** Letters of an unknown code page cannot be shown, but the driver's description is nearly always ASCII. */
function shownName({ written, description }: WindowsConnection): string {
  return /^[ -~]*$/.test(written) ? written : description || written;
}

/** The network connections, with where their adapters are plugged in and what their drivers say. */
export function windowsConnections({ network, drivers }: WindowsRegistry): WindowsConnection[] {
  const driverOf = new Map(
    drivers.keys.map(({ values }) => [values.get('netcfginstanceid')?.toLowerCase(), values]),
  );
  return network.keys.flatMap(({ path, values }) => {
    const written = values.get('name');
    const id = /\\(\{[^\\]*\})\\Connection$/i.exec(path)?.[1];
    if (!id || !written) return [];
    const driver = driverOf.get(id.toLowerCase());
    return [
      {
        written,
        spellings: spellingsOf(written),
        instance: values.get('pnpinstanceid') ?? '',
        description: driver?.get('driverdesc') ?? '',
        wireless: isWireless(values, driver),
      },
    ];
  });
}

type Values = ReadonlyMap<string, string>;

/** Some machines have it at the connection, others at its driver. */
function isWireless(connection: Values, driver: Values | undefined): boolean {
  if (numberValue(connection.get('mediasubtype')) === WIRELESS_MEDIUM) return true;
  const number = (name: string) => numberValue(driver?.get(name));
  return (
    WIRELESS_PHYSICAL_MEDIA.includes(number('*physicalmediatype')) || number('*iftype') === WIRELESS_INTERFACE
  );
}
