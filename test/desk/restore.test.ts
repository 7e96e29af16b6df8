import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { END_FILE } from '../../node/desk/folder.ts';
import { initDesk } from '../../node/desk/init.ts';
import { serverOf } from '../../node/desk/ledger-place.ts';
import { restoreDesk } from '../../node/desk/restore.ts';
import { eventsOf, newDemoDesk, newFolder, openDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense, requestId, upgradeRequest } from './requests.ts';
import { backupOf, LATER, restoredFrom } from './restored-desks.ts';
import { initDemoDesk, surroundings } from './surroundings.ts';

const BY = { operator: 'Eva', reason: 'a test' };
const ALLOWED = { ...BY, allow: ['restored'] };

const revoke = (desk: Desk, softkeyId: string) => desk.revoke({ softkeyId, ...BY, date: undefined });

async function usedDesk() {
  const made = await newDemoDesk();
  const { desk } = made;
  const A = await desk.issue(preLicense({ host: 'A' }), undefined);
  const B = await desk.issue(preLicense({ host: 'B' }), undefined);
  const second = await desk.upgrade(upgradeRequest({ host: 'B' }, B.file.text), undefined);
  await revoke(desk, A.softkeyId);
  const order = { reference: 'PO-7', customer: 'Usina', product: null, quantity: 2 };
  await desk.addOrder({ ...order, change: false, date: undefined });
  return { ...made, A, B, second, file: await backupOf(desk) };
}

