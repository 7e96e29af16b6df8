import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer as createPlain } from 'node:http';
import { createServer as createTls } from 'node:https';
import { type AddressInfo, connect, createServer as createTcp, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { postParcel } from '../../node/web/exchange-client.ts';
import { proxyIn, proxyOfSystem } from '../../node/web/proxy.ts';
import { PARCEL_MEDIA_TYPE } from '../../shared/exchange/parcel.ts';
import { refusal } from '../desk/desks.ts';
import { type Certificate, type PrivateCa, privateCa } from './private-ca.ts';

// What can go wrong between a station and its vendor, each with servers that do it: named, and never anything
// but a refusal.

const ALTERNATIVES = 'DNS:localhost,IP:127.0.0.1';

describe.skipIf(isProgramMissing('what goes wrong in an exchange', 'openssl'))('an exchange', () => {
  let folder = '';
  let ca: PrivateCa;
  const servers: Server[] = [];
  const signed = new Map<string, Certificate>();

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'softkey-failures-'));
    ca = privateCa(folder);
  });
  afterEach(() => {
    for (const server of servers.splice(0)) server.close();
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function portOf(server: Server): Promise<number> {
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  type Listener = Parameters<typeof createPlain>[1];

  function tlsServer(listener: Listener, alternatives = ALTERNATIVES, until?: string) {
    const name = `${alternatives} ${until}`;
    const certificate = signed.get(name) ?? ca.sign('server', alternatives, until);
    signed.set(name, certificate);
    return portOf(createTls(certificate, listener));
  }

  const post = (address: string, more: { proxy?: string; trusts?: boolean; limitMs?: number } = {}) =>
    postParcel(Buffer.from('a parcel'), {
      url: new URL(address),
      ca: more.trusts === false ? undefined : readFileSync(ca.file, 'latin1'),
      proxy: more.proxy === undefined ? undefined : proxyIn(more.proxy),
      limitMs: more.limitMs ?? 30_000,
    });
  const ask = async (...asked: Parameters<typeof post>) => {
    const posted = await post(...asked);
    return 'answer' in posted ? posted.answer : Buffer.from('held');
  };
  const codeOf = async (...asked: Parameters<typeof ask>) => {
    const { code, details } = await refusal(() => ask(...asked));
    return { code, ...details };
  };

  const answering: Listener = (request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () =>
      response
        .writeHead(200, { 'content-type': PARCEL_MEDIA_TYPE })
        .end(`answer to ${Buffer.concat(chunks)}`),
    );
  };

  it('brings the answer back, from below any path', async () => {
    const paths: (string | undefined)[] = [];
    const port = await tlsServer((request, response) => {
      paths.push(request.url);
      answering(request, response);
    });
    expect(String(Buffer.from(await ask(`https://localhost:${port}`)))).toBe('answer to a parcel');
    await ask(`https://127.0.0.1:${port}/plant/`);
    expect(paths).toEqual(['/v1/exchange', '/plant/v1/exchange']);
  });

  it('names a host that nobody knows, and one that does not listen', async () => {
    expect(await codeOf('https://nobody.invalid')).toMatchObject({ code: 'EXCHANGE_NO_HOST' });
    const server = createTcp();
    const port = await portOf(server);
    await new Promise((resolve) => server.close(resolve));
    expect(await codeOf(`https://127.0.0.1:${port}`)).toMatchObject({
      code: 'EXCHANGE_AWAY',
      host: `127.0.0.1:${port}`,
    });
  });

  it('names what is wrong with a certificate, also where Node was told not to look', async () => {
    const good = await tlsServer(answering);
    const other = await tlsServer(answering, 'DNS:other.invalid');
    const old = await tlsServer(answering, ALTERNATIVES, '20210101000000Z');
    const before = process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const unknown = await codeOf(`https://localhost:${good}`, { trusts: false });
      expect(unknown).toMatchObject({ code: 'EXCHANGE_CERT_UNKNOWN' });
      expect(await codeOf(`https://localhost:${other}`)).toMatchObject({ code: 'EXCHANGE_CERT_NAME' });
      expect(await codeOf(`https://localhost:${old}`)).toMatchObject({ code: 'EXCHANGE_CERT_DATE' });
    } finally {
      if (before === undefined) delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
      else process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = before;
    }
  });

  it('follows no redirection, and says what the server said', async () => {
    const port = await tlsServer(({ url = '' }, response) => {
      if (url.startsWith('/away')) response.writeHead(503).end('{"error":"LEDGER_AWAY"}');
      else if (url.startsWith('/moved')) response.writeHead(302, { location: '/v1/exchange' }).end();
      else if (url.startsWith('/page'))
        response.writeHead(200, { 'content-type': 'text/html' }).end('Sign in');
      else response.writeHead(200, { 'content-type': PARCEL_MEDIA_TYPE }).end(Buffer.alloc(1_048_577));
    });
    const at = (path: string) => codeOf(`https://localhost:${port}/${path}`);
    expect(await at('away')).toMatchObject({ code: 'EXCHANGE_STATUS', status: 503, said: 'LEDGER_AWAY' });
    expect(await at('moved')).toMatchObject({ code: 'EXCHANGE_STATUS', status: 302 });
    expect(await at('page')).toMatchObject({ code: 'NOT_A_PARCEL' });
    expect(await at('endless')).toMatchObject({ code: 'NOT_A_PARCEL' });
  });

  it('names a line that is cut off, at any point, and what speaks no TLS', async () => {
    const cut = await tlsServer((_, response) => {
      response.writeHead(200, { 'content-type': PARCEL_MEDIA_TYPE, 'content-length': 1000 });
      response.write('the first bytes', () => response.destroy());
    });
    const hung = await portOf(createTcp((socket) => socket.destroy()));
    const plain = await portOf(createPlain(answering));
    for (const port of [cut, hung, plain])
      expect(await codeOf(`https://localhost:${port}`)).toMatchObject({ code: 'EXCHANGE_LOST' });
  });

  it('ends after its time where nobody says anything', async () => {
    const silent = await tlsServer(() => {});
    const mute = await portOf(createTcp(() => {}));
    const slow = { limitMs: 300 };
    expect(await codeOf(`https://localhost:${silent}`, slow)).toMatchObject({ code: 'EXCHANGE_SLOW' });
    expect(await codeOf(`https://localhost:${mute}`, slow)).toMatchObject({ code: 'EXCHANGE_SLOW' });
    const through = await codeOf('https://vendor.invalid', { ...slow, proxy: `http://127.0.0.1:${mute}` });
    expect(through).toMatchObject({ code: 'EXCHANGE_SLOW' });
  });

  /** A proxy that is the only way: it knows where the host is that nobody else finds. */
  async function proxyTo(port: number, asked: string[] = []): Promise<string> {
    const proxy = createPlain();
    proxy.on('connect', ({ url }, socket) => {
      asked.push(String(url));
      const onward = connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(onward).pipe(socket);
      });
      for (const end of [socket, onward]) end.on('error', () => {});
    });
    return `http://127.0.0.1:${await portOf(proxy)}`;
  }

  it('goes through a proxy and no other way', async () => {
    const port = await tlsServer(answering, 'DNS:vendor.invalid');
    const asked: string[] = [];
    const proxy = await proxyTo(port, asked);
    const answer = await ask('https://vendor.invalid', { proxy });
    expect(String(Buffer.from(answer))).toBe('answer to a parcel');
    expect(asked).toEqual(['vendor.invalid:443']);
    const other = await proxyTo(await tlsServer(answering, 'DNS:other.invalid'));
    expect(await codeOf('https://vendor.invalid', { proxy: other })).toMatchObject({
      code: 'EXCHANGE_CERT_NAME',
    });
  });

  it('names a proxy that lets it through, and then breaks the line or is silent', async () => {
    const letting = async (then: (socket: Socket) => void) => {
      const server = createTcp((socket) => {
        socket.on('error', () => {});
        socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\n\r\n', () => then(socket)));
      });
      return `http://127.0.0.1:${await portOf(server)}`;
    };
    const at = (proxy: string) => codeOf('https://vendor.invalid', { proxy, limitMs: 2_000 });
    expect(await at(await letting((socket) => socket.resetAndDestroy()))).toMatchObject({
      code: 'EXCHANGE_LOST',
    });
    expect(await at(await letting((socket) => socket.destroy()))).toMatchObject({ code: 'EXCHANGE_LOST' });
    expect(await at(await letting((socket) => setTimeout(() => socket.resetAndDestroy(), 50)))).toMatchObject(
      {
        code: 'EXCHANGE_LOST',
      },
    );
    expect(await at(await letting(() => {}))).toMatchObject({ code: 'EXCHANGE_SLOW' });
  });

  it('takes no other protocol for an answer', async () => {
    const port = await tlsServer((_, response) => {
      response.socket?.end(
        'HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n',
      );
    });
    expect(await codeOf(`https://localhost:${port}`)).toMatchObject({ code: 'EXCHANGE_STATUS', status: 101 });
    const early = await tlsServer((_, response) => {
      response.socket?.end('HTTP/1.1 103 Early Hints\r\n\r\n');
    });
    expect(await codeOf(`https://localhost:${early}`)).toMatchObject({ code: 'EXCHANGE_LOST' });
  });

  it('names a proxy that is away, does not let it through, or is none', async () => {
    const at = (port: number) => codeOf('https://vendor.invalid', { proxy: `http://127.0.0.1:${port}` });
    const gone = createTcp();
    const port = await portOf(gone);
    await new Promise((resolve) => gone.close(resolve));
    expect(await at(port)).toMatchObject({ code: 'EXCHANGE_AWAY', host: `127.0.0.1:${port}` });
    const forbids = createPlain();
    forbids.on('connect', (_, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'));
    expect(await at(await portOf(forbids))).toMatchObject({ code: 'EXCHANGE_PROXY_REFUSED', status: 403 });
    const hung = await portOf(createTcp((socket) => socket.destroy()));
    expect(await at(hung)).toMatchObject({ code: 'EXCHANGE_LOST' });
  });
});

