import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import type { Desk } from '../../node/desk/desk.ts';
import { journalLine, nextEntry, readJournal } from '../../shared/journal/journal.ts';
import { eventsOf, newDemoDesk } from './desks.ts';
import {
  asFirstVersion,
  hexOf,
  journalAfter,
  journalHead,
  preLicense,
  requestId,
  upgradeRequest,
} from './requests.ts';
import { licensedStore, type Store, snapshot, upgraded } from './stores.ts';

/**
 * A journal is the one that the desk knows, continued (spec §12): real stores, whose journals are tampered
 * with.
 */

async function world(): Promise<{ desk: Desk; store: Store }> {
  const { desk } = await newDemoDesk();
  return { desk, store: await licensedStore(desk) };
}

const notes = async (store: Store, desk: Desk) => (await upgraded(store, desk)).notes;
const pathOf = ({ home }: Store) => join(home, 'journal.jsonl');
const read = (store: Store) => readJournal(readFileSync(pathOf(store), 'utf8'), nativeHashes).entries;

/** Writes a journal of so many entries whose chain holds, and of which nothing happened. */
function invent(store: Store, length: number): void {
  const [first] = read(store);
  if (first === undefined) throw new Error('a store in use has a journal');
  const entries = [first];
  while (entries.length < length)
    entries.push(nextEntry(entries.at(-1), { ...first, event: 'clock-set-back' }, nativeHashes));
  writeFileSync(pathOf(store), entries.map(journalLine).join(''));
}

describe('an upgrade request', () => {
  it('of a journal that was only continued is answered without a word, as often as it asks', async () => {
    const { desk, store } = await world();
    for (let i = 0; i < 20; i++) expect(await notes(store, desk)).toEqual([]);
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual([]);
  });

  it.each([0, 1, 40])('of a journal that was written anew, %d entries longer, is named', async (more) => {
    const { desk, store } = await world();
    await upgraded(store, desk);
    invent(store, read(store).length + more);
    expect(await notes(store, desk)).toEqual(['journal-rewritten']);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'journal-rewritten',
      softkeyId: await softkeyOf(desk),
    });
    expect(await notes(store, desk)).toEqual([]);
    expect((await desk.ledger()).softkeys[0]?.suspicions).toEqual(['journal-rewritten']);
  });

  it('of a journal with one line changed, and all after it chained anew, is named', async () => {
    const { desk, store } = await world();
    const [first, ...rest] = read(store);
    await upgraded(store, desk);
    const after = read(store).slice(1 + rest.length);
    const changed = [nextEntry(undefined, { ...first, at: '2020-01-01T00:00:00Z' } as never, nativeHashes)];
    for (const entry of [...rest, ...after])
      changed.push(nextEntry(changed.at(-1), entry, nativeHashes) as never);
    writeFileSync(pathOf(store), changed.map(journalLine).join(''));
    expect(await notes(store, desk)).toEqual(['journal-rewritten']);
  });

  it('of a station whose damaged journal was put aside is named', async () => {
    const { desk, store } = await world();
    for (let i = 0; i < 3; i++) await upgraded(store, desk);
    rmSync(pathOf(store));
    expect((await notes(store, desk))[0]).toMatch(/^journal-(went-back|rewritten)$/);
  });

  it('of a machine that was put back, and whose journal grew past the old length, is named', async () => {
    const { desk, store } = await world();
    const putBack = snapshot(store);
    await upgraded(store, desk);
    putBack();
    for (let i = 0; i < 9; i++) {
      const files = [{ name: 'x', bytes: new Uint8Array([120, i]) }];
      await store['documents.import']({ files, dryRun: false });
    }
    expect(await notes(store, desk)).toEqual(['behind', 'journal-rewritten']);
  });

  it('of version 1 cannot show it, which is said and no suspicion', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const second = await desk.upgrade(
      asFirstVersion('A', upgradeRequest({ host: 'A' }, first.file.text)),
      undefined,
    );
    expect(second).toMatchObject({ sequence: 2, notes: ['journal-unproved'] });
    expect((await eventsOf(desk)).at(-1)).toEqual({
      event: 'journal-unproved',
      requestId: requestId('A after 1'),
      softkeyId: first.softkeyId,
      entries: 3,
      seen: 1,
      reason: 'version-1',
    });
    const third = await desk.upgrade(upgradeRequest({ host: 'A' }, second.file.text), undefined);
    expect(third).toMatchObject({ sequence: 3, notes: [] });
    expect(await desk.ledger()).toMatchObject({ intact: true, softkeys: [{ suspicions: [] }] });
  });

  it('that comes after more requests than it can list cannot show it either', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const journal = journalAfter(17);
    const view = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text, { journal }), undefined);
    expect(view.notes).toEqual(['journal-unproved']);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ reason: 'long-ago' });
  });

  it('that keeps the old heads and invents the rest passes: a limit that the spec names', async () => {
    const { desk } = await newDemoDesk();
    const first = await desk.issue(preLicense({ host: 'A' }), undefined);
    const journal = { entries: 7, head: hexOf('invented', 64), earlier: [journalHead(0)] };
    const view = await desk.upgrade(upgradeRequest({ host: 'A' }, first.file.text, { journal }), undefined);
    expect(view.notes).toEqual([]);
  });
});

async function softkeyOf(desk: Desk): Promise<string | undefined> {
  return (await desk.ledger()).softkeys[0]?.softkeyId;
}
