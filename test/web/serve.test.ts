import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { serveWeb } from '../../node/web/server.ts';
import { genuine } from '../vectors/documents.ts';
import { type Answered, ask, call, framed, type Served, serve } from './serve.ts';

const home = mkdtempSync(join(tmpdir(), 'softkey-serve-'));
let served: Served;
beforeAll(async () => {
  served = await serve(home);
});
afterAll(async () => {
  await served.stop();
  rmSync(home, { recursive: true, force: true });
});

const reply = ({ text }: Answered) => JSON.parse(text);
const page = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  ask(served, { path, method, headers: { host: `localhost:${served.port}`, ...headers } });

describe('the page', () => {
  it('is the built screens', async () => {
    const { status, headers, text } = await page('/');
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    const script = text.match(/src="\.(\/assets\/[^"]+\.js)"/)?.[1] ?? '';
    expect((await page(script)).headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('carries a strict policy, with a nonce of its own each time', async () => {
    const [one, other] = [await page('/'), await page('/')];
    const policy = String(one.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    const nonce = policy.match(/'nonce-([^']+)'/)?.[1];
    expect(one.text).toContain(`nonce="${nonce}"`);
    expect(other.text).not.toContain(nonce);
    expect(one.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY' });
  });

  it.each([
    '/../package.json',
    '/assets/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets',
    '/nothing.js',
    '//etc/passwd',
    '/__proto__',
    '//',
    '///',
    '//[',
    '//127.0.0.1:1/',
    '/%',
    '/%ff%00',
    '/?#',
    `/${'a/'.repeat(4000)}`,
    '/\\\\host\\share',
  ])('is nothing else: %s', async (path) => {
    expect((await page(path)).status).toBe(path.startsWith('/?') ? 200 : 404);
  });

  it('is there by its whole address too, and by nobody else’s', async () => {
    const own = `localhost:${served.port}`;
    expect((await page(`http://${own}/`)).status).toBe(200);
    expect((await page(`http://${own}/nothing.js`)).status).toBe(404);
    for (const target of [
      'http://elsewhere.invalid/',
      `http://${own}`,
      `https://${own}/`,
      'http://[/',
      '*',
      'file:///etc/passwd',
    ])
      expect((await page(target, {}, target === '*' ? 'OPTIONS' : 'GET')).status, target).toBe(400);
  });

  it('answers a target that is too long', async () => {
    expect((await page(`/${'a'.repeat(20_000)}`)).status).toBe(431);
  });

  it('holds no token and nothing of the station', async () => {
    expect((await page('/')).text).not.toContain(served.token);
  });

  it('answers GET and HEAD only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await page('/', {}, method)).status, method).toBe(405);
    expect((await page('/', {}, 'HEAD')).text).toBe('');
  });
});

describe('who may ask', () => {
  it('is the page, with the token', async () => {
    const answered = await call(served, 'machine.glance');
    expect(answered.status).toBe(200);
    expect(reply(answered)).toMatchObject({ ok: true, value: { platform: expect.any(String) } });
  });

  it.each(['127.0.0.1:1', 'localhost', 'LOCALHOST:8443', '[::1]:80'])(
    'may call this machine %s, as at the end of a tunnel',
    async (host) => {
      expect((await call(served, 'machine.glance', {}, { host, origin: `http://${host}` })).status).toBe(200);
    },
  );

  it.each([
    'evil.example',
    '127.0.0.1.evil.example',
    'localhost.evil.example:80',
    '127.0.0.1@evil.example',
    '2130706433',
  ])('may not reach it by another name, as a rebound name would be: %j', async (host) => {
    expect((await call(served, 'machine.glance', {}, { host, origin: `http://${host}` })).status).not.toBe(
      200,
    );
    expect((await page('/', { host })).status).not.toBe(200);
  });

  it.each([
    [{ origin: 'http://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'https://127.0.0.1' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
  ])('is no other page: %j', async (headers) => {
    expect((await call(served, 'machine.glance', {}, headers)).status).toBe(403);
  });

  it.each(['', 'Bearer', 'Bearer x', 'Bearer undefined', 'Basic eA=='])(
    'knows the token, not %j',
    async (authorization) => {
      const answered = await call(served, 'machine.glance', {}, { authorization });
      expect(answered.status).toBe(401);
      expect(reply(answered)).toEqual({ ok: false, error: { code: 'HOST_GONE', details: {} } });
    },
  );

  it('posts: a link or a picture cannot ask', async () => {
    const headers = { host: `127.0.0.1:${served.port}`, authorization: `Bearer ${served.token}` };
    expect((await ask(served, { path: '/call/machine.glance', headers })).status).toBe(405);
  });

  it('finds no permission for other origins', async () => {
    const answered = await call(served, 'machine.glance');
    expect(Object.keys(answered.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each(['{', '', '[]', '"x"', 'null', '"\ud800'])(
    'is refused as a whole where it is no input: %s',
    async (json) => {
      const answered = await call(served, 'documents.import', framed(json));
      expect(reply(answered)).toMatchObject({ ok: false, error: { code: 'USAGE' } });
    },
  );

  it('carries bytes, each file its own', async () => {
    const texts = ['no softkey file', '', genuine('license')].map((text) => Buffer.from(text));
    const files = texts.map(({ length }, i) => ({ name: `${i}.license`, bytes: { $bytes: length } }));
    const body = framed(JSON.stringify({ files, dryRun: true }), ...texts);
    const answered = reply(await call(served, 'documents.import', body));
    expect(answered.value.results).toMatchObject([
      { file: '0.license', ok: false, code: 'NOT_A_SOFTKEY_FILE' },
      { file: '1.license', ok: false, code: 'EMPTY_FILE' },
      { file: '2.license', ok: false, kind: 'license' },
    ]);
  });

  it('is no call that there is not, whatever it is called', async () => {
    for (const name of ['', 'status', '__proto__', '..%2f..%2fetc', '%00', '%E0%A4%A', 'constructor'])
      expect(reply(await call(served, name)), name).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  });

  it('is kept for a person: settings and what was entered', async () => {
    const settings = { language: 'es', theme: 'dark', tray: false };
    await call(served, 'settings.write', settings);
    await call(served, 'draft.write', { draft: '{"product":"E3-SERVER"}' });
    expect(reply(await call(served, 'host.read')).value).toMatchObject({
      door: 'web',
      settings,
      draft: '{"product":"E3-SERVER"}',
    });
  });
});

describe('the port', () => {
  it.skipIf(process.platform !== 'linux')('is on the loopback address and nowhere else', () => {
    const inodes = socketsOf(served.pid);
    const listening = ['tcp', 'tcp6'].flatMap((table) => listeners(`/proc/net/${table}`, inodes));
    const port = served.port.toString(16).toUpperCase().padStart(4, '0');
    expect(listening).toEqual([`0100007F:${port}`]);
  });

  it('can be chosen, and one that is taken is refused by name', async () => {
    await expect(serve(home, '--port', String(served.port))).rejects.toThrow('PORT_TAKEN');
    await expect(serve(home, '--port', '99999')).rejects.toThrow('USAGE');
  });
});

describe('its end', () => {
  it('comes by itself when nobody used it for a while', async () => {
    const [page, call] = [() => ({ status: 404 as const, headers: {}, body: new Uint8Array() }), vi.fn()];
    const { port, stopped } = await serveWeb({ page, call, token: 'x', port: 0, idleMs: 300 });
    await ask({ port }, { path: '/', headers: { host: `localhost:${port}` } });
    await expect(stopped).resolves.toBe('idle');
    await expect(ask({ port }, { path: '/' })).rejects.toThrow();
  });

  it('comes at once with a signal, and is a good one', async () => {
    const other = await serve(home);
    expect(await other.stop()).toBe(0);
    await expect(call(other, 'machine.glance')).rejects.toThrow();
  });
});

function socketsOf(pid: number): readonly string[] {
  return readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    const target = readlinkSync(`/proc/${pid}/fd/${fd}`);
    return target.startsWith('socket:[') ? [target.slice(8, -1)] : [];
  });
}

/** Local addresses in state LISTEN (0A), as the kernel writes them. */
function listeners(table: string, inodes: readonly string[]): readonly string[] {
  const rows = readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/));
  return rows.flatMap(([, local = '', , state, , , , , , inode = '']) =>
    state === '0A' && inodes.includes(inode) ? [local] : [],
  );
}