describe('a proxy', () => {
  it('is an address of HTTP with or without a name and a password', () => {
    expect(proxyIn('http://proxy:3128')).toEqual({ host: 'proxy', port: 3128, authorization: undefined });
    expect(proxyIn('http://[::1]')).toMatchObject({ host: '::1', port: 80 });
    expect(proxyIn('http://ana:p%40ss%3Aw@proxy:1')).toMatchObject({
      authorization: `Basic ${Buffer.from('ana:p@ss:w').toString('base64')}`,
    });
    for (const wrong of ['proxy:3128', 'https://proxy', 'socks5://proxy', 'http://proxy/x', ''])
      expect(proxyIn(wrong)).toBeUndefined();
  });

  it('is the one of the surroundings, unless they name the host as one without', () => {
    const env = { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'localhost, .plant.invalid' };
    expect(proxyOfSystem('vendor.invalid', env)).toBe('http://proxy:3128');
    expect(proxyOfSystem('desk.plant.invalid', env)).toBeUndefined();
    expect(proxyOfSystem('localhost', env)).toBeUndefined();
    expect(proxyOfSystem('vendor.invalid', { https_proxy: 'http://p' })).toBe('http://p');
    expect(proxyOfSystem('vendor.invalid', { HTTPS_PROXY: 'proxy:3128' })).toBe('http://proxy:3128');
    expect(proxyOfSystem('vendor.invalid', { HTTPS_PROXY: '' })).toBeUndefined();
    expect(proxyOfSystem('vendor.invalid', { HTTPS_PROXY: 'http://p', NO_PROXY: '*' })).toBeUndefined();
  });
});
