import type { Answers } from './answers.ts';
import type { Pattern } from './guide.ts';

/**
 * An architecture as plain values, ready to be drawn. Ids name things within one drawing: `host-1`,
 * `server-2`.
 */
export interface Drawing {
  readonly hosts: readonly DrawnHost[];
  readonly machines: readonly DrawnMachine[];
  readonly storage: readonly DrawnStorage[];
  readonly devices: readonly DrawnDevice[];
  readonly links: readonly DrawnLink[];
}

export interface DrawnHost {
  readonly id: string;
  readonly number: number;
  /** Hosts of one row stand side by side: a server's own, and the one that takes its place. */
  readonly row: number;
  /** `spare` is kept free for the machine beside it. */
  readonly purpose: 'server' | 'spare' | 'shadow' | 'services';
}

export interface DrawnMachine {
  readonly id: string;
  /** Counts machines of one role. */
  readonly number: number;
  readonly host: string;
  readonly role: 'server' | 'shadow' | 'database' | 'epm';
  readonly state: 'active' | 'standby' | 'shadow';
}

export interface DrawnStorage {
  readonly id: string;
  readonly kind: 'shared' | 'own';
  readonly volumes: readonly ('machines' | 'database' | 'epm-data' | 'epm-log')[];
  /** The hosts or machines that use it. */
  readonly usedBy: readonly string[];
}

export interface DrawnDevice {
  readonly id: string;
  readonly kind: 'usb-key' | 'usb-hub';
  /** The host that it is plugged into; null for the network. */
  readonly host: string | null;
}

export interface DrawnLink {
  readonly from: string;
  readonly to: string;
  readonly kind: 'hot-standby' | 'project-files' | 'ha-restart' | 'ft-mirror' | 'database' | 'usb';
  readonly outage: Pattern['outage'];
}

/** Draws the pattern as the answers want it. `withHardkey`: a USB key is wanted, and possible. */
export function drawingOf(answers: Answers, pattern: Pattern, withHardkey: boolean): Drawing {
  const isClustered = answers.ha || answers.ft;
  const servers = Array.from({ length: pattern.servers }, (_, index) =>
    serverPlace(answers, index + 1, isClustered),
  );
  const services = servicesPlace(answers, servers.flatMap(({ hosts }) => hosts).length + 1, pattern.servers);
  const hosts = [...servers, services].flatMap((place) => place.hosts);
  const machines = [...servers, services].flatMap((place) => place.machines);
  const ids = machines.filter(({ role }) => role === 'server').map(({ id }) => id);
  return {
    hosts,
    machines,
    storage: storageOf(answers, hosts, isClustered),
    devices: withHardkey ? devicesOf(answers, servers) : [],
    links: [
      ...redundancyLinks(ids, pattern),
      ...servers.flatMap((place) => clusterLinks(answers, place, pattern)),
      ...(answers.databaseVm ? ids.map((id) => link(id, 'database-1', 'database')) : []),
      ...(withHardkey ? ids.map((id) => link(id, keyOf(answers, id), 'usb')) : []),
    ],
  };
}

/** Hosts of one row and the machines on them. */
interface Place {
  readonly hosts: readonly DrawnHost[];
  readonly machines: readonly DrawnMachine[];
}

function serverPlace({ ft }: Answers, number: number, isClustered: boolean): Place {
  const first = isClustered ? 2 * number - 1 : number;
  // Without a cluster the hosts of both servers stand in one row.
  const row = isClustered ? number : 1;
  const server = host(first, row, 'server');
  const other = host(first + 1, row, ft ? 'shadow' : 'spare');
  const state = number === 1 ? 'active' : 'standby';
  const machine = { id: `server-${number}`, number, host: server.id, role: 'server', state } as const;
  const shadow = { id: `shadow-${number}`, number, host: other.id, role: 'shadow', state: 'shadow' } as const;
  return {
    hosts: isClustered ? [server, other] : [server],
    machines: ft ? [machine, shadow] : [machine],
  };
}

/** Database and EPM are drawn on one more host: whatever theirs is, it is not a server's. */
function servicesPlace({ databaseVm, epm }: Answers, number: number, servers: number): Place {
  if (!databaseVm && !epm) return { hosts: [], machines: [] };
  const services = host(number, servers + 1, 'services');
  const machine = (role: 'database' | 'epm') =>
    ({ id: `${role}-1`, number: 1, host: services.id, role, state: 'active' }) as const;
  return {
    hosts: [services],
    machines: [...(databaseVm ? [machine('database')] : []), ...(epm ? [machine('epm')] : [])],
  };
}

function storageOf(
  { databaseVm, epm }: Answers,
  hosts: readonly DrawnHost[],
  isClustered: boolean,
): readonly DrawnStorage[] {
  const clustered = hosts.filter(({ purpose }) => purpose !== 'services').map(({ id }) => id);
  const shared: DrawnStorage = {
    id: 'shared-storage',
    kind: 'shared',
    volumes: [
      ...(isClustered ? (['machines'] as const) : []),
      ...(databaseVm ? (['database'] as const) : []),
    ],
    usedBy: [...(isClustered ? clustered : []), ...(databaseVm ? ['database-1'] : [])],
  };
  const ofEpm: DrawnStorage = {
    id: 'epm-storage',
    kind: 'own',
    volumes: ['epm-data', 'epm-log'],
    usedBy: ['epm-1'],
  };
  return [...(isClustered || databaseVm ? [shared] : []), ...(epm ? [ofEpm] : [])];
}

function devicesOf({ usbHub }: Answers, servers: readonly Place[]): readonly DrawnDevice[] {
  if (usbHub) return [{ id: 'usb-hub', kind: 'usb-hub', host: null }];
  return servers.flatMap(({ hosts, machines }) =>
    machines
      .filter(({ role }) => role === 'server')
      .map(({ number }) => ({
        id: `usb-key-${number}`,
        kind: 'usb-key' as const,
        host: hosts[0]?.id ?? null,
      })),
  );
}

function keyOf({ usbHub }: Answers, server: string): string {
  return usbHub ? 'usb-hub' : server.replace('server', 'usb-key');
}

function redundancyLinks([active, standby]: readonly string[], { outage }: Pattern): readonly DrawnLink[] {
  if (active === undefined || standby === undefined) return [];
  return [link(active, standby, 'hot-standby', outage), link(active, standby, 'project-files')];
}

/** The pattern's outage is that of what takes over first: the redundancy, where there is one. */
function clusterLinks(
  { ha, ft, redundancy }: Answers,
  place: Place,
  { outage }: Pattern,
): readonly DrawnLink[] {
  const [server, shadow] = place.machines;
  const other = place.hosts[1];
  const mine = redundancy === 'none' ? outage : null;
  if (server && ft && shadow) return [link(server.id, shadow.id, 'ft-mirror', mine)];
  return server && ha && other ? [link(server.id, other.id, 'ha-restart', mine)] : [];
}

function host(number: number, row: number, purpose: DrawnHost['purpose']): DrawnHost {
  return { id: `host-${number}`, number, row, purpose };
}

function link(
  from: string,
  to: string,
  kind: DrawnLink['kind'],
  outage: DrawnLink['outage'] = null,
): DrawnLink {
  return { from, to, kind, outage };
}
