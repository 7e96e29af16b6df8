import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Most connections at once. A browser opens six to one host. */
const MOST = 64;
/** How long a stranger has for one request, from the start of the connection or the last answer. */
const STRANGER_MS = 10_000;

/** A connection, and whether its other end has shown the token on it or is a stranger. */
interface Guest {
  isKnown: boolean;
  isAsking: boolean;
  readonly late: NodeJS.Timeout;
}

export interface ConnectionLimit {
  /**
   * To be called first for each request; false if it must not be answered, and then its connection has ended.
   */
  readonly hears: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The token was shown. */
  readonly makeKnown: (request: IncomingMessage) => void;
}

/**
 * Keeps connections free for the person. Every program on the machine can open connections and say nothing,
 * or speak slowly, or not read its answers. So a slow stranger is disconnected. When all places are taken,
 * the newest connection replaces the oldest stranger. Connections that have shown the token are closed last,
 * and never during a call.
 */
export function limitConnections(server: Server): ConnectionLimit {
  const guests = new Map<Socket, Guest>();
  const leave = (socket: Socket) => {
    clearTimeout(guests.get(socket)?.late);
    guests.delete(socket);
    socket.destroy();
  };
  server.on('connection', (socket) => {
    if (guests.size >= MOST) leave(leastOf(guests) ?? socket);
    if (socket.destroyed) return;
    const late = setTimeout(() => leave(socket), STRANGER_MS);
    guests.set(socket, { isKnown: false, isAsking: false, late });
    socket.on('close', () => leave(socket));
  });
  return {
    hears: ({ socket }, response) => {
      const guest = guests.get(socket);
      // No browser sends a second request before its answer, and unread answers would pile up.
      if (guest === undefined || guest.isAsking) leave(socket);
      else listen(guests, socket, guest, response);
      return !socket.destroyed;
    },
    makeKnown: ({ socket }) => {
      const guest = guests.get(socket);
      if (guest === undefined) return;
      guest.isKnown = true;
      clearTimeout(guest.late);
    },
  };
}

/** Marks the request as being answered; after that, the connection counts as the newest again. */
function listen(guests: Map<Socket, Guest>, socket: Socket, guest: Guest, response: ServerResponse): void {
  guest.isAsking = true;
  response.on('close', () => {
    guest.isAsking = false;
    if (!guests.delete(socket)) return;
    guests.set(socket, guest);
    if (!guest.isKnown) guest.late.refresh();
  });
}

/**
 * The stranger who has waited longest, or else an idle known connection; undefined if all are being served.
 */
function leastOf(guests: ReadonlyMap<Socket, Guest>): Socket | undefined {
  const all = [...guests];
  const [least] = all.find(([, { isKnown }]) => !isKnown) ?? all.find(([, { isAsking }]) => !isAsking) ?? [];
  return least;
}
