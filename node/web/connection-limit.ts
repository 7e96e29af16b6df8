import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Most connections at once. A browser opens six to one host. */
const MOST = 64;
/** What a stranger has from the beginning, or from the last answer, to the end of the next one. */
const STRANGER_MS = 10_000;

/** At one end of a connection are we; at the other one is whoever has shown the token on it, or a stranger. */
interface Guest {
  isKnown: boolean;
  isAsking: boolean;
  readonly late: NodeJS.Timeout;
}

export interface ConnectionLimit {
  /** To be asked of each request first: false where it is not to be answered, and its connection has ended. */
  readonly hears: (request: IncomingMessage, response: ServerResponse) => boolean;
  /** The token was shown. */
  readonly makeKnown: (request: IncomingMessage) => void;
}

/**
 * Keeps room for the person. Every program of the machine can open connections and say nothing, or say it slowly, or not read what it asked
 * for. So a stranger who takes his time is sent away; when all places are taken, the newest comes in and the oldest stranger goes; who has
 * shown the token goes last, and never during a call.
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
      // No browser asks again before it has its answer, and answers that nobody reads would pile up.
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

/** From now on until it is answered. Then he is the newest again. */
function listen(guests: Map<Socket, Guest>, socket: Socket, guest: Guest, response: ServerResponse): void {
  guest.isAsking = true;
  response.on('close', () => {
    guest.isAsking = false;
    if (!guests.delete(socket)) return;
    guests.set(socket, guest);
    if (!guest.isKnown) guest.late.refresh();
  });
}

/** The stranger who has waited longest, else whoever is known and asks nothing now; undefined where all of them are being served. */
function leastOf(guests: ReadonlyMap<Socket, Guest>): Socket | undefined {
  const all = [...guests];
  const [least] = all.find(([, { isKnown }]) => !isKnown) ?? all.find(([, { isAsking }]) => !isAsking) ?? [];
  return least;
}
