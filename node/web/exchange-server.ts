import {
  createServer as createPlain,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { createServer as createTls } from 'node:https';
import type { Socket } from 'node:net';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { type HeldParcel, heldBytes } from '../../shared/exchange/held.ts';
import { MOST_PARCEL_BYTES, PARCEL_MEDIA_TYPE } from '../../shared/exchange/parcel.ts';
import { errnoOf } from '../files/errno.ts';

/** Where parcels are answered. */
export interface ExchangePlace {
  readonly host: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Undefined: plain HTTP, for a loopback address. */
  readonly tls: { readonly cert: Uint8Array; readonly key: Uint8Array } | undefined;
}

/** What answers the parcels of stations (spec §19). */
export interface ExchangeService<Asked> extends ExchangePlace {
  /** Refuses what is wrong with a parcel, and nothing else: whoever sent it is told so. */
  readonly read: (parcel: Uint8Array) => Asked;
  /**
   * One at a time: the answer, or that a relay holds the parcel. What it rejects with is wrong here: the same
   * parcel may be answered later.
   */
  readonly answer: (asked: Asked) => Promise<Uint8Array | HeldParcel>;
  /** Rejects while nothing can be answered. */
  readonly probe: () => Promise<void>;
  /** Hears of what was no refusal. */
  readonly failed: (error: unknown) => void;
}

export interface ExchangeServing {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/**
 * Bounds for a port that strangers reach. A parcel of usual size takes seconds on a line of 64 kbit/s, and
 * the largest one two minutes; nobody holds a connection for longer.
 */
const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 150_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 1,
  maxHeaderSize: 8_192,
} as const satisfies ServerOptions;
const CONNECTION_MS = 180_000;
const MOST_CONNECTIONS = 256;
const MOST_WAITING = 64;
/** How long after a refusal what is still being sent is thrown away, so that the refusal can be read. */
const LINGER_MS = 1_000;

/** Serves until it is stopped. Rejects where the address cannot be used, or certificate or key cannot. */
export async function serveExchange<Asked>(service: ExchangeService<Asked>): Promise<ExchangeServing> {
  const inTurn = oneByOne();
  const server = serverFor(service, (request, response) => {
    respond(request, response, service, inTurn).catch(() => response.destroy());
  });
  boundConnections(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: service.port, host: service.host, exclusive: true }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  const stop = async () => {
    await inTurn(async () => {}, Number.POSITIVE_INFINITY); // what was begun is answered
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  };
  return { port: address.port, stop };
}

function serverFor({ tls }: ExchangePlace, listener: RequestListener): Server {
  if (tls === undefined) return createPlain(LIMITS, listener);
  const { cert, key } = tls;
  const secret = { cert: Buffer.from(cert), key: Buffer.from(key) };
  try {
    return createTls({ ...LIMITS, ...secret, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 }, listener);
  } catch (cause) {
    const rule = /_MISMATCH$/.test(errnoOf(cause) ?? '') ? 'notItsKey' : 'badCertificate';
    throw new LicensingError('USAGE', { rule, word: '--tls-cert', usage: '' }, { cause });
  }
}

/** Where all places are taken, the newest connection replaces the oldest: whoever is slow loses theirs. */
function boundConnections(server: Server): void {
  const open = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    const [oldest] = open;
    if (open.size >= MOST_CONNECTIONS) oldest?.destroy();
    const late = setTimeout(() => socket.destroy(), CONNECTION_MS);
    open.add(socket);
    socket.on('close', () => {
      clearTimeout(late);
      open.delete(socket);
    });
  });
}

/** Runs one piece of work after the other, and refuses where more than some wait. */
function oneByOne() {
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  return async <T>(work: () => Promise<T>, most: number): Promise<T> => {
    if (waiting >= most) throw new LicensingError('EXCHANGE_FULL', { most });
    waiting++;
    const done = last.then(work, work).finally(() => waiting--);
    last = done.catch(() => {});
    return done;
  };
}

async function respond<Asked>(
  request: IncomingMessage,
  response: ServerResponse,
  { read, answer, probe, failed }: ExchangeService<Asked>,
  inTurn: ReturnType<typeof oneByOne>,
): Promise<void> {
  try {
    const path = request.url?.replace(/\?.*$/s, '');
    if (path === '/v1/health') {
      requireMethod(request, 'GET');
      await inTurn(probe, MOST_WAITING);
      send(response, 200, 'application/json', '{"status":"ok"}');
    } else if (path === '/v1/exchange') {
      requireMethod(request, 'POST');
      const asked = orTheirs(read, await bodyOf(request));
      const given = await inTurn(() => answer(asked), MOST_WAITING);
      if (given instanceof Uint8Array) send(response, 200, PARCEL_MEDIA_TYPE, given);
      else send(response, 202, 'application/json', heldBytes(given));
    } else throw new HttpRefusal(404, 'NOT_FOUND');
  } catch (error) {
    if (!(error instanceof HttpRefusal) && !isRefusal(error)) failed(error);
    refuse(request, response, error);
  }
}

/** What is refused of a parcel before the desk is asked is wrong with the parcel, whatever its code. */
function orTheirs<T>(read: (body: Uint8Array) => T, body: Uint8Array): T {
  try {
    return read(body);
  } catch (error) {
    throw isRefusal(error) ? new HttpRefusal(400, error.code) : error;
  }
}

/** What has a status of its own. */
class HttpRefusal extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string) {
    super(code);
    this.status = status;
    this.code = code;
  }
}

function requireMethod({ method }: IncomingMessage, wanted: 'GET' | 'POST'): void {
  if (method !== wanted) throw new HttpRefusal(405, 'METHOD');
}

/** All that can be refused unread is; the declared length is what is read, and no byte more. */
async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const { headers } = request;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== PARCEL_MEDIA_TYPE) throw new HttpRefusal(415, 'MEDIA_TYPE');
  if (headers['content-length'] === undefined) throw new HttpRefusal(411, 'NO_LENGTH');
  const length = Number(headers['content-length']);
  if (length > MOST_PARCEL_BYTES) throw new HttpRefusal(413, 'TOO_LARGE');
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return new Uint8Array(Buffer.concat(chunks));
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
  const { status, code } = refusalIn(error);
  send(response, status, 'application/json', JSON.stringify({ error: code }));
  if (request.complete) return;
  request.resume();
  setTimeout(() => request.socket.destroy(), LINGER_MS);
}

function refusalIn(error: unknown): { readonly status: number; readonly code: string } {
  if (error instanceof HttpRefusal) return error;
  if (isRefusal(error, 'EXCHANGE_FULL') || isRefusal(error, 'RELAY_FULL'))
    return { status: 429, code: error.code };
  return { status: 503, code: isRefusal(error) ? error.code : 'INTERNAL' };
}

/** Every answer ends its connection: a station comes once an hour. */
function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(body);
}
