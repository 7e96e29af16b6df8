import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { MOST_PACKED_BYTES } from '../../shared/app/packed-input.ts';
import { call, callHeaders, framed, type Served, serve } from './serve.ts';

// docs/threat-model.md, "fill its memory": bodies of calls that somebody makes up who has the token.

let home: string;
let served: Served;
beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'softkey-bodies-'));
  served = await serve(home);
});
afterEach(async () => {
  expect((await call(served, 'machine.glance')).status).toBe(200);
});
afterAll(async () => {
  await served.stop();
  rmSync(home, { recursive: true, force: true });
});

const files = (...bytes: readonly unknown[]) =>
  `{"dryRun":true,"files":[${bytes.map((one) => `{"name":"a","bytes":{"$bytes":${JSON.stringify(one)}}}`)}]}`;
const some = (length: number) => Buffer.alloc(length, 'a');
const withLength = (length: number, body: Buffer) => {
  const lying = Buffer.from(body);
  lying.writeUInt32BE(length);
  return lying;
};

/** Each is sent whole, and refused when it is there. */
const BODIES: Readonly<Record<string, () => Buffer>> = {
  'nothing at all': () => Buffer.alloc(0),
  'less than a length': () => Buffer.alloc(3),
  'a length and nothing': () => Buffer.from([0, 0, 0, 1]),
  'JSON without a length': () => Buffer.from('{"dryRun":true,"files":[]}'),
  'JSON that is said to be longer than all there is': () =>
    withLength(4_000_000_000, framed(files(1), some(1))),
  'JSON that is said to be one byte longer': () => withLength(files().length + 1, framed(files())),
  'JSON that is said to be one byte shorter': () => withLength(files().length - 1, framed(files())),
  'more JSON than is read': () => framed(JSON.stringify('x'.repeat(2_097_152))),
  'JSON that is no UTF-8': () => Buffer.concat([Buffer.from([0, 0, 0, 3]), Buffer.from([0x22, 0xff, 0x22])]),
  'JSON behind a byte order mark': () => framed('\ufeff{}'),
  'JSON of two values': () => framed('{}{}'),
  'JSON of brackets': () => framed('['.repeat(2_000_000)),
  'JSON that is deep and whole': () => framed('['.repeat(1_000_000) + ']'.repeat(1_000_000)),
  'a part that is not there': () => framed(files(1)),
  'a part that is cut off': () => framed(files(100), some(99)),
  'the second of two parts not there': () => framed(files(50, 50), some(50)),
  'a part that nobody names': () => framed(files(), some(1)),
  'a byte behind the last part': () => framed(files(10), some(11)),
  'a part named twice, where JSON has a member twice': () =>
    framed(
      '{"dryRun":true,"files":[],"files":[{"name":"a","bytes":{"$bytes":1},"bytes":{"$bytes":2}}]}',
      some(3),
    ),
  'parts without number and no bytes': () => framed(files(...Array<number>(60_000).fill(1))),
  'parts without number, all of them there, and one byte': () =>
    framed(files(...Array<number>(60_000).fill(0)), some(1)),
  'parts that are longer together than any number': () => framed(files(2 ** 53 - 1, 2 ** 53 - 1)),
  'bytes with another member': () =>
    framed('{"dryRun":true,"files":[{"name":"a","bytes":{"$bytes":1,"x":1}}]}', some(1)),
};
const NO_LENGTHS = [-1, 0.5, 1e99, null, '1', [1], { $bytes: 1 }, true];

