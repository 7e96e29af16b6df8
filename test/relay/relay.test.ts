import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, get, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { heldBytes } from '../../shared/exchange/held.ts';
import { openParcel, PARCEL_MEDIA_TYPE, sealParcel } from '../../shared/exchange/parcel.ts';
import { lacking, stationEdition, vendorEdition } from '../cli/runner.ts';
import { stationKey } from '../desk/requests.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { type PrivateCa, privateCa } from '../exchange/private-ca.ts';
import { run, type ServedExchange, servedExchange, servedRelay } from '../exchange/served.ts';

// From the first request to the second license by way of a relay: the programs that customer and vendor have,
// with TLS on both ways; and relays that lie.

const lacksIdentity = lacking({ needs: ['identity'], steps: [], files: [] }).length > 0;
if (lacksIdentity) console.warn('SKIPPED: a relay for this machine: nothing here identifies it');
const isSkipped = lacksIdentity || isProgramMissing('a relay over TLS', 'openssl');

const ORDER = {
  product: 'E3-SERVER',
  customer: { name: 'ACME', contact: '' },
  architecture: { hypervisor: 'VMware', ha: false, ft: false, redundancy: 'none', role: '' },
  reference: '',
};

describe.skipIf(isSkipped)('softkey relay', { timeout: 60_000 }, () => {
  let folder = '';
  let ca: PrivateCa;
  let desk: ServedExchange;
  let relay: ServedExchange;
  const at = (name: string) => join(folder, name);
  const station = (words: readonly string[], home = 'home') =>
    run(stationEdition, [...words, '--home', at(home), '--quiet']);
  const exchange = (url = relay.url, ...more: string[]) =>
    station(['exchange', url, '--ca', ca.file, ...more]);
  const vendor = (...args: string[]) => run(vendorEdition, [...args, '--dir', at('desk'), '--quiet']);
  const tls = (name: string) => ['--tls-cert', at(`${name}.pem`), '--tls-key', at(`${name}.key`)];
  const serveDesk = (port = 0) =>
    servedExchange('--dir', at('desk'), '--exchange', `127.0.0.1:${port}`, ...tls('desk'));
  const way = () => ['--listen', '127.0.0.1:0', ...tls('relay'), '--desk', desk.url, '--ca', ca.file];
  const serveRelay = () => servedRelay('--dir', at('store'), ...way());
  const status = async () => {
    const { out } = await station(['relay', 'status', '--dir', at('store'), '--json']);
    return JSON.parse(out);
  };
  /** Until the desk has answered all that the relay holds. */
  const handedOn = async () => {
    while ((await status()).waiting > 0);
  };
  const prelicense = async (home: string, out: string) => {
    const order = ['--order', at('order.json'), '--confirm', hostname(), '--out', at(out)];
    expect((await station(['prelicense', ...order], home)).code).toBe(0);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'softkey-relay-'));
    ca = privateCa(folder);
    for (const name of ['desk', 'relay']) ca.sign(name, 'DNS:localhost,IP:127.0.0.1');
    writeFileSync(at('order.json'), JSON.stringify(ORDER));
    await vendor('desk', 'init', '--demo');
    desk = await serveDesk();
    relay = await serveRelay();
  }, 60_000);
  afterAll(async () => {
    await Promise.all([relay?.kill('SIGTERM'), desk?.kill('SIGTERM')]);
    rmSync(folder, { recursive: true, force: true });
  });

  it('hands the first request on, and the license back', async () => {
    await prelicense('home', 'a.prelicense');
    const first = await exchange();
    expect(first).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/^Asked for a license +RQ-/),
    });
    expect(first.out).toContain('Handed to the relay 127.0.0.1');
    await handedOn();
    expect(await exchange()).toMatchObject({ code: 0, out: '', err: '' }); // waits for a person
    const [waiting = ''] = readdirSync(at('desk/exchange/waiting'));
    const file = join(at('desk/exchange/waiting'), waiting);
    expect((await vendor('desk', 'issue', file, '--days', '10', '--out', at('1.license'))).code).toBe(0);
    await exchange();
    await handedOn();
    expect(await exchange()).toMatchObject({ code: 0, out: expect.stringContaining('number 1') });
  });

  it('keeps what it has over a kill, and waits out a line that is down', async () => {
    await desk.kill('SIGKILL');
    const asked = await exchange();
    expect(asked.out).toMatch(/^Asked for the next license +RQ-/);
    await relay.kill('SIGKILL');
    expect((await exchange()).err).toContain('[EXCHANGE_AWAY]');
    relay = await serveRelay();
    while ((await status()).desk.problem === '');
    const held = JSON.parse((await exchange(relay.url, '--json')).out).summary;
    expect(held).toMatchObject({ reply: null, held: { problem: 'EXCHANGE_AWAY', desk: expect.any(String) } });
    rmSync(at('desk/exchange'), { recursive: true }); // a desk that lost its counters, too
    desk = await serveDesk(desk.port);
    await handedOn();
    expect(await exchange()).toMatchObject({ code: 0, out: expect.stringContaining('number 2') });
    const { desk: line, stations } = await status();
    expect(line).toMatchObject({ problem: '', ahead: expect.toBeOneOf([0, 1, -1]) });
    expect(stations).toMatchObject([{ known: true, host: hostname(), waitsSince: null }]);
  });

  it('says with its health that it can keep nothing, until it can again', async () => {
    const health = () =>
      new Promise((resolve, reject) => {
        const asking = get(`${relay.url}/v1/health`, { ca: readFileSync(ca.file) }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        asking.on('error', reject);
      });
    expect(await health()).toBe(200);
    renameSync(at('store/senders'), at('store/aside'));
    writeFileSync(at('store/senders'), '');
    expect((await exchange()).err).toContain('[EXCHANGE_STATUS]');
    expect(await health()).toBe(503);
    rmSync(at('store/senders'));
    renameSync(at('store/aside'), at('store/senders'));
    expect((await exchange()).code).toBe(0);
    expect(await health()).toBe(200);
    await handedOn();
    expect((await exchange()).code).toBe(0);
  });

  it('keeps two stations apart, and a second relay out of its store', async () => {
    await prelicense('other', 'b.prelicense');
    await station(['exchange', relay.url, '--ca', ca.file], 'other');
    await exchange();
    await handedOn();
    const all = ['home', 'other'].map((home) => station(['exchange', relay.url, '--ca', ca.file], home));
    for (const one of await Promise.all(all)) expect(one).toMatchObject({ code: 0, err: '' });
    expect((await status()).stations).toHaveLength(2);
    const second = await station(['relay', 'run', '--dir', at('store'), ...way()]);
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining('[RELAY_RUNS]') });
  });

  it('has nothing to steal: no key, and no signature but those that are sent anyway', async () => {
    const all = readdirSync(at('store/senders')).map((name) => readFileSync(join(at('store/senders'), name)));
    const text = Buffer.concat([...all, readFileSync(at('store/desk.json'))]).toString('latin1');
    const identity: Record<string, string> = JSON.parse(readFileSync(at('home/identity.json'), 'utf8'));
    const secrets = Object.entries(identity).filter(([name]) => /secret|seed|private/i.test(name));
    expect(secrets.length).toBeGreaterThan(0);
    for (const [, secret] of secrets) expect(text).not.toContain(secret);
    const facts = JSON.parse((await station(['probe', '--json'])).out);
    for (const { component, status: found, values } of facts.readings)
      if (found === 'value' && /uuid|os-id|mac/.test(component))
        for (const value of values) expect(text.toLowerCase()).not.toContain(String(value).toLowerCase());
    expect(text).not.toMatch(/PRIVATE KEY/);
  });

  describe('that lies', () => {
    let lie: (asked: Buffer) => { readonly status: number; readonly body: Uint8Array };
    let liar: Server;
    const url = () => `https://127.0.0.1:${(liar.address() as AddressInfo).port}`;
    const lied = async (answer: typeof lie) => {
      lie = answer;
      return exchange(url());
    };

    beforeAll(async () => {
      const pair = { cert: readFileSync(at('relay.pem')), key: readFileSync(at('relay.key')) };
      liar = createServer(pair, async (request, response) => {
        const { status: code, body } = lie(Buffer.concat(await request.toArray()));
        const type = code === 202 ? 'application/json' : PARCEL_MEDIA_TYPE;
        response.writeHead(code, { 'content-type': type }).end(body);
      });
      await new Promise<void>((resolve) => liar.listen(0, '127.0.0.1', resolve));
    });
    afterAll(() => liar.close());

    const trust = { vendor: demoProfile.id, verify: nativeVerifier, sha256: nativeHashes.sha256 };
    /** The answers that lie in the store, of any station. */
    const answers = () =>
      readdirSync(at('store/senders')).flatMap((name) => {
        const content = readFileSync(join(at('store/senders'), name));
        const end = content.indexOf('\n');
        let from = end + 1;
        return JSON.parse(content.toString('utf8', 0, end)).kept.flatMap(
          ({ length, answer }: { length: number; answer: number }) => {
            const bytes = content.subarray(from + length, from + length + answer);
            from += length + answer;
            return answer === 0 ? [] : [bytes];
          },
        );
      });

    it('with old answers, or those of another station, is named', async () => {
      expect(answers().length).toBeGreaterThan(2);
      for (const body of answers().slice(0, 3))
        expect((await lied(() => ({ status: 200, body }))).err).toContain('[PARCEL_OTHER]');
    });

    it('with an answer that it made itself, or the station’s own, is named', async () => {
      const forged = await lied((asked) => {
        const answered = nativeHashes.sha256(asked);
        const reply = { answers: Buffer.from(answered).toString('hex'), highest: 99, words: [] };
        const parcel = { ...openParcel(asked, trust), reply: { ...reply, outcome: 'older' as const } };
        return { status: 200, body: sealParcel(parcel, stationKey('nobody'), nativeHashes) };
      });
      expect(forged.err).toContain('[KEY_UNKNOWN]');
      const own = await lied((asked) => ({ status: 200, body: asked }));
      expect(own.err).toContain('[KEY_UNKNOWN]');
      expect((await lied(() => ({ status: 202, body: Buffer.from('accepted') }))).err).toContain(
        '[NOT_A_PARCEL]',
      );
    });

    it('that withholds is named after a week, and takes nothing from the license', async () => {
      const held = () => {
        const now = '2026-01-01T00:00:00Z';
        return { status: 202, body: heldBytes({ since: now, desk: now, problem: '' }) };
      };
      expect(await lied(held)).toMatchObject({ code: 0, err: '' });
      const sent = readFileSync(at('home/exchange.parcel'));
      const week = Buffer.from(new Date(Date.now() - 8 * 86_400_000).toISOString().replace(/\.\d+/, ''));
      writeFileSync(at('home/exchange.parcel'), Buffer.concat([week, sent.subarray(sent.indexOf('\n'))]));
      expect(await lied(held)).toMatchObject({ code: 1, err: expect.stringContaining('[RELAY_SILENT]') });
      expect((await station(['check'])).out).toMatch(/^SOFTKEY (?:OK|WARNING)/);
      await exchange();
      await handedOn();
      expect(await exchange()).toMatchObject({ code: 0, err: '' }); // the honest one goes on where it was
      expect(readdirSync(at('home'))).not.toContain('exchange.parcel');
    });
  });
});
