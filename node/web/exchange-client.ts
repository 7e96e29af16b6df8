import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import type { Socket } from 'node:net';
import tls from 'node:tls';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { type HeldParcel, readHeld } from '../../shared/exchange/held.ts';
import { MOST_PARCEL_BYTES, PARCEL_MEDIA_TYPE } from '../../shared/exchange/parcel.ts';
import { connectionRefusal } from './exchange-failures.ts';
import { hostIn, type ProxyRoute, throughProxy } from './proxy.ts';

/** Where a station sends its parcels, and how it gets there. */
export interface ExchangeRoute {
  /** https://HOST[:PORT][/PATH] */
  readonly url: URL;
  /** Certificates that are believed besides those of the system, in PEM. */
  readonly ca: string | undefined;
  readonly proxy: ProxyRoute | undefined;
  /** For all of it, the slowest line included. */
  readonly limitMs: number;
}

/** A line of 64 kbit/s takes the largest parcel there in two minutes; the usual one has 20 KB. */
export const PATIENCE_MS = 180_000;

/** What came of a parcel: its answer, or a relay's word that it holds it (spec §20). */
export type Posted = ({ readonly answer: Uint8Array } | { readonly held: HeldParcel }) & {
  /** The server's clock, as it wrote it; empty where it did not. */
  readonly date: string;
};

/**
 * Sends a parcel, and gives what comes of it. One request, no redirection. Whatever goes wrong is a refusal
 * by its name: the next run tries again.
 */
export async function postParcel(parcel: Uint8Array, route: ExchangeRoute): Promise<Posted> {
  const late = AbortSignal.timeout(route.limitMs);
  const { url, proxy } = route;
  try {
    const through = proxy === undefined ? undefined : await throughProxy(url, proxy, late);
    return await answerTo(parcel, route, through, late);
  } catch (error) {
    if (error instanceof LicensingError) throw error;
    if (late.aborted) throw new LicensingError('EXCHANGE_SLOW', { host: url.host });
    throw connectionRefusal(error, url.host);
  }
}

function answerTo(
  parcel: Uint8Array,
  { url, ca }: ExchangeRoute,
  through: Socket | undefined,
  signal: AbortSignal,
): Promise<Posted> {
  const { promise, resolve, reject } = Promise.withResolvers<Posted>();
  const host = hostIn(url);
  const port = url.port === '' ? 443 : Number(url.port);
  const trust: tls.SecureContextOptions & { readonly rejectUnauthorized: true } = {
    ca: [...systemCertificates(), ...(ca === undefined ? [] : [ca])],
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true, // also where the surroundings of the program say otherwise
  };
  const way = through === undefined ? { port } : { socket: through };
  const asking = request({
    method: 'POST',
    host,
    port,
    path: `${url.pathname.replace(/\/$/, '')}/v1/exchange`,
    headers: { 'content-type': PARCEL_MEDIA_TYPE, 'content-length': parcel.length, connection: 'close' },
    signal,
    // Node asks for this connection only where no agent is named, not even `false`.
    createConnection: () => tls.connect({ ...way, host, servername: nameOf(host), ...trust }),
  });
  let isAnswered = false;
  asking.on('response', (response) => {
    isAnswered = true;
    read(response, url).then(resolve, reject);
  });
  asking.on('upgrade', (response, socket) => {
    socket.destroy();
    reject(statusRefusal(response, url, undefined));
  });
  asking.on('error', reject);
  asking.on('close', () => {
    if (!isAnswered) reject(connectionRefusal(CLOSED, url.host));
  });
  asking.end(parcel);
  return promise;
}

/** What Node closes without an error, it calls by no name. */
const CLOSED = Object.assign(new Error('closed without an answer'), { code: 'ECONNRESET' });

/** Addresses are never named in the greeting of TLS. */
function nameOf(host: string): string {
  return /^[\d.]+$|:/.test(host) ? '' : host;
}

/** Those that this machine believes, where Node can ask (22.15), and those that come with Node. */
function systemCertificates(): readonly string[] {
  if (typeof tls.getCACertificates !== 'function') return tls.rootCertificates;
  return [...tls.getCACertificates('default'), ...tls.getCACertificates('system')];
}

async function read(response: IncomingMessage, url: URL): Promise<Posted> {
  const { statusCode: status = 0, headers } = response;
  const body = await bodyOf(response);
  const date = headers.date ?? '';
  if (status === 202) return { held: heldIn(body), date };
  if (status !== 200) throw statusRefusal(response, url, codeIn(body));
  if (headers['content-type'] !== PARCEL_MEDIA_TYPE) throw new LicensingError('NOT_A_PARCEL');
  return { answer: body, date };
}

/** `said`: the reason of a desk, where it gave one. */
function statusRefusal(
  { statusCode: status = 0, headers }: IncomingMessage,
  { host }: URL,
  said: string | undefined,
): LicensingError {
  return new LicensingError('EXCHANGE_STATUS', {
    host,
    status,
    said: said ?? headers['server'] ?? '-',
    ...(headers['retry-after'] !== undefined && { retryAfter: headers['retry-after'] }),
  });
}

/** spec Y4 */
function heldIn(body: Uint8Array): HeldParcel {
  try {
    return readHeld(body);
  } catch (cause) {
    throw isRefusal(cause) ? new LicensingError('NOT_A_PARCEL', {}, { cause }) : cause;
  }
}

/** Reads no more than a parcel may have, and refuses one that ended early. */
async function bodyOf(response: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MOST_PARCEL_BYTES) {
      response.destroy();
      throw new LicensingError('NOT_A_PARCEL');
    }
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

/** The reason of a desk: `{"error":"CODE"}` (spec §19). */
function codeIn(body: Uint8Array): string | undefined {
  return /^\{"error":"([A-Z_]{1,40})"\}$/.exec(Buffer.from(body.subarray(0, 100)).toString('latin1'))?.[1];
}