describe('a body that is not made as it must be is refused, and its connection closed', () => {
  it.each(Object.entries(BODIES))('%s', async (_, make) => {
    const { status, headers, text } = await call(served, 'documents.import', make());
    expect([status, headers['connection']]).toEqual([400, 'close']);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  });

  it.each(NO_LENGTHS)('a part that is %j long', async (length) => {
    const { status, text } = await call(served, 'documents.import', framed(files(length), some(1)));
    expect(status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({ ok: false, error: { code: 'USAGE' } });
  });

  it('though none of its parts is refused for being empty', async () => {
    const { status, text } = await call(served, 'documents.import', framed(files(0, 1, 0), some(1)));
    expect(status).toBe(200);
    expect(JSON.parse(text).value.results).toHaveLength(3);
  });
});

/** What is said by hand on a connection, and what comes back until it is closed. */
async function saying(head: readonly string[], body: Buffer | string = ''): Promise<string> {
  const socket = connect(served.port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  const known = Object.entries(callHeaders(served)).map(([name, value]) => `${name}: ${value}`);
  socket.write([`POST /call/documents.import HTTP/1.1`, ...known, ...head, '', ''].join('\r\n'));
  socket.write(body);
  let heard = '';
  // The program may hang up while something is still on its way to it, which is no fault here.
  socket.on('data', (bytes) => (heard += bytes)).on('error', () => {});
  await new Promise((resolve) => socket.on('close', resolve));
  return heard;
}

const chunks = (body: Buffer) =>
  Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]);

describe('a body that is too long', () => {
  it.each([MOST_PACKED_BYTES + 1, 2 ** 32, 2 ** 53])(
    'by its length, %d, is refused before it is read',
    async (length) => {
      const heard = await saying([`Content-Length: ${length}`]);
      expect(heard).toMatch(/^HTTP\/1\.1 413 /);
      expect(heard).toMatch(/connection: close/i);
      expect(heard).toContain('"TOO_LARGE"');
    },
  );

  it('is not found out by reading: without a length nothing is read', async () => {
    const heard = await saying(['Transfer-Encoding: chunked'], chunks(framed(files(1), some(1))));
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(heard).toContain('"USAGE"');
  });

  it('behind its end is no second call', async () => {
    const body = framed(files());
    const heard = await saying([`Content-Length: ${body.length}`], Buffer.concat([body, some(1000)]));
    expect(heard.match(/^HTTP/gm)?.length ?? 0).toBeLessThanOrEqual(2);
    expect(heard).not.toContain('"TOO_LARGE"');
  });
});

describe.skipIf(process.platform !== 'linux')('memory', () => {
  const megabytes = () =>
    Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${served.pid}/status`, 'utf8'))?.[1]) / 1024;

  it('is not taken for lengths that lie', async () => {
    const before = megabytes();
    const sockets = Array.from({ length: 40 }, () => connect(served.port, '127.0.0.1'));
    const known = Object.entries(callHeaders(served)).map(([name, value]) => `${name}: ${value}\r\n`);
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.write(`POST /call/documents.import HTTP/1.1\r\n${known.join('')}Expect: 100-continue\r\n`);
      socket.write(`Content-Length: ${MOST_PACKED_BYTES}\r\n\r\n`);
    }
    // Each has been heard by now, and its room promised.
    await Promise.all(sockets.map((socket) => new Promise((heard) => socket.once('data', heard))));
    expect(megabytes() - before).toBeLessThan(40);
    for (const socket of sockets) socket.destroy();
  });

  it('is given back where a body is cut off, however often', async () => {
    const body = framed(files(30_000_000), some(29_000_000));
    const cutOff = () =>
      new Promise<void>((resolve) => {
        const socket = connect(served.port, '127.0.0.1');
        const known = Object.entries(callHeaders(served)).map(([name, value]) => `${name}: ${value}\r\n`);
        socket.write(
          `POST /call/documents.import HTTP/1.1\r\n${known.join('')}Content-Length: ${body.length + 1_000_000}\r\n\r\n`,
        );
        socket.on('error', () => {}).on('close', () => resolve());
        socket.write(body, () => socket.destroy());
      });
    for (let times = 0; times < 12; times++) await cutOff();
    await expect.poll(megabytes).toBeLessThan(220);
  });
});
