import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Desk, openDesk, openRecords } from '../../node/desk/desk.ts';
import { rotateKeys } from '../../node/desk/rotate-keys.ts';
import { withdrawKey } from '../../node/desk/withdraw-key.ts';
import type { KeysView } from '../../shared/desk-key-views.ts';
import { openDocument } from '../../shared/document/document.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { demoDeskFolder, eventsOf, forge, newFolder, openDemoDesk, refusal } from './desks.ts';
import { preLicense, upgradeRequest } from './requests.ts';
import { backupOf, LATER, restoredFrom } from './restored-desks.ts';
import { bringIn, firstRequest, licensedStore, nextRequest, storeIn } from './stores.ts';
import { NOW, surroundings } from './surroundings.ts';

const FIRST = 'f538b72fc4a5f718';
const BY = { operator: 'Eva', reason: 'every year' };
const A = preLicense({ host: 'A' });

const rotate = (dir: string, now = NOW, date?: string) =>
  rotateKeys(dir, undefined, { ...BY, date }, surroundings(now));
const withdraw = (dir: string, keyId: string, allowed = false, now = NOW) =>
  withdrawKey(dir, undefined, { ...BY, date: undefined, keyId, allowed }, surroundings(now));
const signerOf = (text: string) => openDocument(encodeUtf8(text)).envelope.signature?.keyId;
const states = ({ version, keys }: KeysView) => [version, ...keys.map(({ state }) => state)];

async function answered(dir: string, answer: (desk: Desk) => Promise<{ file: { text: string } }>) {
  const desk = await openDemoDesk(dir);
  const { file } = await answer(desk);
  await desk.close();
  return file.text;
}

/** What goes to a station: the license, with the key set that came since its program was built. */
function bring(desk: Desk, { file, ...view }: Awaited<ReturnType<Desk['issue']>>) {
  return { ...view, file: { ...file, text: `${file.text}\n${desk.keySetToBring()?.text ?? ''}` } };
}

describe('a new signing key', () => {
  it('signs what comes next, and what the key before it signed stays good', async () => {
    const dir = await demoDeskFolder();
    const first = await answered(dir, (desk) => desk.issue(A, undefined));
    const { keys } = await rotate(dir);
    expect(keys.map(({ state, until }) => [state, until])).toEqual([
      ['signs', null],
      ['ended', NOW],
    ]);
    const next = await answered(dir, (desk) => desk.upgrade(upgradeRequest({ host: 'A' }, first), undefined));
    expect([signerOf(first), signerOf(next)]).toEqual([FIRST, keys[0]?.keyId]);
    expect(await answered(dir, (desk) => desk.issue(A, undefined))).toBe(first);
    const desk = await openDemoDesk(dir);
    expect(await desk.verify(undefined, () => {})).toMatchObject({ intact: true, licenses: 2 });
    expect(await desk.ledger()).toMatchObject({ intact: true });
    const added = (await eventsOf(desk)).find(({ event }) => event === 'key-added');
    expect(added).toMatchObject({ signingKey: keys[0]?.keyId, version: 2, ...BY });
  });

  it('goes along to a station that slept through three key sets', async () => {
    const dir = await demoDeskFolder();
    const before = await openDemoDesk(dir);
    expect(before.keySetToBring()).toBeUndefined();
    const store = await licensedStore(before);
    await before.close();
    for (let time = 0; time < 3; time++) await rotate(dir);
    const desk = await openDemoDesk(dir);
    const next = await desk.upgrade(await nextRequest(store), undefined);
    await expect(bringIn(store, next)).rejects.toThrow('KEY_UNKNOWN');
    await bringIn(store, bring(desk, next));
    expect(await store['status.read']({})).toMatchObject({ licensed: true, sequence: 2 });
    expect(states(desk.keys())).toEqual([4, 'signs', 'ended', 'ended', 'ended']);
  });

  it('leaves a desk that is open elsewhere, or was copied before, to refuse', async () => {
    const dir = await demoDeskFolder();
    const [old, open] = [join(newFolder(), 'keys.json'), await openDemoDesk(dir)];
    copyFileSync(join(dir, 'keys.json'), old);
    await rotate(dir);
    const older = { code: 'KEYS_OLDER', details: { version: 1, newest: 2 } };
    expect(await refusal(() => open.issue(A, undefined))).toMatchObject(older);
    await open.close();
    copyFileSync(old, join(dir, 'keys.json'));
    expect(await refusal(() => openDesk(dir, undefined, surroundings()))).toMatchObject(older);
    expect(await refusal(() => openRecords(dir, surroundings()))).toMatchObject(older);
    expect(await refusal(() => withdraw(dir, FIRST))).toMatchObject({ code: 'KEYS_OLDER' });
    // As after a crash between the ledger and the keys: once more, and it is done.
    expect(states(await rotate(dir))).toEqual([3, 'signs', 'ended', 'ended']);
    expect(signerOf(await answered(dir, (desk) => desk.issue(A, undefined)))).not.toBe(FIRST);
  });

  it('does not end the one before it earlier than the dates that are on its licenses', async () => {
    const dir = await demoDeskFolder();
    const ahead = await openDemoDesk(dir, '2026-12-20T12:00:00Z');
    const { file } = await ahead.issue(A, undefined);
    await ahead.close();
    expect((await refusal(() => rotate(dir))).code).toBe('DESK_CLOCK');
    await rotate(dir, NOW, NOW.slice(0, 10));
    const desk = await openDemoDesk(dir);
    expect(await desk.verify(undefined, () => {})).toMatchObject({ intact: true });
    const store = storeIn();
    await bringIn(store, bring(desk, await desk.issue(await firstRequest(store), undefined)));
    const { results } = await store['documents.import']({
      files: [{ name: 'A', bytes: encodeUtf8(file.text) }],
      dryRun: true,
    });
    expect(results).toMatchObject([{ code: 'OTHER_MACHINE' }]);
  });

  it('comes back with a backup', async () => {
    const dir = await demoDeskFolder();
    await rotate(dir);
    const desk = await openDemoDesk(dir);
    const restored = await restoredFrom(await backupOf(desk));
    expect(restored.desk.keys()).toEqual(desk.keys());
    expect(await restored.desk.verify(undefined, () => {})).toMatchObject({ intact: true });
    await restored.desk.close();
    // Key sets that were made after the backup have lower numbers than what comes now.
    const { version, keys } = await rotate(restored.dir, LATER);
    expect([version > 200_000, keys.map(({ state }) => state)]).toEqual([true, ['signs', 'ended', 'ended']]);
    expect((await rotate(restored.dir, LATER)).version).toBe(version + 1);
  });

  it('is missed where somebody takes its key set out of the ledger, which then issues nothing', async () => {
    const dir = await demoDeskFolder();
    await rotate(dir);
    await forge(dir, 'DELETE FROM key_sets');
    const desk = await openDemoDesk(dir);
    const { problems } = await desk.verify(undefined, () => {});
    expect(problems).toMatchObject([{ problem: 'key-set' }]);
  });
});

