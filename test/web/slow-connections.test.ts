import { once } from 'node:events';
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ask, call, framed, type Served, serve } from './serve.ts';

// docs/threat-model.md, "In the local web page": whoever keeps connections busy keeps nobody out.

const MOST = 64;
let home: string;
let served: Served;
const open: Socket[] = [];

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'softkey-slow-'));
  served = await serve(home);
});
afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});
afterAll(async () => {
  await served.stop();
  rmSync(home, { recursive: true, force: true });
});

/** A connection on which so much has been said. It may be closed at any time, which is no fault. */
async function connection(said = ''): Promise<Socket> {
  const socket = connect(served.port, '127.0.0.1');
  open.push(socket);
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (said !== '') await new Promise<void>((resolve) => socket.write(said, () => resolve()));
  return socket;
}

const connections = (count: number, said: string) =>
  Promise.all(Array.from({ length: count }, () => connection(said)));

/** Goes on saying one thing until the test is over, as fast as the program hears it. */
function trickle(sockets: readonly Socket[], said: string): void {
  for (const socket of sockets) {
    const more = () => void (socket.destroyed || socket.write(said, () => setImmediate(more)));
    more();
  }
}

const head = (method: string, path: string, more = '') =>
  `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1:${served.port}\r\n${more}`;
const body = 'Content-Length: 1000000\r\n\r\n{';

/** What strangers do, and what they go on saying. */
const STRANGERS: Readonly<Record<string, { said: () => string; more?: string }>> = {
  'say nothing': { said: () => '' },
  'begin a request and stop': { said: () => head('GET', '/') },
  'never end a header': { said: () => head('GET', '/', 'X-Slow: '), more: 'a' },
  'never end a list of headers': { said: () => head('GET', '/'), more: 'A: b\r\n' },
  'never end a call without the token': { said: () => head('POST', '/call/status.read', body), more: ' ' },
  'never end a call with a wrong token': {
    said: () => head('POST', '/call/status.read', `Authorization: Bearer x\r\n${body}`),
    more: ' ',
  },
  'never end a request for the page': { said: () => head('GET', '/', body), more: ' ' },
  'ask for the page again and again and read nothing': {
    said: () => '',
    more: 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
  },
};

describe.each(Object.entries(STRANGERS))('strangers who %s', (_, { said, more }) => {
  it.each([MOST, 3 * MOST])('%d at once, keep nobody out', async (count) => {
    const strangers = await connections(count, said());
    if (more !== undefined) trickle(strangers, more);
    for (let times = 0; times < 5; times++) {
      expect((await ask(served, { path: '/', headers: { host: `127.0.0.1:${served.port}` } })).status).toBe(
        200,
      );
      expect((await call(served, 'machine.glance')).status).toBe(200);
    }
  });
});

describe('a call that somebody with the token has begun', () => {
  const text = framed('{}');
  const slowly = () =>
    head(
      'POST',
      '/call/machine.glance',
      `Authorization: Bearer ${served.token}\r\nExpect: 100-continue\r\nContent-Length: ${text.length}\r\n\r\n`,
    );
  /** A call of which the program has heard everything but the input. */
  const begun = async () => {
    const person = await connection(slowly());
    expect(String(await once(person, 'data'))).toMatch(/^HTTP\/1\.1 100 /);
    return person;
  };
  const end = async (person: Socket) => {
    const answered = once(person, 'data');
    person.write(text);
    expect(String(await answered)).toMatch(/^HTTP\/1\.1 200 /);
  };

  it('is not ended for strangers, however many come', async () => {
    const person = await begun();
    for (let times = 0; times < 5; times++) await connections(MOST, '');
    await end(person);
  });

  it('is not ended for another person, who is not let in while all places are taken', async () => {
    const persons: Socket[] = [];
    for (let count = 0; count < MOST; count++) persons.push(await begun());
    await expect(ask(served, { path: '/' })).rejects.toThrow();
    await Promise.all(persons.map(end));
    // Now they ask for nothing any more, and one of them goes.
    expect((await call(served, 'machine.glance')).status).toBe(200);
  });
});

describe('strangers', () => {
  it.skipIf(process.platform !== 'linux')('are never more than there are places', async () => {
    const before = socketsOf(served.pid);
    await connections(5 * MOST, head('GET', '/'));
    await call(served, 'machine.glance');
    await expect.poll(() => socketsOf(served.pid)).toBeLessThanOrEqual(before + MOST + 1);
  });

  it('who take their time are sent away, without anybody who wants their place', {
    timeout: 60_000,
  }, async () => {
    const [silent, slow] = await Promise.all([connection(), connection(head('GET', '/', 'X-Slow: '))]);
    const closed = Promise.all(
      [silent, slow].map((one) => new Promise((gone) => one.resume().on('close', gone))),
    );
    trickle([slow], 'a');
    await closed;
  });
});

function socketsOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).filter((fd) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${fd}`).startsWith('socket:');
    } catch {
      return false;
    }
  }).length;
}
