import type { Answers } from './answers.ts';
import type { Guide, Outage, Pattern } from './guide.ts';

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
  readonly role: 'server' | 'shadow' | 'database' | 'epm' | 'epm-sql';
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
  /** How long the product stands still until this has taken over; null where it is not what decides. */
  readonly outage: Outage | null;
}

type Takeovers = Guide['takeovers'];

/** Draws the pattern as the answers want it. */
export function drawingOf(answers: Answers, pattern: Pattern, takeovers: Takeovers): Drawing {
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
    devices: answers.hardkey ? devicesOf(answers, servers) : [],
    links: [
      ...redundancyLinks(ids, takeovers),
      ...servers.flatMap((place) => clusterLinks(answers, place, takeovers)),
      ...servicesLinks(services),
      ...(answers.databaseVm ? ids.map((id) => link(id, 'database-1', 'database')) : []),
      ...(answers.epm ? [link('epm-1', 'epm-sql-1', 'database')] : []),
      ...(answers.hardkey ? ids.map((id) => link(id, keyOf(answers, id), 'usb')) : []),
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

/**
 * Database and EPM are drawn on one more host: wherever they run, it is not on a server's host. HA restarts
 * their machines as it does the servers.
 */
function servicesPlace({ databaseVm, epm, ha }: Answers, number: number, servers: number): Place {
  if (!databaseVm && !epm) return { hosts: [], machines: [] };
  const services = host(number, servers + 1, 'services');
  const spare = host(number + 1, servers + 1, 'spare');
  const machine = (role: 'database' | 'epm' | 'epm-sql') =>
    ({ id: `${role}-1`, number: 1, host: services.id, role, state: 'active' }) as const;
  return {
    hosts: ha ? [services, spare] : [services],
    machines: [
      ...(databaseVm ? [machine('database')] : []),
      ...(epm ? [machine('epm'), machine('epm-sql')] : []),
    ],
  };
}

function storageOf(
  { databaseVm, epm, ha }: Answers,
  hosts: readonly DrawnHost[],
  isClustered: boolean,
): readonly DrawnStorage[] {
  const clustered = hosts.filter(({ purpose }) => purpose !== 'services' || ha).map(({ id }) => id);
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
    usedBy: ['epm-sql-1'],
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

function redundancyLinks([active, standby]: readonly string[], takeovers: Takeovers): readonly DrawnLink[] {
  if (active === undefined || standby === undefined) return [];
  const outage = takeovers?.redundancy ?? null;
  return [link(active, standby, 'hot-standby', outage), link(active, standby, 'project-files')];
}

/**
 * FT and HA of one server may both be on: FT hides faults of the hardware, HA restarts the machine after
 * those of the system. Where a standby takes over first, how long HA takes is no outage.
 */
function clusterLinks(
  { ha, ft, redundancy }: Answers,
  { machines: [server, shadow], hosts: [, other] }: Place,
  takeovers: Takeovers,
): readonly DrawnLink[] {
  if (!server || !other) return [];
  const restart = redundancy === 'none' ? (takeovers?.ha ?? null) : null;
  return [
    ...(ft && shadow ? [link(server.id, shadow.id, 'ft-mirror', takeovers?.ft ?? null)] : []),
    ...(ha ? [link(server.id, other.id, 'ha-restart', restart)] : []),
  ];
}

function servicesLinks({ hosts: [, spare], machines }: Place): readonly DrawnLink[] {
  return spare ? machines.map(({ id }) => link(id, spare.id, 'ha-restart')) : [];
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
