import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { RECENT } from '../../node/desk/two-chains.ts';
import type { Suspicion } from '../../shared/desk-views.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { CLONE, SCADA_01 } from '../station/made-up-machine.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { bringIn, copyOf, licensedStore, nextRequest, type Store, snapshot, upgraded } from './stores.ts';
import { NOW } from './surroundings.ts';

/** The histories in here are real: stores of stations, copied and put back as a whole. */

const NEW_MAC = { ...SCADA_01, mac: ['00:50:56:11:22:33'] };

async function world(): Promise<{ desk: Desk; store: Store }> {
  const { desk } = await newDemoDesk();
  return { desk, store: await licensedStore(desk) };
}

const notes = async (store: Store, desk: Desk) => (await upgraded(store, desk)).notes;

async function suspicionsOf(desk: Desk): Promise<readonly Suspicion[] | undefined> {
  return (await desk.ledger()).softkeys[0]?.suspicions;
}

const named = async (desk: Desk, event: string) =>
  (await eventsOf(desk)).filter((one) => one.event === event);

describe('a station and its copy that both ask', () => {
  it('are named once both have gone on without the other, and at every turn from then on', async () => {
    const { desk, store } = await world();
    const copy = copyOf(store);
    expect(await notes(store, desk)).toEqual([]);
    expect(await notes(copy, desk)).toEqual(['behind', 'journal-went-back']);
    expect(await notes(store, desk)).toEqual(['behind']);
    expect(await notes(copy, desk)).toEqual(['behind', 'journal-went-back', 'two-chains']);
    for (let turn = 0; turn < 3; turn++) {
      expect(await notes(store, desk)).toContain('two-chains');
      expect(await notes(copy, desk)).toContain('two-chains');
    }
    expect(await suspicionsOf(desk)).toEqual([
      'behind',
      'journal-went-back',
      'two-chains',
      'journal-rewritten',
    ]);
    expect((await named(desk, 'two-chains'))[0]).toMatchObject({
      sequence: 3,
      host: 'SCADA-01',
      otherSequence: 2,
      otherHost: 'SCADA-01',
      parted: 1,
    });
  });

  it('are named also when the copy wrote more into its journal, and got another adapter', async () => {
    const { desk, store } = await world();
    const copy = copyOf(store);
    copy.machine = NEW_MAC;
    await copy['documents.import']({
      files: [{ name: 'x', bytes: new Uint8Array([120]) }],
      dryRun: false,
    });
    await upgraded(store, desk);
    expect(await notes(copy, desk)).toEqual(['behind', 'drift', 'journal-rewritten']);
    expect(await notes(store, desk)).toContain('behind');
    const later = [...(await notes(copy, desk)), ...(await notes(store, desk))];
    expect(later).toContain('two-chains');
  });

  it('are named when they part late, and when one asks far more often', async () => {
    const { desk, store } = await world();
    for (let i = 0; i < 5; i++) expect(await notes(store, desk)).toEqual([]);
    const copy = copyOf(store);
    for (let i = 0; i < 4; i++) await upgraded(store, desk);
    expect(await notes(copy, desk)).toEqual(['behind', 'journal-went-back']);
    for (let i = 0; i < 4; i++) await upgraded(store, desk);
    expect(await notes(copy, desk)).toContain('two-chains');
    expect((await named(desk, 'two-chains')).at(-1)).toMatchObject({ parted: 6 });
  });

  it('are still named when they parted longer ago than the desk looks back', {
    timeout: 120_000,
  }, async () => {
    const { desk, store } = await world();
    const copy = copyOf(store);
    for (let turn = 0; turn < RECENT / 2 + 2; turn++)
      for (const one of [store, copy]) await upgraded(one, desk);
    expect(await notes(store, desk)).toContain('two-chains');
    expect((await named(desk, 'two-chains')).at(-1)).toMatchObject({ parted: null });
  });

  it('are not named any more once one of them is gone', async () => {
    const { desk, store } = await world();
    const copy = copyOf(store);
    for (let i = 0; i < 3; i++) for (const one of [store, copy]) await upgraded(one, desk);
    await upgraded(store, desk);
    for (let i = 0; i < 3; i++) expect(await notes(store, desk)).toEqual([]);
    expect(await suspicionsOf(desk)).toContain('two-chains');
  });

  it('are refused where the copy has a UUID of its own, and the ledger says so', async () => {
    const { desk, store } = await world();
    const copy = copyOf(store);
    copy.machine = CLONE;
    const request = await nextRequest(copy);
    expect((await refusal(() => desk.upgrade(request, undefined))).code).toBe('OTHER_MACHINE');
    expect(await notes(store, desk)).toEqual([]);
    expect(await suspicionsOf(desk)).toEqual(['other-machine']);
  });
});

