import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forwarder } from '../../node/relay/forward.ts';
import { deskLineIn } from '../../node/relay/line.ts';
import { answerStation, arrivedParcel } from '../../node/relay/relay.ts';
import { openRelayStore } from '../../node/relay/store.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { newFolder } from '../desk/desks.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { answerTo, hashOf, parcelOf, senderOf } from './parcels.ts';

type Desk = (parcel: Uint8Array) => Uint8Array | Promise<Uint8Array>;

/** A relay whose line, clock and chance are this test. */
function relay(dir = newFolder()) {
  const world = {
    now: new Date('2026-06-01T00:00:00Z'),
    elapsed: 0,
    date: 'Mon, 01 Jun 2026 00:01:30 GMT',
    desk: (async (parcel) => answerTo(parcel)) as Desk,
    sent: [] as Buffer[],
  };
  const store = openRelayStore(dir);
  const forwarding = {
    vendor: demoProfile.id,
    dir,
    store,
    send: async (parcel: Uint8Array) => {
      world.sent.push(Buffer.from(parcel));
      return { answer: await world.desk(parcel), date: world.date };
    },
    now: () => world.now,
    elapsed: () => world.elapsed,
    randomness: (bytes: number) => new Uint8Array(bytes).fill(255),
  };
  const desk = forwarder(forwarding, deskLineIn(dir));
  const station = {
    store,
    line: desk.line,
    now: forwarding.now,
    later: (work: () => void) => work(),
  };
  const ask = (parcel: Uint8Array) => answerStation(arrivedParcel(parcel, demoProfile.id), station);
  return { dir, world, store, ask, line: desk.line, round: () => desk.round(() => false) };
}

const refusing =
  (code: 'EXCHANGE_AWAY' | 'EXCHANGE_STATUS', details = {}): Desk =>
  () => {
    throw new LicensingError(code, details);
  };
const A = parcelOf('A', 1);
const B = parcelOf('B', 1);

describe('a relay at the desk', () => {
  it('sends the bytes that came, keeps the bytes that come, and notes the clock', async () => {
    const { dir, world, ask, round, store } = relay();
    ask(A);
    expect(await round()).toBeUndefined();
    expect(world.sent).toEqual([Buffer.from(A)]);
    expect(Buffer.from(ask(A) as Uint8Array)).toEqual(Buffer.from(answerTo(A)));
    expect(deskLineIn(dir)).toEqual({ reached: '2026-06-01T00:00:00Z', ahead: 90, problem: '', since: null });
    expect(store.entries().get(senderOf('A'))?.known).toBe(true);
    await round();
    expect(world.sent).toHaveLength(1);
  });

  it('tries a line that is down again and again, soon enough for a minute a day', async () => {
    const { world, ask, round, line } = relay();
    [A, B].forEach(ask);
    world.desk = refusing('EXCHANGE_AWAY');
    const waits: number[] = [];
    for (let n = 0; n < 12; n++) {
      const due = (await round()) ?? 0;
      waits.push(due);
      world.elapsed += due;
    }
    expect(waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 20_000]);
    expect(Math.max(...waits)).toBe(20_000);
    expect(world.sent).toHaveLength(12); // one of the two: the line is the same
    expect(line()).toMatchObject({ problem: 'EXCHANGE_AWAY', since: '2026-06-01T00:00:00Z' });
    world.desk = (parcel) => answerTo(parcel);
    await round();
    expect([ask(A), ask(B)].every((given) => given instanceof Uint8Array)).toBe(true);
  });

  it('waits as long as a busy desk wants, and never longer than it should', async () => {
    const { world, ask, round } = relay();
    ask(A);
    const waitFor = async (details: object) => {
      world.desk = refusing('EXCHANGE_STATUS', details);
      const due = (await round()) ?? 0;
      world.elapsed += due;
      return due;
    };
    expect(await waitFor({ status: 429, retryAfter: '120' })).toBe(150_000);
    expect(await waitFor({ status: 503 })).toBe(60_000);
    expect(await waitFor({ status: 503, retryAfter: '999999999' })).toBe(3_720_000);
    expect(await waitFor({ status: 503, retryAfter: 'Mon, 01 Jun 2099 00:00:00 GMT' })).toBe(240_000);
  });

  it('lets one parcel that the desk refuses hold up no other one', async () => {
    const { world, ask, round, line } = relay();
    [A, B].forEach(ask);
    world.desk = (parcel) =>
      hashOf(parcel) === hashOf(A)
        ? refusing('EXCHANGE_STATUS', { status: 400, said: 'MALFORMED' })(parcel)
        : answerTo(parcel);
    expect(await round()).toBe(60_000);
    expect(ask(A)).toMatchObject({ problem: 'MALFORMED', desk: '2026-06-01T00:00:00Z' });
    expect(ask(B)).toBeInstanceOf(Uint8Array);
    expect(line().problem).toBe('');
  });

  it('keeps no answer that is to something else, or is none', async () => {
    const { world, ask, round } = relay();
    ask(A);
    world.desk = () => answerTo(B);
    await round();
    expect(ask(A)).toMatchObject({ problem: 'PARCEL_OTHER' });
    world.elapsed = 9_000_000;
    world.desk = () => Buffer.from('<html>');
    await round();
    expect(ask(A)).toMatchObject({ problem: 'NOT_A_PARCEL' });
  });

  it('drops the answer to what a station has replaced meanwhile', async () => {
    const { world, ask, round, store } = relay();
    ask(A);
    world.desk = (parcel) => {
      for (const counter of [2, 3]) ask(parcelOf('A', counter));
      return answerTo(parcel);
    };
    await round();
    const kept = store.entries().get(senderOf('A'))?.kept ?? [];
    expect(kept.map(({ counter, answer }) => [counter, answer > 0])).toEqual([
      [2, false],
      [3, false],
    ]);
  });

  it('sends known stations first, and needs no clock', async () => {
    const { world, ask, round } = relay();
    ask(A);
    await round();
    world.now = new Date('1970-01-01T00:00:00Z');
    ask(B);
    ask(parcelOf('A', 2));
    world.date = '';
    await round();
    expect(world.sent.slice(1).map(hashOf)).toEqual([parcelOf('A', 2), B].map(hashOf));
    expect(ask(B)).toBeInstanceOf(Uint8Array);
  });

  it('goes through 90 days without a line in the same few files', async () => {
    const { dir, world, ask, round, store } = relay();
    world.desk = refusing('EXCHANGE_AWAY');
    const parcels = ['A', 'B', 'C'].map((host) => parcelOf(host, 1, 'x'.repeat(20_000)));
    const sizes: number[] = [];
    for (let day = 0; day < 90; day++) {
      world.now = new Date(Date.UTC(2026, 0, day));
      if (day % 3 === 0) parcels.forEach(ask);
      for (let hour = 0; hour < 24; hour++) {
        world.elapsed += 3_600_000;
        await round();
      }
      sizes.push(store.bytes());
    }
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(100); // the digits of a count
    expect(readdirSync(join(dir, 'senders'))).toHaveLength(3);
    expect(JSON.parse(readFileSync(join(dir, 'desk.json'), 'utf8'))).toMatchObject({ reached: null });
    expect(world.sent).toHaveLength(90 * 24);
  });
});