describe('a desk that is restored', () => {
  it('has all that the backup has, the keys as they were, and one event more', async () => {
    const { dir, desk, file } = await usedDesk();
    const before = await desk.ledger();
    const restored = await restoredFrom(file);
    const after = await restored.desk.ledger();
    expect(after).toMatchObject({ intact: true, softkeys: before.softkeys });
    expect(after.events.slice(0, -1)).toEqual(before.events);
    expect(after.events.at(-1)).toMatchObject({
      event: 'desk-restored',
      at: LATER,
      detail: { backupAt: '2026-11-22T12:00:00Z' },
    });
    expect((await restored.desk.revocationList()).file).toEqual((await desk.revocationList()).file);
    expect(await restored.desk.orders()).toEqual(await desk.orders());
    expect(readFileSync(join(restored.dir, 'keys.json'))).toEqual(readFileSync(join(dir, 'keys.json')));
    expect(existsSync(join(restored.dir, 'demo_2026-01-01.key-set'))).toBe(true);
    if (process.platform !== 'win32')
      for (const name of ['keys.json', END_FILE])
        expect(statSync(join(restored.dir, name)).mode & 0o777).toBe(0o600);
  });

  it('says so wherever somebody looks', async () => {
    const { file, B } = await usedDesk();
    const { desk } = await restoredFrom(file);
    const said = { at: LATER, backupAt: '2026-11-22T12:00:00Z' };
    expect((await desk.verify(undefined, () => {})).restored).toMatchObject([said]);
    expect((await desk.story(B.softkeyId)).restored).toMatchObject(said);
    expect(await refusal(() => desk.story('SK-0000-0000-0000-0000'))).toMatchObject({
      code: 'SOFTKEY_UNKNOWN',
      details: { restoredAt: LATER, backupAt: said.backupAt },
    });
  });

  it('can be backed up and restored again, to the same', async () => {
    const { file } = await usedDesk();
    const once = await restoredFrom(file);
    const twice = await restoredFrom(await backupOf(once.desk), '2026-11-25T12:00:00Z');
    expect((await twice.desk.verify(undefined, () => {})).restored).toHaveLength(2);
    expect(await twice.desk.ledger()).toMatchObject({
      intact: true,
      softkeys: (await once.desk.ledger()).softkeys,
    });
  });

  it.runIf(inject('engine') === 'postgres')(
    'goes from a server into a file and back onto one, each line of it the same',
    async () => {
      const { desk, file } = await usedDesk();
      const kept = (backup: string) =>
        readFileSync(backup, 'utf8')
          .split('\n')
          .filter((line) => /^(?:event|license|revocation|list|order) /.test(line));
      const intoFile = await restoredFrom(file, LATER, 'file');
      expect(serverOf(intoFile.dir)).toBeUndefined();
      const second = await backupOf(intoFile.desk);
      const back = await restoredFrom(second, '2026-11-25T12:00:00Z');
      expect(serverOf(back.dir)).toBeDefined();
      const third = await backupOf(back.desk);
      for (const [before, after] of [
        [file, second],
        [second, third],
      ] as const) {
        const own = kept(after).filter((line) => !kept(before).includes(line));
        expect(own).toHaveLength(1);
        expect(own[0]).toContain('"desk-restored"');
        expect(kept(after).filter((line) => line !== own[0])).toEqual(kept(before));
      }
      expect(await back.desk.verify(undefined, () => {})).toMatchObject({ intact: true });
      expect((await back.desk.ledger()).softkeys).toEqual((await desk.ledger()).softkeys);
    },
  );

  it('takes the place of no desk, no ledger and nothing else', async () => {
    const { dir, file } = await usedDesk();
    const restoring = (into: string) => () =>
      restoreDesk(
        { file, dir: into, ledger: undefined, passphrase: undefined, date: undefined },
        surroundings(),
      );
    expect((await refusal(restoring(dir))).code).toBe('DESK_EXISTS');
    const other = newFolder();
    await initDemoDesk(join(other, 'desk'));
    const desk = await openDemoDesk(join(other, 'desk'));
    await desk.issue(preLicense({ host: 'X' }), undefined);
    await desk.close();
    mkdirSync(join(other, 'keyless'));
    cpSync(join(other, 'desk', 'ledger.sqlite'), join(other, 'keyless', 'ledger.sqlite'));
    expect((await refusal(restoring(join(other, 'keyless')))).code).toBe('DESK_EXISTS');
    mkdirSync(join(other, 'full'));
    writeFileSync(join(other, 'full', 'letter.txt'), '');
    expect((await refusal(restoring(join(other, 'full')))).code).toBe('USAGE');
    writeFileSync(join(other, 'file'), '');
    expect((await refusal(restoring(join(other, 'file')))).code).toBe('OUTPUT_FAILED');
  });

  it('is not begun where the backup is damaged, its passphrase is wrong, or the clock is', async () => {
    const made = join(newFolder(), 'desk');
    const vendor = { id: 'acme', name: 'Acme' };
    await initDesk({ dir: made, demo: false, passphrase: 'correct horse', vendor }, surroundings());
    const { file } = await usedDesk();
    const dir = join(newFolder(), 'desk');
    const order = { file, dir, ledger: undefined, passphrase: undefined, date: undefined };
    const damaged = join(newFolder(), 'damaged');
    writeFileSync(damaged, readFileSync(file, 'utf8').replace('Usina', 'Usinb'));
    expect((await refusal(() => restoreDesk({ ...order, file: damaged }, surroundings()))).code).toBe(
      'BACKUP_DAMAGED',
    );
    expect(existsSync(dir)).toBe(false);
    const nextYear = surroundings('2027-11-22T12:00:00Z');
    expect((await refusal(() => restoreDesk(order, nextYear))).code).toBe('DESK_CLOCK');
    expect(readdirSync(dir)).not.toContain('keys.json');
    await restoreDesk({ ...order, date: '2027-11-22' }, nextYear);
    const desk = await openDemoDesk(dir, '2027-11-22T12:00:00Z');
    expect((await eventsOf(desk)).slice(-2).map(({ event }) => event)).toEqual([
      'date-confirmed',
      'desk-restored',
    ]);
  });
});

