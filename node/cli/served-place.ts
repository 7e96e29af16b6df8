import { refusalOf } from '../files/errno.ts';
import { readHostileFile } from '../files/read-file.ts';
import { type ExchangePlace, type ExchangeService, serveExchange } from '../web/exchange-server.ts';
import { usageRefusal } from './command-line.ts';

export interface TlsValues {
  readonly 'tls-cert': string | undefined;
  readonly 'tls-key': string | undefined;
}

/** Where an exchange is served, as it was typed behind `option`. Refuses with `USAGE`. */
export function servedPlace(address: string, values: TlsValues, option: string): ExchangePlace {
  const { host, port } = placeOf(address);
  return { host, port, tls: tlsFiles(values, host, { option, address }) };
}

/** Serves until it is stopped; `url`: as it is reached from here. */
export async function serveAt<Asked>(
  place: ExchangePlace,
  service: Omit<ExchangeService<Asked>, keyof ExchangePlace>,
) {
  const { host, port, tls } = place;
  const serving = await serveExchange({ ...place, ...service }).catch((error: unknown) => {
    throw refusalOf(error, ADDRESS_FAILURES, { port: String(port) });
  });
  const url = `${tls === undefined ? 'http' : 'https'}://${shown(host)}:${serving.port}`;
  return { url, stop: serving.stop };
}

const ADDRESS_FAILURES = { exists: 'PORT_TAKEN', denied: 'PORT_TAKEN', unfit: 'PORT_TAKEN' } as const;

const MOST_PORT = 65_535;

/** `HOST:PORT`, `[::1]:PORT`, or `:PORT` for every address of this machine. */
function placeOf(address: string): Pick<ExchangePlace, 'host' | 'port'> {
  const [, inBrackets, name, digits] =
    /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/\s]*)):(\d{1,5})$/.exec(address) ?? [];
  const port = Number(digits ?? Number.NaN);
  if (!(port <= MOST_PORT)) throw usageRefusal('badAddress', address, '');
  return { host: inBrackets ?? (name === '' || name === undefined ? '::' : name), port };
}

/** Nothing that leaves this machine goes without TLS; a reverse proxy on this machine may have it. */
function tlsFiles(
  values: TlsValues,
  host: string,
  { option, address }: { readonly option: string; readonly address: string },
): ExchangePlace['tls'] {
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if (cert !== undefined && key !== undefined)
    return { cert: readHostileFile(cert), key: readHostileFile(key) };
  if (cert !== undefined || key !== undefined) {
    const [word, other] = cert === undefined ? ['--tls-key', '--tls-cert'] : ['--tls-cert', '--tls-key'];
    throw usageRefusal('optionAlone', word, '', other);
  }
  if (!/^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/.test(host))
    throw usageRefusal('exchangeNeedsTls', option, '', address);
  return undefined;
}

function shown(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
