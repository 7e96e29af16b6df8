import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { PULSE } from '../../shared/app/host.ts';
import { unpackInput } from '../../shared/app/packed-input.ts';
import type { Reply, Transport } from '../../shared/door.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { PageAnswer } from '../app/page.ts';
import { hasToken, isForThisMachine, isFromOurPage } from './access-check.ts';
import { limitConnections } from './connection-limit.ts';
import { requestBody } from './request-body.ts';

/** The page and the calls behind it, on a port of this machine that nobody else's page can use. */
export interface WebService {
  readonly page: (path: string) => PageAnswer;
  /** `session`: what the page says of who works at it; empty where it says nothing. */
  readonly call: (...asked: readonly [...Parameters<Transport>, session: string]) => Promise<Reply>;
  /** What whoever calls must know: 256 bits in base64url. */
  readonly token: string;
  /** 0: any that is free. */
  readonly port: number;
  /** How long without a call until it stops by itself; 0: never. */
  readonly idleMs: number;
}

export interface Serving {
  readonly port: number;
  readonly stop: () => void;
  /** Resolves when nobody is served any more, and why. */
  readonly stopped: Promise<'idle' | 'asked'>;
}

const CALL = '/call/';

/** Serves on the loopback address only. Rejects where the port is taken or not allowed. */
export async function serveWeb(service: WebService): Promise<Serving> {
  const idle = idleClock(service.idleMs);
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 120_000 }, (request, response) => {
    if (!room.hears(request, response)) return;
    const known = (call: string) => {
      room.makeKnown(request);
      if (call !== PULSE) idle.touch();
    };
    answer(request, response, service, known).catch(() => response.destroy());
  });
  const room = limitConnections(server);
  await listening(server, service.port);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  const asked = Promise.withResolvers<'asked'>();
  const stopped = Promise.race([asked.promise, idle.over]).then(async (why) => {
    idle.end();
    await closed(server);
    return why;
  });
  return { port: address.port, stop: () => asked.resolve('asked'), stopped };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, resolve);
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Runs out when it was not touched for the given time. Until its end it keeps the process alive. */
function idleClock(ms: number): { touch: () => void; over: Promise<'idle'>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<'idle'>();
  const timer = ms > 0 ? setTimeout(() => resolve('idle'), ms) : undefined;
  return { touch: () => void timer?.refresh(), over: promise, end: () => clearTimeout(timer) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  service: WebService,
  known: (call: string) => void,
): Promise<void> {
  if (!isForThisMachine(request) || !isFromOurPage(request)) return refuse(response, 403);
  const pathname = pathOf(request);
  if (pathname === undefined) return refuse(response, 400);
  if (!pathname.startsWith(CALL)) return sendPage(request, response, service.page(pathname));
  if (request.method !== 'POST') return refuse(response, 405);
  if (!hasToken(request, service.token)) return turnAway(response, new LicensingError('HOST_GONE'));
  const name = pathname.slice(CALL.length);
  known(name);
  await answerCall(name, request, response, service.call);
  known(name);
}

/**
 * The path of a request's target, without its query; undefined where the target has none, such as `*`, or is
 * the address of another host. It is not resolved against anything: `//x` is a path, and no host.
 */
function pathOf({ url = '', headers: { host } }: IncomingMessage): string | undefined {
  const own = `http://${host}/`;
  const target = url.startsWith(own) ? url.slice(own.length - 1) : url;
  return target.startsWith('/') ? target.replace(/[?#].*$/s, '') : undefined;
}

function sendPage({ method }: IncomingMessage, response: ServerResponse, page: PageAnswer): void {
  if (method !== 'GET' && method !== 'HEAD') {
    refuse(response, 405);
    return;
  }
  response.writeHead(page.status, { ...page.headers, 'content-length': page.body.length });
  response.end(method === 'GET' ? page.body : undefined);
}

async function answerCall(
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
  call: WebService['call'],
): Promise<void> {
  const asked = await inputOf(request);
  if ('refusal' in asked) return turnAway(response, asked.refusal);
  reply(response, 200, await call(name, asked.input, sessionOf(request)));
}

/** In a header, as the token is: no browser sends it by itself, and no other page can. */
function sessionOf({ headers }: IncomingMessage): string {
  const said = headers['softkey-session'];
  return typeof said === 'string' ? said : '';
}

/**
 * The call that is asked, or why it is refused unread. Rejects if the connection ended before all of it had
 * arrived.
 */
async function inputOf(
  request: IncomingMessage,
): Promise<{ readonly input: unknown } | { readonly refusal: LicensingError }> {
  try {
    return { input: unpackInput(await requestBody(request)) };
  } catch (error) {
    if (isRefusal(error)) return { refusal: error };
    throw error;
  }
}

function reply(response: ServerResponse, status: number, answered: Reply): void {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
  });
  response.end(JSON.stringify(answered));
}

const STATUS: Partial<Record<RefusalCode, number>> = { HOST_GONE: 401, TOO_LARGE: 413 };

/** Closes the connection of whoever sent such a request, without waiting for the rest of it. */
function turnAway(response: ServerResponse, { code, details }: LicensingError): void {
  response.shouldKeepAlive = false;
  reply(response, STATUS[code] ?? 400, { ok: false, error: { code, details } });
}

function refuse(response: ServerResponse, status: 400 | 403 | 405): void {
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' });
  response.end();
}