describe('a station on its own is not called two', () => {
  it('when it is put back to a snapshot, once or twice', async () => {
    const { desk, store } = await world();
    const putBack = snapshot(store);
    await upgraded(store, desk);
    for (let i = 0; i < 2; i++) {
      putBack();
      expect(await notes(store, desk)).toEqual(['behind', 'journal-went-back']);
      expect(await notes(store, desk)).toEqual([]);
    }
  });

  it('when it is put back to a snapshot, and to an older one', async () => {
    const { desk, store } = await world();
    const older = snapshot(store);
    await upgraded(store, desk);
    const newer = snapshot(store);
    await upgraded(store, desk);
    for (const putBack of [newer, older]) {
      putBack();
      expect(await notes(store, desk)).not.toContain('two-chains');
      expect(await notes(store, desk)).toEqual([]);
    }
  });

  it('when it is put back, and imports what it was sent before', async () => {
    const { desk, store } = await world();
    const putBack = snapshot(store);
    const sent = await upgraded(store, desk);
    putBack();
    await desk.upgrade(await nextRequest(store), undefined);
    await bringIn(store, sent);
    expect(await notes(store, desk)).toEqual(['behind']);
    expect(await notes(store, desk)).toEqual([]);
  });

  it('when a license is lost and asked for again: it is the same request', async () => {
    const { desk, store } = await world();
    const lost = await desk.upgrade(await nextRequest(store), undefined);
    const again = await upgraded(store, desk);
    expect(again).toEqual({ ...lost, repeated: true });
    expect(await notes(store, desk)).toEqual([]);
    expect(await suspicionsOf(desk)).toEqual([]);
  });

  it('when a license is lost and the machine has changed since: it is another request', async () => {
    const { desk, store } = await world();
    const lost = await desk.upgrade(await nextRequest(store), undefined);
    store.machine = NEW_MAC;
    expect(await notes(store, desk)).toEqual(['behind', 'drift']);
    expect(await notes(store, desk)).toEqual([]);
    expect(lost.sequence).toBe(2);
  });

  it('when two requests are out, and it uses both answers in turn', async () => {
    const { desk, store } = await world();
    const first = await desk.upgrade(await nextRequest(store), undefined);
    store.machine = NEW_MAC;
    const second = await desk.upgrade(await nextRequest(store), undefined);
    await bringIn(store, first);
    const third = await desk.upgrade(await nextRequest(store), undefined);
    await bringIn(store, second);
    const fourth = await desk.upgrade(await nextRequest(store), undefined);
    expect([third.notes, fourth.notes]).toEqual([['behind'], ['behind']]);
    await bringIn(store, third, fourth);
    expect(await notes(store, desk)).toEqual([]);
  });

  it('when a request lies about unsent, and arrives after the next one', async () => {
    const { desk: today, at } = await newDemoDesk();
    const store = await licensedStore(today);
    const unsent = await nextRequest(store);
    store.now = addDays(NOW, 3);
    const desk = await at(store.now);
    store.machine = NEW_MAC;
    await upgraded(store, desk);
    await upgraded(store, desk);
    const late = await desk.upgrade(unsent, undefined);
    expect(late.notes).toEqual(['behind', 'drift']);
    await bringIn(store, late);
    expect(await notes(store, desk)).toEqual(['drift']);
    expect(await notes(store, desk)).toEqual([]);
  });

  it('when a request is made and never sent', async () => {
    const { desk, store } = await world();
    await nextRequest(store);
    store.machine = NEW_MAC;
    expect(await notes(store, desk)).toEqual(['drift']);
    expect(await notes(store, desk)).toEqual([]);
    expect(await suspicionsOf(desk)).toEqual([]);
  });
});
