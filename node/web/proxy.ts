import { request } from 'node:http';
import type { Socket } from 'node:net';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { connectionRefusal } from './exchange-failures.ts';

/** A proxy of the plant, and what it wants to know of who asks. */
export interface ProxyRoute {
  readonly host: string;
  readonly port: number;
  /** The value of its header; undefined where it asks nobody. */
  readonly authorization: string | undefined;
}

/** `http://[NAME:PASSWORD@]HOST:PORT`; undefined for anything else. */
export function proxyIn(text: string): ProxyRoute | undefined {
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (url.protocol !== 'http:' || url.pathname !== '/' || url.search !== '' || url.hash !== '')
    return undefined;
  const [name, password] = [url.username, url.password].map(decoded);
  const authorization =
    name === '' ? undefined : `Basic ${Buffer.from(`${name}:${password}`, 'utf8').toString('base64')}`;
  return { host: hostIn(url), port: url.port === '' ? 80 : Number(url.port), authorization };
}

/** Of an IPv6 address without the brackets. */
export function hostIn({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * The proxy that the variables of the system name for a host: HTTPS_PROXY, unless NO_PROXY has the host or a
 * domain that it is in.
 */
export function proxyOfSystem(host: string, env: NodeJS.ProcessEnv): string | undefined {
  const without = (env['NO_PROXY'] ?? env['no_proxy'] ?? '').split(/[\s,]+/).filter((one) => one !== '');
  const isWithout = without.some((one) => {
    const name = one.replace(/^\*?\./, '').toLowerCase();
    return one === '*' || host === name || host.endsWith(`.${name}`);
  });
  const named = env['HTTPS_PROXY'] || env['https_proxy'];
  if (isWithout || !named) return undefined;
  // Other programs take it without the scheme, too.
  return named.includes('://') ? named : `http://${named}`;
}

/**
 * A connection to the host through a proxy. Node's own support begins with 24.5, is silently without effect
 * before that, and does not tell one refusal of a proxy from another.
 */
export function throughProxy(url: URL, proxy: ProxyRoute, signal: AbortSignal): Promise<Socket> {
  const { promise, resolve, reject } = Promise.withResolvers<Socket>();
  const target = `${url.hostname}:${url.port === '' ? 443 : url.port}`;
  const at = `${proxy.host}:${proxy.port}`;
  const asking = request({
    method: 'CONNECT',
    host: proxy.host,
    port: proxy.port,
    path: target,
    headers: {
      host: target,
      ...(proxy.authorization !== undefined && { 'proxy-authorization': proxy.authorization }),
    },
    agent: false,
    signal,
  });
  asking.on('connect', ({ statusCode: status = 0 }, socket: Socket) => {
    // What breaks the line later is said to whoever asks over it; unheard here, it would end the program.
    socket.on('error', () => {});
    if (status >= 200 && status < 300) return resolve(socket);
    socket.destroy();
    reject(refusedBy(at, status));
  });
  asking.on('response', (response) => {
    response.destroy();
    reject(refusedBy(at, response.statusCode ?? 0));
  });
  asking.on('error', (error) => reject(signal.aborted ? error : connectionRefusal(error, at)));
  asking.end();
  return promise;
}

function refusedBy(host: string, status: number): LicensingError {
  return status === 407
    ? new LicensingError('EXCHANGE_PROXY_LOGIN', { host })
    : new LicensingError('EXCHANGE_PROXY_REFUSED', { host, status });
}
