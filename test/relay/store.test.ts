import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { nativeHashes } from '../../node/crypto/native.ts';
import { errnoOf } from '../../node/files/errno.ts';
import { answerStation, arrivedParcel } from '../../node/relay/relay.ts';
import { readRelayStore } from '../../node/relay/sender-files.ts';
import { openRelayStore } from '../../node/relay/store.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { sealParcel } from '../../shared/exchange/parcel.ts';
import { newFolder, refusal } from '../desk/desks.ts';
import { killedAtEachCall } from '../desk/killed-at-calls.ts';
import { stationKey } from '../desk/requests.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { answerTo, hashOf, parcelOf, senderOf } from './parcels.ts';

const NOW = new Date('2026-06-01T00:00:00Z');
const at = '2026-06-01T00:00:00Z';

/** A relay whose desk is this test. */
function relayIn(dir: string, most?: { senders: number; bytes: number }) {
  const store = openRelayStore(dir, most);
  const line = () => ({ reached: null, ahead: null, problem: 'EXCHANGE_AWAY', since: at });
  const relay = { store, line, now: () => NOW, later: (work: () => void) => work() };
  const ask = (parcel: Uint8Array) => answerStation(arrivedParcel(parcel, demoProfile.id), relay);
  const answer = (host: string, parcel: Uint8Array, word?: 'issued' | 'waiting') =>
    store.answered({ sender: senderOf(host), hash: hashOf(parcel) }, answerTo(parcel, word), {
      issued: word !== 'waiting',
      now: at,
    });
  return { store, ask, answer };
}

const HELD = { since: at, desk: null, problem: 'EXCHANGE_AWAY' };

describe('what a relay keeps', () => {
  it('is the answer to exactly this parcel, byte for byte', () => {
    const { ask, answer } = relayIn(newFolder());
    const [a, b] = [parcelOf('A', 1), parcelOf('B', 1)];
    expect([ask(a), ask(b)]).toEqual([HELD, HELD]);
    answer('A', a);
    expect(Buffer.from(ask(a) as Uint8Array)).toEqual(Buffer.from(answerTo(a)));
    expect(ask(b)).toEqual(HELD);
    expect(ask(parcelOf('A', 1, 'another'))).toEqual(HELD);
  });

  it('is no parcel of another vendor, no forged one, and no answer', async () => {
    const { ask, store } = relayIn(newFolder());
    const key = stationKey('A');
    const other = sealParcel({ vendor: 'other', counter: 1, reply: null, documents: [] }, key, nativeHashes);
    const forged = Buffer.from(parcelOf('A', 1));
    forged.write('9', forged.indexOf('"counter":') + 10);
    const code = async (bytes: Uint8Array) => (await refusal(async () => ask(bytes))).code;
    expect(await code(other)).toBe('WRONG_VENDOR');
    expect(await code(forged)).toBe('FORGED');
    expect(await code(answerTo(forged))).toBe('MALFORMED');
    expect(await code(new Uint8Array(1_048_577))).toBe('TOO_LARGE');
    expect(store.entries().size).toBe(0);
  });

  it('is the last two of each sender, by the order in which they came, also of a station that was put back', () => {
    const dir = newFolder();
    const { ask, answer } = relayIn(dir);
    const [mine, copy] = [parcelOf('A', 7), parcelOf('A', 7, 'a copy')];
    ask(mine);
    answer('A', mine);
    ask(copy); // takes nothing from the other
    expect(ask(mine)).toBeInstanceOf(Uint8Array);
    const back = parcelOf('A', 2);
    ask(back);
    const [entry] = [...openRelayStore(dir).entries().values()];
    expect(entry?.kept.map(({ counter, hash }) => [counter, hash])).toEqual([
      [7, hashOf(mine)],
      [2, hashOf(back)],
    ]);
  });

  it('does not grow: 50 stations with their usual parcels, round after round, in 20 MB', () => {
    const dir = newFolder();
    const { ask, answer, store } = relayIn(dir);
    const round = (counter: number) => {
      for (let n = 0; n < 50; n++) {
        const parcel = parcelOf(`S${n}`, counter, 'x'.repeat(20_000));
        ask(parcel);
        answer(`S${n}`, parcel);
      }
      return store.bytes();
    };
    const sizes = [1000, 1001, 1002].map(round);
    expect(Math.abs((sizes[2] ?? 0) - (sizes[1] ?? 0))).toBeLessThan(1_000); // the digits of a count
    expect(sizes[2]).toBeLessThan(20_000_000);
    expect(readdirSync(join(dir, 'senders'))).toHaveLength(50);
    expect(readRelayStore(dir).bytes).toBe(sizes[2]);
  });

  it('is not pushed out by strangers, who push out each other', async () => {
    const { ask, answer, store } = relayIn(newFolder(), { senders: 4, bytes: 100_000 });
    const known = ['A', 'B', 'C'].map((host) => parcelOf(host, 1));
    known.forEach((parcel, i) => {
      ask(parcel);
      answer('ABC'[i] ?? '', parcel);
    });
    const strangers = Array.from({ length: 9 }, (_, n) => parcelOf(`stranger-${n}`, 1));
    for (const parcel of strangers) expect(ask(parcel)).toEqual(HELD);
    answer('stranger-8', strangers[8] ?? known[0] ?? Buffer.of(), 'waiting');
    ask(parcelOf('D', 1)); // who waits for a person is not known yet
    for (const parcel of known) expect(ask(parcel)).toBeInstanceOf(Uint8Array);
    expect([...store.entries().keys()]).toEqual(['A', 'B', 'C', 'D'].map(senderOf));
    answer('D', parcelOf('D', 1));
    expect(await refusal(async () => ask(parcelOf('E', 1)))).toMatchObject({
      code: 'RELAY_FULL',
      details: { stations: 4, most: 100_000 },
    });
    expect((await refusal(async () => ask(parcelOf('A', 2, 'x'.repeat(99_000))))).code).toBe('RELAY_FULL');
  });

  it('begins anew where a file is damaged, and leaves nothing of an interrupted write', () => {
    const dir = newFolder();
    const first = relayIn(dir);
    first.ask(parcelOf('A', 1));
    first.ask(parcelOf('B', 1));
    const file = join(dir, 'senders', `${senderOf('A')}.sender`);
    writeFileSync(file, readFileSync(file).subarray(0, -1));
    writeFileSync(join(dir, 'senders', '.x.1.softkey-new'), 'half');
    const again = relayIn(dir);
    expect([...again.store.entries().keys()]).toEqual([senderOf('B')]);
    expect(readdirSync(join(dir, 'senders'))).toHaveLength(1);
    expect(again.ask(parcelOf('A', 1))).toEqual(HELD);
  });
});

