import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { isLeftOver } from '../../node/files/write-file.ts';
import { courierFileName } from '../../shared/courier/courier-file.ts';
import { openDocument, readHeldPayload, sealDocument } from '../../shared/document/document.ts';
import { openInner } from '../../shared/document/open-file.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { machine, preLicense, requestId, stationKey, upgradeRequest } from '../desk/requests.ts';
import { deskOfToday, initDeskOfToday, layRequests, today } from '../desk/rounds.ts';
import { ORDER } from '../station/made-up-machine.ts';
import { vendorEdition } from './runner.ts';

/** Real processes that answer a folder of requests: one after the other, at once, and killed. */

const root = mkdtempSync(join(tmpdir(), 'softkey-process-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Running {
  readonly kill: () => void;
  readonly ended: Promise<{ code: number | null; lines: readonly Line[]; err: string }>;
}

/** A line of `--json`. */
type Line = Readonly<Record<string, unknown>>;

function start(...args: readonly string[]): Running {
  const child = spawn(process.execPath, [vendorEdition.program, 'desk', 'process', ...args, '--json'], {
    cwd: root,
    env: cleanEnvironment({ HOME: root }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk) => (said.out += chunk));
  child.stderr.on('data', (chunk) => (said.err += chunk));
  const ended = new Promise<Awaited<Running['ended']>>((resolve) =>
    child.on('close', (code) => {
      const whole = said.out.split('\n').slice(0, -1);
      resolve({ code, lines: whole.map((line) => JSON.parse(line)), err: said.err });
    }),
  );
  return { kill: () => child.kill('SIGKILL'), ended };
}

/** True where the program made so many calls of a kind that it was killed at the last of them. */
function isKilledAt(kind: string, nth: number, ...args: readonly string[]): boolean {
  const traced = ['-f', '-qq', '-o', '/dev/null', '-e', `trace=${kind}`];
  const killed = ['-e', `inject=${kind}:signal=SIGKILL:when=${nth}`];
  const program = [process.execPath, vendorEdition.program, 'desk', 'process', ...args, '--quiet'];
  const env = cleanEnvironment({ HOME: root });
  const { signal, status, stderr } = spawnSync('strace', [...traced, ...killed, ...program], { env });
  if (signal === null) expect(status, String(stderr)).toBe(0);
  return signal === 'SIGKILL';
}

const ran = (...args: readonly string[]) => start(...args).ended;

let places = 0;

/** A demo desk, and a folder with the upgrade requests of so many machines. */
async function place(hosts: readonly string[]): Promise<{ dir: string; stick: string }> {
  const own = join(root, String(places++));
  const [dir, stick] = [join(own, 'desk'), join(own, 'stick')];
  mkdirSync(stick, { recursive: true });
  await initDeskOfToday(dir);
  const desk = await deskOfToday(dir);
  await layRequests(desk, stick, hosts);
  await desk.close();
  return { dir, stick };
}

async function softkeysOf(dir: string) {
  const desk = await deskOfToday(dir);
  const { softkeys, intact } = await desk.ledger();
  await desk.close();
  expect(intact).toBe(true);
  return softkeys;
}

const someHosts = (count: number) => Array.from({ length: count }, (_, n) => `PLC-${n + 1}`);
const nameOf = (host: string) => courierFileName(host, stationKey(host).keyId);

/** The licenses in the answers of a folder, by what they answer. */
function licensesIn(stick: string) {
  const answers = readdirSync(stick).filter((name) => name.endsWith('.courier-bundle'));
  return answers.flatMap((name) => {
    const { envelope } = openDocument(readFileSync(join(stick, name)));
    const bundle = readHeldPayload({ ...envelope, kind: 'courier-bundle' });
    const inside = bundle.documents.map((one) => openInner(one.envelope));
    return inside.flatMap((one) =>
      one.kind === 'license' ? [readHeldPayload({ ...one.envelope, kind: 'license' })] : [],
    );
  });
}

const bytesIn = (stick: string) =>
  Object.fromEntries(readdirSync(stick).map((name) => [name, readFileSync(join(stick, name), 'latin1')]));

/** After a kill all of a group is in the ledger, or nothing of it anywhere; the next run does the rest. */
async function expectRest(dir: string, stick: string, hosts: readonly string[]): Promise<void> {
  const out = Object.entries(bytesIn(stick)).filter(([name]) => name.endsWith('bundle'));
  const issued = (await softkeysOf(dir)).filter(({ sequence }) => sequence === 2);
  expect([0, hosts.length]).toContain(issued.length);
  if (issued.length === 0) expect(out).toEqual([]);
  expect(await ran(stick, '--dir', dir)).toMatchObject({ code: 0 });
  expect(bytesIn(stick)).toMatchObject(Object.fromEntries(out));
  expect(new Set(licensesIn(stick).map(({ host }) => host))).toEqual(new Set(hosts));
  expect((await softkeysOf(dir)).map(({ sequence }) => sequence)).toEqual(hosts.map(() => 2));
  expect(readdirSync(stick).filter(isLeftOver)).toEqual([]);
}

describe('softkey desk process', () => {
  it('answers a folder, and again with the same bytes', async () => {
    const { dir, stick } = await place(['PLC-1', 'PLC-2']);
    const first = await ran(stick, '--dir', dir);
    expect(first.code, first.err).toBe(0);
    expect(first.lines.at(-1)).toEqual({
      summary: { requests: 2, answered: 2, again: 0, left: 0, taken: 0, stopped: false, dryRun: false },
    });
    expect(
      licensesIn(stick)
        .map(({ host, sequence }) => [host, sequence])
        .sort(),
    ).toEqual([
      ['PLC-1', 2],
      ['PLC-2', 2],
    ]);
    const before = bytesIn(stick);
    const again = await ran(stick, '--dir', dir);
    expect(again).toMatchObject({ code: 0, lines: [{ repeated: true, unchanged: true }, {}, {}] });
    expect(bytesIn(stick)).toEqual(before);
  });

  it('answers as many first requests of an order as were ordered, and leaves the rest', async () => {
    const { dir, stick } = await place([]);
    const desk = await deskOfToday(dir);
    const { reference, customer, product } = ORDER;
    const bought = { reference, customer: customer.name, product, quantity: 2 };
    await desk.addOrder({ ...bought, change: false, date: undefined });
    await desk.close();
    for (const host of ['PLC-1', 'PLC-2', 'PLC-3'])
      writeFileSync(
        join(stick, `${host}.prelicense`),
        preLicense({ host }, { createdAt: today(), order: ORDER }).bytes,
      );
    const { code, lines } = await ran(stick, '--dir', dir, '--first');
    expect([code, ...lines]).toMatchObject([
      1,
      { ok: true },
      { ok: true },
      { ok: false, code: 'ORDER_FULL' },
      {},
    ]);
  });

  it('leaves first requests for no order that it has, once it was told of one', async () => {
    const { dir, stick } = await place([]);
    const { reference, customer, product } = ORDER;
    const asks = {
      NUMBER: { ...ORDER, reference: 'PO-MADE-UP' },
      CUSTOMER: { ...ORDER, customer: { ...customer, name: 'Another customer' } },
      PRODUCT: { ...ORDER, product: 'E3-STUDIO' },
    };
    for (const [host, order] of Object.entries(asks))
      writeFileSync(
        join(stick, `${host}.prelicense`),
        preLicense({ host }, { createdAt: today(), order }).bytes,
      );
    const madeUp = join(stick, 'NUMBER.prelicense');
    expect(await ran(madeUp, '--dir', dir, '--first', '--dry-run')).toMatchObject({ code: 0 });
    const desk = await deskOfToday(dir);
    const bought = { reference, customer: customer.name, product, quantity: 9 };
    await desk.addOrder({ ...bought, change: false, date: undefined });
    await desk.close();
    expect((await ran(stick, '--dir', dir, '--first')).lines).toMatchObject([
      ...Object.keys(asks).map(() => ({ code: 'NEEDS_A_PERSON', details: { why: ['unknown-order'] } })),
      { summary: { answered: 0 } },
    ]);
  });

  it('writes nothing in a dry run', async () => {
    const { dir, stick } = await place(['PLC-1']);
    const before = bytesIn(stick);
    const { code, lines } = await ran(stick, '--dir', dir, '--dry-run');
    expect([code, lines[0]]).toMatchObject([0, { ok: true, code: 'OK', sequence: 2, out: null }]);
    expect(bytesIn(stick)).toEqual(before);
    expect(await softkeysOf(dir)).toMatchObject([{ sequence: 1 }]);
  });

  it("answers a station's file under its own name", async () => {
    const { dir, stick } = await place(['PLC-1']);
    const request = readFileSync(join(stick, 'PLC-1.upgrade-request'));
    const document = {
      name: 'PLC-1_2026-11-22.upgrade-request',
      envelope: encodeBase64(openDocument(request).envelopeBytes),
    };
    const bundle = { vendor: 'demo', createdAt: today(), from: 'station' as const, documents: [document] };
    rmSync(join(stick, 'PLC-1.upgrade-request'));
    writeFileSync(
      join(stick, 'RENAMED.courier-bundle'),
      sealDocument('courier-bundle', bundle, undefined).text,
    );
    expect(await ran(stick, '--dir', dir)).toMatchObject({ code: 0 });
    expect(readdirSync(stick)).toEqual(['RENAMED.courier-bundle']);
    expect(licensesIn(stick)).toMatchObject([{ host: 'PLC-1', sequence: 2 }]);
    // What is answered asks for nothing.
    expect((await ran(stick, '--dir', dir)).lines).toMatchObject([{ summary: { requests: 0 } }]);
  });

  it('leaves to a person what a person should see, with the command for it', async () => {
    const { dir, stick } = await place(['PLC-1', 'PLC-2', 'PLC-3']);
    const desk = await deskOfToday(dir);
    const { softkeys } = await desk.ledger();
    const idOf = (host: string) => softkeys.find((one) => one.host === host)?.softkeyId ?? '';
    const decision = { reason: 'sold', operator: 'Eva', date: undefined };
    await desk.revoke({ softkeyId: idOf('PLC-2'), ...decision });
    const third = (await desk.newestLicense(idOf('PLC-3'))).file.text;
    await desk.close();
    const createdAt = today();
    const other = { host: 'PLC-3', request: 'a copy', machine: machine('another') };
    const copied = upgradeRequest(other, third, { createdAt, highestTime: createdAt });
    writeFileSync(join(stick, 'A.upgrade-request'), copied.bytes);
    writeFileSync(join(stick, 'B.prelicense'), preLicense({ host: 'NEW' }, { createdAt }).bytes);
    writeFileSync(
      join(stick, 'C.prelicense'),
      preLicense({ host: 'CUT' }, { createdAt }).bytes.subarray(0, 900),
    );
    writeFileSync(join(stick, 'D.prelicense'), Buffer.alloc(40_000_000, 65));
    symlinkSync('/etc/hostname', join(stick, 'E.prelicense'));
    const { code, lines } = await ran(stick, '--dir', dir);
    const by = (name: string) => lines.find(({ file }) => String(file).endsWith(name));
    expect(code).toBe(1);
    expect(by('PLC-1.upgrade-request')).toMatchObject({ ok: true, code: 'OK' });
    expect(by('PLC-2.upgrade-request')).toMatchObject({ ok: false, code: 'REVOKED' });
    // Somebody asked with a copy of its license: that is said before its machine is answered.
    expect(by('A.upgrade-request')).toMatchObject({ code: 'OTHER_MACHINE' });
    expect(by('PLC-3.upgrade-request')).toMatchObject({
      code: 'NEEDS_A_PERSON',
      details: { why: ['other-machine'] },
      command: expect.stringContaining('softkey desk upgrade '),
    });
    expect(by('B.prelicense')).toMatchObject({
      code: 'NEEDS_A_PERSON',
      details: { why: ['first-request'] },
      command: expect.stringContaining('softkey desk issue '),
    });
    expect(by('C.prelicense')).toMatchObject({ ok: false });
    expect(by('D.prelicense')).toMatchObject({ code: 'TOO_LARGE' });
    expect(by('E.prelicense')).toMatchObject({ ok: false });
    expect(readdirSync(stick).filter((name) => name.endsWith('bundle'))).toEqual([nameOf('PLC-1')]);
    const withFirst = await ran(join(stick, 'B.prelicense'), '--dir', dir, '--first');
    expect(withFirst).toMatchObject({ code: 0, lines: [{ requestId: requestId('NEW'), sequence: 1 }, {}] });
  });

  it('replaces nothing of others, and nothing that a station has said since', async () => {
    const { dir, stick } = await place(['PLC-1']);
    writeFileSync(join(stick, nameOf('PLC-1')), 'notes of somebody');
    expect(await ran(stick, '--dir', dir)).toMatchObject({ code: 0 });
    expect(readFileSync(join(stick, nameOf('PLC-1')), 'utf8')).toBe('notes of somebody');
    const beside = nameOf('PLC-1').replace('.courier', '-2.courier');
    expect(readdirSync(stick)).toContain(beside);
  });

  it('is killed at any moment, and goes on where it was', { timeout: 240_000 }, async () => {
    const hosts = someHosts(150);
    const { dir, stick } = await place(hosts);
    const seen = new Map<string, string>();
    let killed = 0;
    for (let round = 0; round < 12; round++) {
      const running = start(stick, '--dir', dir);
      await sleep(150 + Math.random() * 700);
      running.kill();
      if ((await running.ended).code === null) killed++;
      const answers = Object.entries(bytesIn(stick)).filter(([name]) => name.endsWith('bundle'));
      for (const [name, bytes] of answers) expect(bytes).toBe(seen.get(name) ?? bytes);
      for (const [name, bytes] of answers) seen.set(name, bytes);
      // No license leaves before it is in the ledger.
      const known = new Set(
        (await softkeysOf(dir)).filter(({ sequence }) => sequence === 2).map(({ host }) => host),
      );
      for (const { host } of licensesIn(stick)) expect(known).toContain(host);
    }
    expect(killed).toBeGreaterThan(0);
    expect(await ran(stick, '--dir', dir)).toMatchObject({ code: 0 });
    expect((await softkeysOf(dir)).every(({ sequence }) => sequence === 2)).toBe(true);
    expect(new Set(licensesIn(stick).map(({ host }) => host))).toEqual(new Set(hosts));
    for (const [name, bytes] of seen) expect(bytesIn(stick)[name]).toBe(bytes);
  });

  it.skipIf(isProgramMissing('a group of answers killed at its disk calls', 'strace'))(
    'is killed at each call by which a group of answers lasts, and goes on with the same bytes',
    { timeout: 240_000 },
    async () => {
      const hosts = someHosts(5);
      const prepared = await place(hosts);
      for (const kind of ['fsync', 'rename']) {
        let kills = 0;
        for (; ; kills++) {
          const [dir, stick] = [
            join(root, `${kind}-${kills}`, 'desk'),
            join(root, `${kind}-${kills}`, 'stick'),
          ];
          cpSync(prepared.dir, dir, { recursive: true });
          cpSync(prepared.stick, stick, { recursive: true });
          if (!isKilledAt(kind, kills + 1, stick, '--dir', dir)) break;
          await expectRest(dir, stick, hosts);
        }
        expect(kills).toBeGreaterThan(hosts.length);
      }
    },
  );

  it('gives one license each, where two clerks process one stick at once', { timeout: 120_000 }, async () => {
    const hosts = someHosts(60);
    const { dir, stick } = await place(hosts);
    const both = await Promise.all([ran(stick, '--dir', dir), ran(stick, '--dir', dir)]);
    for (const { code, err, lines } of both) expect(code, `${err}${JSON.stringify(lines.at(-1))}`).toBe(0);
    expect((await softkeysOf(dir)).map(({ sequence }) => sequence)).toEqual(hosts.map(() => 2));
    expect(licensesIn(stick)).toHaveLength(60);
  });
});
