import type {
  Drawing,
  DrawnDevice,
  DrawnHost,
  DrawnLink,
  DrawnMachine,
  DrawnStorage,
} from '../../../shared/advisor/drawing.ts';

/** The drawing by the places that a board has for it. Whatever is drawn stands in exactly one of them. */
export interface BoardPlaces {
  /** One column for each server. */
  readonly servers: readonly ServerPlace[];
  /** What joins the two columns. */
  readonly between: readonly DrawnLink[];
  /** Below the servers, for all of them. */
  readonly hub: HubPlace | null;
  readonly services: ServicesPlace | null;
  readonly storage: readonly DrawnStorage[];
}

export interface HostPlace {
  readonly host: DrawnHost;
  readonly machines: readonly DrawnMachine[];
  readonly devices: readonly DrawnDevice[];
}

export interface ServerPlace extends HostPlace {
  readonly server: DrawnMachine;
  /** The way to the USB key in a port of this host. */
  readonly toKey: readonly DrawnLink[];
  /** The host that takes over, and the ways to it. */
  readonly other: (HostPlace & { readonly links: readonly DrawnLink[] }) | null;
}

export interface HubPlace {
  readonly device: DrawnDevice;
  readonly links: readonly DrawnLink[];
}

export interface ServicesPlace extends HostPlace {
  /** From the servers to the database. */
  readonly fromServers: readonly DrawnLink[];
  /** From one machine here to another. */
  readonly within: readonly DrawnLink[];
  readonly other: (HostPlace & { readonly links: readonly DrawnLink[] }) | null;
}

export function boardPlaces(drawing: Drawing): BoardPlaces {
  const { machines, devices, links, storage } = drawing;
  const servers = machines.filter(({ role }) => role === 'server');
  const ids = new Set(servers.map(({ id }) => id));
  const hub = devices.find(({ host }) => host === null);
  return {
    servers: servers.map((server) => serverPlace(server, drawing)),
    between: links.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    hub: hub ? { device: hub, links: links.filter(({ to }) => to === hub.id) } : null,
    services: servicesPlace(drawing),
    storage,
  };
}

function serverPlace(server: DrawnMachine, drawing: Drawing): ServerPlace {
  const own = hostPlace(server.host, drawing);
  const keys = new Set(own.devices.map(({ id }) => id));
  return {
    ...own,
    server,
    toKey: drawing.links.filter(({ to }) => keys.has(to)),
    other: otherPlace(own, drawing),
  };
}

function servicesPlace(drawing: Drawing): ServicesPlace | null {
  const host = drawing.hosts.find(({ purpose }) => purpose === 'services');
  if (!host) return null;
  const own = hostPlace(host.id, drawing);
  const here = new Set(own.machines.map(({ id }) => id));
  const arriving = drawing.links.filter(({ to }) => here.has(to));
  return {
    ...own,
    fromServers: arriving.filter(({ from }) => !here.has(from)),
    within: arriving.filter(({ from }) => here.has(from)),
    other: otherPlace(own, drawing),
  };
}

/** The host to which machines of this one lead. */
function otherPlace({ host, machines }: HostPlace, drawing: Drawing): ServerPlace['other'] {
  const here = new Set(machines.map(({ id }) => id));
  const other = drawing.hosts.find(
    ({ id, row, purpose }) =>
      id !== host.id && row === host.row && (purpose === 'spare' || purpose === 'shadow'),
  );
  if (!other) return null;
  const place = hostPlace(other.id, drawing);
  const there = new Set([other.id, ...place.machines.map(({ id }) => id)]);
  return { ...place, links: drawing.links.filter(({ from, to }) => here.has(from) && there.has(to)) };
}

function hostPlace(id: string, { hosts, machines, devices }: Drawing): HostPlace {
  const host = hosts.find((one) => one.id === id);
  if (!host) throw new Error(`no host ${id} in the drawing`);
  return {
    host,
    machines: machines.filter((machine) => machine.host === id),
    devices: devices.filter((device) => device.host === id),
  };
}

/** Of links that mean the same, the first: what a line means is said once. */
export function linksOnce(links: readonly DrawnLink[]): readonly DrawnLink[] {
  return links.filter(({ kind }, index) => links.findIndex((one) => one.kind === kind) === index);
}
