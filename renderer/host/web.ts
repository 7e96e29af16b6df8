import type { HostContract } from '../../shared/app/host.ts';
import { packInput } from '../../shared/app/packed-input.ts';
import type { Contract } from '../../shared/contract.ts';
import { connectByName, type Handlers, type Reply, type Transport } from '../../shared/door.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { Host } from './host.ts';
import { keepForTab, keptForTab } from './tab-storage.ts';

const TOKEN = 'softkey-token';
/**
 * Storing the token takes a browser as long as answering a call, and the first screen should not wait for
 * that.
 */
const KEPT_AFTER_MS = 300;

/**
 * The host as a local web page: calls go over HTTP with the token that `softkey serve` printed; what a
 * browser does itself stays here.
 */
export function webHost(guarded: (transport: Transport) => Transport): Host {
  const remote = guarded(webTransport());
  return {
    station: connectByName<Contract>(remote),
    app: connectByName<HostContract>(orByTheBrowser(remote)),
    listen: () => () => {},
  };
}

/** Calls over HTTP, with the token that was printed for this tab. `headers`: what else is said of it. */
export function webTransport(headers?: () => Readonly<Record<string, string>>): Transport {
  return overHttp(tokenOfThisTab(), headers);
}

/** The token from the printed address, kept as long as the tab. */
function tokenOfThisTab(): () => string {
  let token: string | null = null;
  const take = () => {
    const given = new URLSearchParams(location.hash.slice(1)).get('token');
    if (given === null) return;
    token = given;
    setTimeout(() => keepToken(given), KEPT_AFTER_MS);
  };
  take();
  // If the program is restarted and its new address is opened in this tab, the browser does not reload the
  // page: only the token in the address changes.
  addEventListener('hashchange', take);
  return () => token ?? keptForTab(TOKEN) ?? '';
}

/** Also removes it from the address, so that it is in no history and no screenshot. */
function keepToken(token: string): void {
  keepForTab(TOKEN, token);
  history.replaceState(history.state, '', location.pathname);
}

function overHttp(token: () => string, more?: () => Readonly<Record<string, string>>): Transport {
  return async (name, input) => {
    try {
      const response = await fetch(`/call/${name}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token()}`, ...more?.() },
        body: packInput(input),
      });
      return (await response.json()) as Reply;
    } catch (error) {
      const { code, details } = isRefusal(error) ? error : new LicensingError('HOST_GONE');
      return { ok: false, error: { code, details } };
    }
  };
}

/**
 * A browser saves, prints and opens mail by itself, and opens no file by a double click; settings and the
 * draft are the program's.
 */
const BY_THE_BROWSER: Partial<Handlers<HostContract>> = {
  'opened.take': () => ({ files: [], refused: [] }),
  'file.save': ({ name, text }) => {
    download(name, text);
    return { name, folder: '', id: '' };
  },
  'file.show': () => ({}),
  'file.drag': () => ({}),
  'mail.open': ({ url }) => {
    startMail(url);
    return {};
  },
  'page.print': () => {
    print();
    return {};
  },
  'page.pdf': () => {
    print();
    return null;
  },
};

function orByTheBrowser(remote: Transport): Transport {
  const handlers = new Map<string, unknown>(Object.entries(BY_THE_BROWSER));
  return async (name, input) => {
    const handler = handlers.get(name) as ((input: unknown) => unknown) | undefined;
    return handler ? { ok: true, value: await handler(input) } : remote(name, input);
  };
}

/** Hands a `mailto:` URL to the system's mail program. */
export function startMail(url: string): void {
  location.href = url;
}

/** Saves a text where this browser puts what it downloads. */
export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  // Not at once, because the browser reads the address after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