describe.skipIf(isProgramMissing('a relay that is killed', 'strace'))('a relay that is killed', () => {
  it('at any call has a sender’s parcels as they were, or as they are to be', {
    timeout: 60_000,
  }, async () => {
    const sender = senderOf('A');
    const dir = newFolder();
    const { ask, answer } = relayIn(dir);
    for (const counter of [1, 2]) ask(parcelOf('A', counter));
    answer('A', parcelOf('A', 2));
    const whole = [parcelOf('A', 1), parcelOf('A', 2), Buffer.from('third')].map((bytes) =>
      Buffer.from(bytes),
    );
    const program = join(import.meta.dirname, 'programs/keep-once.ts');
    const seen = new Set<string>();
    await killedAtEachCall(dir, [program, sender], async (copy) => {
      const store = openRelayStore(copy);
      const kept = store.entries().get(sender)?.kept ?? [];
      seen.add(kept.map(({ counter, answer: length }) => `${counter}${length > 0 ? '+' : ''}`).join(' '));
      for (const { hash, counter } of kept)
        expect(Buffer.from(store.bytesOf(sender, hash)?.parcel ?? [])).toEqual(whole[counter - 1]);
    });
    for (const state of seen) expect(state).toBeOneOf(['1 2+', '2+ 3', '2+ 3+']);
    expect(seen.size).toBeGreaterThan(1);
  });
});

const small = newSmallDisk();
if (small === undefined)
  console.warn('SKIPPED: a relay whose disk is full: no small disk can be mounted here');
afterAll(() => {
  if (small === undefined) return;
  spawnSync('umount', [small]);
  rmSync(small, { recursive: true });
});

describe.skipIf(small === undefined)('a relay whose disk is full', () => {
  it('gives the answers that it has, and refuses what it cannot keep', () => {
    const dir = small ?? '';
    const { ask, answer, store } = relayIn(dir);
    const a = parcelOf('A', 1);
    ask(a);
    answer('A', a);
    fill(join(dir, 'filler'));
    expect(codeOf(() => ask(parcelOf('B', 1, 'x'.repeat(50_000))))).toBe('DISK_FULL');
    expect(ask(a)).toBeInstanceOf(Uint8Array);
    spawnSync('mount', ['-o', 'remount,ro', dir]);
    expect(codeOf(() => ask(parcelOf('B', 1)))).toMatch(/^(?:FILE|DISK|SYSTEM)_/);
    expect(ask(a)).toBeInstanceOf(Uint8Array);
    expect(store.entries().size).toBe(1);
  });
});

function codeOf(action: () => unknown): string {
  try {
    action();
    return 'OK';
  } catch (error) {
    if (isRefusal(error)) return error.code;
    throw error;
  }
}

/** A disk of 256 KB; undefined where this user may not have one. */
function newSmallDisk(): string | undefined {
  const dir = mkdtempSync(join(tmpdir(), 'softkey-small-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'softkey-test', dir]);
  if (status !== 0) rmSync(dir, { recursive: true });
  return status === 0 ? dir : undefined;
}

/** To the last byte. */
function fill(path: string): void {
  for (let size = 65_536; size >= 1; size /= 2) {
    const more = Buffer.alloc(size);
    try {
      for (;;) writeFileSync(path, more, { flag: 'a' });
    } catch (error) {
      if (errnoOf(error) !== 'ENOSPC') throw error;
    }
  }
}