describe('a signing key that is withdrawn', () => {
  it('must be one that signs nothing any more, and whose licenses do not run', async () => {
    const dir = await demoDeskFolder();
    const first = await answered(dir, (desk) => desk.issue(A, undefined));
    expect((await refusal(() => withdraw(dir, FIRST))).code).toBe('KEY_IN_USE');
    expect((await refusal(() => withdraw(dir, '0123456789abcdef'))).code).toBe('KEY_NOT_OURS');
    await rotate(dir);
    const needed = { code: 'KEY_NEEDED', details: { keyId: FIRST, count: 1 } };
    expect(await refusal(() => withdraw(dir, FIRST))).toMatchObject(needed);
    await answered(dir, (desk) => desk.upgrade(upgradeRequest({ host: 'A' }, first), undefined));
    expect(states(await withdraw(dir, FIRST))).toEqual([3, 'signs', 'withdrawn']);
    expect(states(await withdraw(dir, FIRST))).toEqual([3, 'signs', 'withdrawn']);
    const desk = await openDemoDesk(dir);
    expect((await eventsOf(desk)).filter(({ event }) => event === 'key-withdrawn')).toHaveLength(1);
    expect(await desk.verify(undefined, () => {})).toMatchObject({ intact: true, licenses: 2 });
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('takes no license back into a desk that was restored: somebody else may have signed it', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    const backup = await backupOf(desk);
    const lost = await desk.issue(A, undefined);
    const { dir: after, desk: restored } = await restoredFrom(backup);
    await restored.close();
    await rotate(after, LATER);
    await withdraw(after, FIRST, false, LATER);
    const order = {
      ...BY,
      allow: [],
      date: undefined,
      file: { name: 'A', bytes: encodeUtf8(lost.file.text) },
    };
    const again = await openDemoDesk(after, LATER);
    expect((await refusal(() => again.adopt(order))).code).toBe('KEY_WITHDRAWN');
  });

  it('is not needed by licenses that are over, or taken back', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    const { softkeyId } = await desk.issue(A, undefined);
    await desk.issue(preLicense({ host: 'B' }), undefined);
    await desk.revoke({ softkeyId, ...BY, date: undefined });
    const { file } = await desk.revocationList();
    await desk.close();
    await rotate(dir);
    expect(await refusal(() => withdraw(dir, FIRST))).toMatchObject({ details: { count: 1 } });
    await withdraw(dir, FIRST, false, '2027-02-10T12:00:00Z');
    // The list that the key signed counts no more: there is another one that says the same.
    const after = await openDemoDesk(dir, '2027-02-10T12:00:00Z');
    const list = await after.revocationList();
    expect([signerOf(file.text), signerOf(list.file.text)]).toEqual([FIRST, after.keys().keys[0]?.keyId]);
    expect(list).toMatchObject({ number: 2, softkeys: 1 });
    expect(await after.verify(undefined, () => {})).toMatchObject({ intact: true });
    expect(await after.ledger()).toMatchObject({ intact: true });
  });

  it('stops the station that has its license, until it asked anew', async () => {
    const dir = await demoDeskFolder();
    const before = await openDemoDesk(dir);
    const store = storeIn();
    const request = await firstRequest(store);
    const first = await before.issue(request, undefined);
    await bringIn(store, first);
    await before.close();
    await rotate(dir);
    await withdraw(dir, FIRST, true);
    const desk = await openDemoDesk(dir);
    const withdrawn = { code: 'KEY_WITHDRAWN', details: { keyId: FIRST, softkeyId: first.softkeyId } };
    expect(await refusal(() => desk.issue(request, undefined))).toMatchObject(withdrawn);
    expect(await refusal(() => desk.newestLicense(first.softkeyId))).toMatchObject(withdrawn);
    await store['documents.import']({
      files: [{ name: 'keys', bytes: encodeUtf8(desk.keySet().text) }],
      dryRun: false,
    });
    expect(await store['status.read']({})).toMatchObject({ licensed: false, softkeys: [] });
    const again = await firstRequest(store, 'its key was withdrawn');
    const next = await desk.rekey(again, undefined, BY);
    await bringIn(store, bring(desk, next));
    expect(await store['status.read']({})).toMatchObject({ licensed: true, sequence: 2 });
    expect((await eventsOf(desk)).map(({ event }) => event)).toContain('license-signed-anew');
  });
});
