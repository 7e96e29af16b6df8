import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { type AddressInfo, connect, createServer as createTcp } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { postParcel } from '../../node/web/exchange-client.ts';
import { PARCEL_MEDIA_TYPE } from '../../shared/exchange/parcel.ts';
import { lacking, stationEdition, vendorEdition } from '../cli/runner.ts';
import { type PrivateCa, privateCa } from './private-ca.ts';
import { run, type ServedExchange, servedExchange, servedRelay } from './served.ts';

// From the first request to the second license over a network: the programs that customer and vendor have,
// TLS with a plant's own authority, and a proxy that wants a password.

const lacksIdentity = lacking({ needs: ['identity'], steps: [], files: [] }).length > 0;
if (lacksIdentity) console.warn('SKIPPED: an exchange of this machine: nothing here identifies it');
const lacksOpenssl = isProgramMissing('an exchange over TLS', 'openssl');
const lacksProxy = isProgramMissing('an exchange through a proxy', 'tinyproxy');

const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'ACME', contact: '' },
  architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: '' },
  reference: '',
};

describe.skipIf(lacksOpenssl)('softkey exchange https://…', () => {
  let folder = '';
  let ca: PrivateCa;
  let desk: ServedExchange;
  const at = (name: string) => join(folder, name);
  const vendor = (...args: string[]) => run(vendorEdition, [...args, '--dir', at('desk'), '--quiet']);
  const station = (words: readonly string[], env: NodeJS.ProcessEnv = {}) =>
    run(stationEdition, [...words, '--home', at('home'), '--quiet'], env);
  const exchange = (url = desk.url, ...more: string[]) =>
    station(['exchange', url, '--ca', ca.file, ...more]);
  const certificate = () => ca.sign('desk', 'DNS:localhost,IP:127.0.0.1');
  const serve = () =>
    servedExchange(
      '--dir',
      at('desk'),
      '--exchange',
      '127.0.0.1:0',
      '--tls-cert',
      at('desk.pem'),
      '--tls-key',
      at('desk.key'),
    );

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'softkey-exchange-'));
    ca = privateCa(folder);
    certificate();
    await vendor('desk', 'init', '--demo');
    desk = await serve();
  });
  afterAll(async () => {
    await desk?.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  });

  it('does not serve other computers without TLS, nor with a certificate that does not fit', async () => {
    const refusedWith = (...more: string[]) => vendor('desk', 'serve', '--exchange', ...more);
    expect(await refusedWith(':0')).toMatchObject({ code: 2, err: expect.stringContaining('--tls-cert') });
    expect(await refusedWith('0.0.0.0:0')).toMatchObject({ code: 2 });
    expect(await refusedWith('nonsense')).toMatchObject({ code: 2 });
    expect(await refusedWith(':0', '--tls-cert', at('ca.pem'))).toMatchObject({ code: 2 });
    expect(await refusedWith(':0', '--tls-cert', at('ca.pem'), '--tls-key', at('desk.key'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('do not belong together'),
    });
    expect(await refusedWith(':0', '--tls-cert', at('desk.key'), '--tls-key', at('desk.key'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('PEM'),
    });
    expect(await refusedWith('127.0.0.1:0', '--port', '1')).toMatchObject({ code: 2 });
    expect(await vendor('desk', 'serve', '--first')).toMatchObject({ code: 2 });
  });

  it('answers a reverse proxy on its own computer, and says whether it can answer', async () => {
    const plain = await servedExchange('--dir', at('desk'), '--exchange', '127.0.0.1:0');
    try {
      const health = await fetch(`${plain.url}/v1/health`);
      expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
      const exchangeFolder = at('desk/exchange');
      rmSync(exchangeFolder, { recursive: true });
      expect((await fetch(`${plain.url}/v1/health`)).status).toBe(200);
      expect(readdirSync(exchangeFolder)).toEqual(['answered', 'waiting']);
      rmSync(join(exchangeFolder, 'answered'), { recursive: true });
      writeFileSync(join(exchangeFolder, 'answered'), '');
      expect((await fetch(`${plain.url}/v1/health`)).status).toBe(503);
      rmSync(join(exchangeFolder, 'answered'));
    } finally {
      expect(await plain.kill('SIGTERM')).toBe(0);
    }
  });

  describe.each([
    ['desk', () => servedExchange('--dir', at('desk'), '--exchange', '127.0.0.1:0')],
    [
      'relay',
      () => servedRelay('--dir', at('store'), '--listen', '127.0.0.1:0', '--desk', 'https://vendor.invalid'),
    ],
  ] as const)('what no station sends to a %s', (_name, servePlain) => {
    const url = () => `${plain.url}/v1/exchange`;
    let plain: ServedExchange;
    beforeAll(async () => {
      plain = await servePlain();
    });
    afterAll(() => plain.kill('SIGTERM'));

    const post = async (body: string, type: string) => {
      const answer = await fetch(url(), { method: 'POST', body, headers: { 'content-type': type } });
      return [answer.status, await answer.json()];
    };

    it('is refused by its name', async () => {
      expect(await post('x', 'text/plain')).toEqual([415, { error: 'MEDIA_TYPE' }]);
      expect(await post('x', PARCEL_MEDIA_TYPE)).toEqual([400, { error: 'NOT_A_PARCEL' }]);
      expect(await post('x'.repeat(1_048_577), PARCEL_MEDIA_TYPE)).toEqual([413, { error: 'TOO_LARGE' }]);
      expect((await fetch(url())).status).toBe(405);
      expect((await fetch(`${plain.url}/`)).status).toBe(404);
    });

    it('is refused unread: 5 GB, no length, and a header that does not end', async () => {
      const type = `Content-Type: ${PARCEL_MEDIA_TYPE}\r\n`;
      const head = `POST /v1/exchange HTTP/1.1\r\nHost: desk\r\n${type}`;
      expect(await said(`${head}Content-Length: 5368709120\r\n\r\nx`)).toContain(' 413 ');
      expect(await said(`${head}Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n`)).toContain(' 411 ');
      expect(await said(`${head}X: ${'x'.repeat(20_000)}\r\n\r\n`)).toContain(' 431 ');
    });

    it('keeps nobody out: who says nothing loses the place to who comes later', async () => {
      const idle = Array.from({ length: 300 }, () => connect(plain.port, '127.0.0.1').on('error', () => {}));
      await Promise.all(idle.map((socket) => once(socket, 'connect')));
      expect((await fetch(`${plain.url}/v1/health`)).status).toBe(200);
      for (const socket of idle) socket.destroy();
    });

    /** The first line of what comes back. */
    async function said(text: string): Promise<string> {
      const socket = connect(plain.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.write(text);
      const [first] = (await once(socket, 'data')) as [Buffer];
      socket.destroy();
      return first.toString('latin1').split('\r\n')[0] ?? '';
    }
  });

  describe.skipIf(lacksIdentity)('a machine that nobody attends', { timeout: 60_000 }, () => {
    it('has nothing to say before there is a request', async () => {
      expect(await exchange()).toMatchObject({ code: 1, err: expect.stringContaining('[NO_LICENSE]') });
    });

    it('asks for its first license, and takes it when somebody has issued it', async () => {
      writeFileSync(at('order.json'), JSON.stringify(ORDER));
      const order = ['--order', at('order.json'), '--confirm', hostname(), '--out', at('a.prelicense')];
      expect((await station(['prelicense', ...order])).code).toBe(0);
      const asked = await exchange();
      expect(asked).toMatchObject({ code: 0, out: expect.stringMatching(/^Asked for a license +RQ-/) });
      expect(await exchange()).toMatchObject({ code: 0, out: '' });
      expect(desk.log()).toMatch(/^for a person .* NEEDS_A_PERSON {2}first-request/m);
      const [waiting = ''] = readdirSync(at('desk/exchange/waiting'));
      const file = join(at('desk/exchange/waiting'), waiting);
      const issued = await vendor('desk', 'issue', file, '--days', '10', '--out', at('first.license'));
      expect(issued.code).toBe(0);
      const taken = await exchange();
      expect(taken).toMatchObject({ code: 0, out: expect.stringContaining('number 1') });
      expect(readdirSync(at('desk/exchange/waiting'))).toEqual([]);
    });

    it('renews by itself, over a kill of the desk between the two', async () => {
      await desk.kill('SIGKILL');
      const away = await exchange();
      expect(away).toMatchObject({ code: 1, err: expect.stringContaining('[EXCHANGE_AWAY]') });
      desk = await serve();
      const renewed = await exchange();
      expect(renewed.out).toMatch(/^Asked for the next license +RQ-/);
      expect(renewed).toMatchObject({ code: 0, out: expect.stringContaining('number 2') });
      const again = await exchange(desk.url, '--json');
      const { summary } = JSON.parse(again.out);
      expect(summary).toMatchObject({ refused: 0, requests: [], reports: [{ sequence: 2 }] });
      expect(summary.reply).toMatchObject({ outcome: 'taken', words: [] });
      const { out: story } = await vendor('desk', 'show', summary.reports[0].softkeyId);
      expect(story.match(/its station has the license .*number \d/g)).toEqual([
        expect.stringMatching(/number 1$/),
        expect.stringMatching(/number 2$/),
      ]);
    });

    it.skipIf(lacksProxy)(
      'goes through the proxy of the plant, with its password and not without',
      async () => {
        const proxy = await tinyproxy(folder, 'ana', 'pass4711');
        try {
          const open = `http://127.0.0.1:${proxy.port}`;
          const withPassword = `http://ana:pass4711@127.0.0.1:${proxy.port}`;
          const refused = await exchange(desk.url, '--proxy', open);
          expect(refused.err).toContain('[EXCHANGE_PROXY_LOGIN]');
          expect(await exchange(desk.url, '--proxy', withPassword)).toMatchObject({
            code: 0,
            out: '',
            err: '',
          });
          const env = { HTTPS_PROXY: withPassword };
          const url = desk.url.replace('127.0.0.1', 'localhost');
          expect(await station(['exchange', url, '--ca', ca.file], env)).toMatchObject({ code: 0, err: '' });
          expect(readFileSync(proxy.log, 'utf8').match(/CONNECT localhost/g)).toHaveLength(1);
          const away = await exchange('https://nobody.invalid', '--proxy', withPassword);
          expect(away.err).toMatch(/\[EXCHANGE_PROXY_REFUSED\]/);
          expect(away.err).not.toContain('pass4711');
        } finally {
          await proxy.end();
        }
      },
    );

    it('believes no server: an old answer is called one, and takes nothing from the license', async () => {
      const recorded: Buffer[] = [];
      const liar = createServer(certificate(), (request, response) => {
        const chunks: Buffer[] = [];
        request.on('data', (chunk: Buffer) => chunks.push(chunk));
        request.on('end', async () => {
          const route = { url: new URL(desk.url), ca: readFileSync(ca.file, 'latin1'), proxy: undefined };
          if (recorded.length === 0) {
            const posted = await postParcel(Buffer.concat(chunks), { ...route, limitMs: 30_000 });
            if ('answer' in posted) recorded.push(Buffer.from(posted.answer));
          }
          response.writeHead(200, { 'content-type': PARCEL_MEDIA_TYPE }).end(recorded[0]);
        });
      });
      await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
      try {
        const url = `https://127.0.0.1:${(liar.address() as AddressInfo).port}`;
        expect((await exchange(url)).code).toBe(0); // a relay that hands on
        expect(await exchange(url)).toMatchObject({
          code: 1,
          err: expect.stringContaining('[PARCEL_OTHER]'),
        });
        expect((await station(['check'])).out).toMatch(/^SOFTKEY (?:OK|WARNING)/);
      } finally {
        liar.close();
      }
    });

    it('that was put back from a backup is told so once, and goes on', async () => {
      writeFileSync(at('home/exchange.json'), '{"counter":1,"asked":[]}');
      expect(await exchange()).toMatchObject({ code: 1, err: expect.stringContaining('[PARCEL_OLDER]') });
      expect(await exchange()).toMatchObject({ code: 0, err: '' });
      const { counter } = JSON.parse(readFileSync(at('home/exchange.json'), 'utf8'));
      writeFileSync(at('home/exchange.json'), `{"counter":${counter - 1},"asked":[]}`);
      const twin = await exchange(desk.url, '--no-names');
      expect(twin).toMatchObject({ code: 1, err: expect.stringContaining('[PARCEL_CLONED]') });
      expect(desk.log()).toMatch(/^two of one key /m);
      writeFileSync(at('home/exchange.json'), 'spoiled');
      expect((await exchange()).err).toContain('[PARCEL_OLDER]');
      expect(await exchange()).toMatchObject({ code: 0, err: '' });
      writeFileSync(at('home/exchange.json'), '{"counter":9007199254740990,"asked":[]}');
      expect((await exchange()).err).toContain('[PARCEL_AHEAD]');
      expect(desk.log()).toMatch(/^too far ahead /m);
      expect(await exchange()).toMatchObject({ code: 0, err: '' });
    });
  });

  it('is refused before anything is sent where it was mistyped', async () => {
    for (const words of [
      ['http://vendor.invalid'],
      ['https://ana:secret@vendor.invalid'],
      ['https://vendor.invalid?x'],
      ['https://vendor.invalid', '--proxy', 'proxy:3128'],
      [at('home'), '--proxy', 'http://proxy:3128'],
    ]) {
      const { code, err } = await station(['exchange', ...words]);
      expect([code, err.includes('secret')]).toEqual([2, false]);
    }
    const wrong = await station(['exchange', 'https://vendor.invalid', '--ca', at('desk.key')]);
    expect(wrong).toMatchObject({ code: 2, err: expect.stringContaining('PEM') });
  });

  it('is run by the scheduler, and no password stands in its files', async () => {
    const install = (...words: string[]) =>
      station(['schedule', 'install', '--dry-run', '--exchange', 'https://vendor.invalid', ...words]);
    const { out } = await install('--ca', ca.file, '--proxy', 'http://proxy:3128');
    expect(out).toContain(
      `"exchange" "https://vendor.invalid" "--ca" "${ca.file}" "--proxy" "http://proxy:3128" "--quiet"`,
    );
    const refused = await install('--proxy', 'http://ana:secret@proxy:3128');
    expect(refused).toMatchObject({ code: 2, err: expect.not.stringContaining('secret') });
  });
});

/** tinyproxy of Debian, on a port of its own. */
async function tinyproxy(folder: string, name: string, password: string) {
  const free = createTcp();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise((resolve) => free.close(resolve));
  const log = join(folder, 'proxy.log');
  const conf = join(folder, 'proxy.conf');
  writeFileSync(log, '');
  writeFileSync(
    conf,
    `Port ${port}\nListen 127.0.0.1\nTimeout 60\nLogFile "${log}"\nLogLevel Connect\nMaxClients 9\nBasicAuth ${name} ${password}\n`,
  );
  const child = spawn('tinyproxy', ['-d', '-c', conf], { stdio: 'ignore' });
  const isUp = () =>
    new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => resolve(socket.destroy() !== undefined));
      socket.on('error', () => resolve(false));
    });
  while (!(await isUp())) if (child.exitCode !== null) throw new Error('tinyproxy did not start');
  const end = async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  };
  return { port, log, end };
}