describe('the numbers of a restored desk', () => {
  it('go on above all that may have been given out, of licenses and of lists', async () => {
    const { desk, file, second, B } = await usedDesk();
    // The part that is lost: B has number 3, and a list 2 went out.
    const lost = await desk.upgrade(upgradeRequest({ host: 'B' }, second.file.text), undefined);
    await revoke(desk, (await desk.issue(preLicense({ host: 'C' }), undefined)).softkeyId);
    const { desk: restored, view } = await restoredFrom(file);
    const next = await restored.upgrade(upgradeRequest({ host: 'B' }, second.file.text), undefined);
    expect(next).toMatchObject({ softkeyId: B.softkeyId, sequence: view.licensesFrom, repeated: false });
    expect(licenseIn(next.file.text).supersedes).toBe(2);
    expect(next.sequence).toBeGreaterThan(lost.sequence + 1000);
    const after = await restored.upgrade(upgradeRequest({ host: 'B' }, next.file.text), undefined);
    expect(after.sequence).toBe(next.sequence + 1);
    expect((await revoke(restored, B.softkeyId)).number).toBe(view.listsFrom + 1);
    expect(await restored.ledger()).toMatchObject({ intact: true });
    // The same request again is the same license again, whatever the numbers.
    const again = upgradeRequest({ host: 'C2' }, next.file.text);
    expect((await refusal(() => restored.upgrade(again, undefined))).code).toBe('REVOKED');
  });

  it('are others where the same backup is restored once more', async () => {
    const { file, second } = await usedDesk();
    const first = await restoredFrom(file);
    const given = await first.desk.upgrade(upgradeRequest({ host: 'B' }, second.file.text), undefined);
    const again = await restoredFrom(file, '2026-11-24T18:00:00Z');
    const next = await again.desk.upgrade(upgradeRequest({ host: 'B' }, second.file.text), undefined);
    expect(next.sequence).toBeGreaterThan(given.sequence);
    expect(again.view.listsFrom).toBeGreaterThan(first.view.listsFrom);
  });

  it('answer a request again with the same bytes', async () => {
    const { file, second } = await usedDesk();
    const { desk } = await restoredFrom(file);
    const request = upgradeRequest({ host: 'B' }, second.file.text);
    const { file: license } = await desk.upgrade(request, undefined);
    expect(await desk.upgrade(request, undefined)).toMatchObject({ repeated: true, file: license });
  });
});

describe('a first request at a restored desk', () => {
  it('from before is refused, until an operator says that it was never answered', async () => {
    const { desk, file } = await usedDesk();
    await desk.issue(preLicense({ host: 'C' }), undefined);
    const { desk: restored } = await restoredFrom(file);
    expect(await refusal(() => restored.issue(preLicense({ host: 'C' }), undefined))).toMatchObject({
      code: 'MAY_BE_ANSWERED',
      details: { host: 'C', restoredAt: LATER, allow: 'restored' },
    });
    const { notes, repeated } = await restored.issue(preLicense({ host: 'D' }), undefined, ALLOWED);
    expect({ notes, repeated }).toEqual({ notes: ['check-allowed'], repeated: false });
    expect((await restored.ledger()).softkeys.map(({ host }) => host).sort()).toEqual(['A', 'B', 'D']);
  });

  it('from before the backup, which the ledger has, gets the same license again', async () => {
    const { file, B } = await usedDesk();
    const { desk } = await restoredFrom(file);
    expect(await desk.issue(preLicense({ host: 'B' }), undefined)).toMatchObject({
      repeated: true,
      file: B.file,
    });
  });

  it('from after it is answered; one that says it asked before is not', async () => {
    const { file } = await usedDesk();
    const { dir } = await restoredFrom(file);
    const createdAt = '2026-11-26T08:00:00Z';
    const again = { reason: 'lost it', previousRequestId: requestId('E of old') };
    const open = await openDemoDesk(dir, '2026-11-26T09:00:00Z');
    expect(await open.issue(preLicense({ host: 'E' }, { createdAt }), undefined)).toMatchObject({
      sequence: 1,
    });
    const asked = preLicense({ host: 'F' }, { createdAt, again });
    expect((await refusal(() => open.issue(asked, undefined))).code).toBe('MAY_BE_ANSWERED');
  });

  it('for a rehost is held back as well', async () => {
    const { file, B } = await usedDesk();
    const { desk } = await restoredFrom(file);
    const way = { way: 'rehost', replaces: B.softkeyId, returned: 'missing' } as const;
    const move = (overrides: Parameters<Desk['replace']>[3]) =>
      desk.replace(preLicense({ host: 'G' }), way, undefined, overrides);
    expect((await refusal(() => move(BY))).code).toBe('MAY_BE_ANSWERED');
    expect(await move(ALLOWED)).toMatchObject({ replaced: B.softkeyId });
  });
});

describe('the old desk and the restored one', () => {
  it('that both go on are told by an end that was kept elsewhere', async () => {
    const { dir, desk, file } = await usedDesk();
    const { desk: restored } = await restoredFrom(file);
    const elsewhere = join(newFolder(), 'end');
    cpSync(join(dir, END_FILE), elsewhere);
    expect(await restored.verify(elsewhere, () => {})).toMatchObject({ intact: true });
    await desk.issue(preLicense({ host: 'H' }), undefined);
    cpSync(join(dir, END_FILE), elsewhere);
    const { problems } = await restored.verify(elsewhere, () => {});
    expect(problems.map(({ problem }) => problem)).toEqual(['forked']);
  });
});
