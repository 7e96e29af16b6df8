import { isCertificate } from '../crypto/native.ts';
import { readHostileFile } from '../files/read-file.ts';
import { type ExchangeRoute, PATIENCE_MS } from '../web/exchange-client.ts';
import { hostIn, type ProxyRoute, proxyIn, proxyOfSystem } from '../web/proxy.ts';
import { usageRefusal } from './command-line.ts';
import type { RouteValues } from './exchange-address.ts';

/** The route to an address. `env`: where HTTPS_PROXY may stand. Refuses what was mistyped with `USAGE`. */
export function routeTo(address: string, values: RouteValues, env: NodeJS.ProcessEnv): ExchangeRoute {
  const url = addressIn(address);
  const { ca } = values;
  return {
    url,
    ca: ca === undefined ? undefined : certificatesIn(ca),
    proxy: proxyFor(url, values.proxy, env),
    limitMs: PATIENCE_MS,
  };
}

/** Only https, and nothing that would be sent along with every request. */
function addressIn(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.username === '' && url.password === '' && url.search === '' && url.hash === '';
  if (url?.protocol === 'https:' && isPlain) return url;
  throw usageRefusal('badExchange', withoutSecrets(address), '');
}

/** As it was typed, or as the system has it for this address. */
export function proxyNamed(url: URL, typed: string | undefined, env: NodeJS.ProcessEnv): string | undefined {
  return typed ?? proxyOfSystem(hostIn(url), env);
}

function proxyFor(url: URL, typed: string | undefined, env: NodeJS.ProcessEnv): ProxyRoute | undefined {
  const text = proxyNamed(url, typed, env);
  if (text === undefined) return undefined;
  const proxy = proxyIn(text);
  if (proxy === undefined)
    throw usageRefusal('badProxy', typed === undefined ? 'HTTPS_PROXY' : '--proxy', '', withoutSecrets(text));
  return proxy;
}

/** What stands before an @ may be a password, also where the scheme was forgotten. */
function withoutSecrets(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/|\/\/)?.*@/i, '$1…@');
}

/** A file in which no certificate is would leave every server unknown, without a word of why. */
function certificatesIn(path: string): string {
  const text = readHostileFile(path).toString('latin1');
  if (!isCertificate(text)) throw usageRefusal('badCertificate', '--ca', '');
  return text;
}
