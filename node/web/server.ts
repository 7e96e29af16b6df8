import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { fromWire } from '../../shared/app/wire.ts';
import { MAX_FILE_BYTES } from '../../shared/document/kinds.ts';
import type { Reply, Transport } from '../../shared/door.ts';
import type { RefusalCode } from '../../shared/errors/codes.ts';
import type { PageAnswer } from '../app/page.ts';
import { limitConnections } from './connection-limit.ts';
import { hasToken, isForUs, isFromUs } from './guard.ts';

/** The page and the calls behind it, on a port of this machine that nobody else's page can use. */
export interface WebService {
  readonly page: (path: string) => PageAnswer;
  readonly call: Transport;
  /** What whoever calls must know: 256 bits in base64url. */
  readonly token: string;
  /** 0: any that is free. */
  readonly port: number;
  /** Stops by itself after so long without a call; 0: never. */
  readonly idleMs: number;
}

export interface Serving {
  readonly port: number;
  readonly stop: () => void;
  /** Resolves when nobody is served any more, and why. */
  readonly stopped: Promise<'idle' | 'asked'>;
}

const CALL = '/call/';
/** The largest file in base64, and what stands around it. */
const MAX_BODY_BYTES = Math.ceil(MAX_FILE_BYTES / 3) * 4 + 65_536;

/** Serves on the loopback address only. Rejects where the port is taken or not allowed. */
export async function serveWeb(service: WebService): Promise<Serving> {
  const idle = idleClock(service.idleMs);
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 120_000 }, (request, response) => {
    if (!room.hears(request, response)) return;
    const known = () => {
      room.makeKnown(request);
      idle.touch();
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

/** Runs out when it was not touched for so long. Until its end it keeps the process alive. */
function idleClock(ms: number): { touch: () => void; over: Promise<'idle'>; end: () => void } {
  const { promise, resolve } = Promise.withResolvers<'idle'>();
  const timer = ms > 0 ? setTimeout(() => resolve('idle'), ms) : undefined;
  return { touch: () => void timer?.refresh(), over: promise, end: () => clearTimeout(timer) };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  service: WebService,
  known: () => void,
): Promise<void> {
  if (!isForUs(request) || !isFromUs(request)) return refuse(response, 403);
  const { pathname } = new URL(request.url ?? '/', 'http://page.invalid');
  if (!pathname.startsWith(CALL)) return sendPage(request, response, service.page(pathname));
  if (request.method !== 'POST') return refuse(response, 405);
  if (!hasToken(request, service.token)) return turnAway(response);
  known();
  await answerCall(pathname.slice(CALL.length), request, response, service.call);
  known();
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
  call: Transport,
): Promise<void> {
  const body = await bodyOf(request);
  if (body === null) {
    // Does not wait for what is still being sent.
    response.shouldKeepAlive = false;
    return reply(response, 413, refusal('TOO_LARGE', { file: '', most: MAX_FILE_BYTES }));
  }
  const input = inputIn(body);
  reply(
    response,
    200,
    input === undefined ? refusal('USAGE', { problem: 'not JSON' }) : await call(name, input),
  );
}

/** Null where it is longer than any file may be. */
async function bodyOf(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function inputIn(body: string): unknown {
  try {
    return fromWire(body);
  } catch {
    return undefined;
  }
}

function refusal(code: RefusalCode, details: Record<string, string | number> = {}): Reply {
  return { ok: false, error: { code, details } };
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

/** Does not wait for what a stranger still wants to send. */
function turnAway(response: ServerResponse): void {
  response.shouldKeepAlive = false;
  reply(response, 401, refusal('HOST_GONE'));
}

function refuse(response: ServerResponse, status: 403 | 405): void {
  response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' });
  response.end();
}
