import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { eventsOf, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { preLicense, stationKey, upgradeRequest } from './requests.ts';
import { backupOf, LATER, restoredFrom } from './restored-desks.ts';

const BY = { operator: 'Eva', reason: 'the disk died', allow: [], date: undefined };
const fileOf = (text: string) => ({ name: 'lost.license', bytes: encodeUtf8(text) });
const adopt = (desk: Desk, text: string, allow: readonly string[] = []) =>
  desk.adopt({ ...BY, allow, file: fileOf(text) });
const becauseOf = async (call: () => unknown) => {
  const { code, details } = await refusal(call);
  return code === 'NOT_ADOPTABLE' ? details['because'] : code;
};

/** A desk that has lost the softkey of host L, number 2 of it, and what its request was. */
async function restoredDesk() {
  const old = await newDemoDesk();
  const kept = await old.desk.issue(preLicense({ host: 'K' }), undefined);
  const backup = await backupOf(old.desk);
  const lost = await old.desk.issue(preLicense({ host: 'L' }), undefined);
  const second = await old.desk.upgrade(upgradeRequest({ host: 'L' }, lost.file.text), undefined);
  return { old, kept, backup, lost, second, ...(await restoredFrom(backup)) };
}

describe('a license that is adopted', () => {
  it('out of an upgrade request or as a file is known from then on, once', async () => {
    const { desk, lost, second } = await restoredDesk();
    const request = upgradeRequest({ host: 'L' }, second.file.text);
    expect((await refusal(() => desk.upgrade(request, undefined))).code).toBe('SOFTKEY_UNKNOWN');
    expect(await desk.adopt({ ...BY, file: request })).toMatchObject({
      softkeyId: lost.softkeyId,
      sequence: 2,
      host: 'L',
      repeated: false,
    });
    expect(await adopt(desk, second.file.text)).toMatchObject({ repeated: true });
    const events = (await eventsOf(desk)).filter(({ event }) => event === 'license-adopted');
    expect(events).toMatchObject([{ softkeyId: lost.softkeyId, operator: 'Eva', reason: 'the disk died' }]);
    const { sequence, notes } = await desk.upgrade(request, undefined);
    expect({ isAbove: sequence > 1000, notes }).toEqual({ isAbove: true, notes: [] });
    expect(await desk.verify(undefined, () => {})).toMatchObject({ intact: true, problems: [] });
  });

  it('keeps its machine from a second softkey, and its first request gets it again', async () => {
    const { desk, lost } = await restoredDesk();
    await adopt(desk, lost.file.text);
    expect(await desk.issue(preLicense({ host: 'L' }), undefined)).toMatchObject({
      repeated: true,
      file: lost.file,
    });
    const another = preLicense({ host: 'L', request: 'L anew' });
    expect((await refusal(() => desk.issue(another, undefined))).code).toBe('ALREADY_ISSUED');
    const stranger = preLicense({ host: 'L', key: stationKey('stranger') });
    expect((await refusal(() => desk.issue(stranger, undefined))).code).toBe('SEQUENCE_CONFLICT');
  });

  it('is followed by a newer one, and no older one follows it', async () => {
    const { desk, lost, second } = await restoredDesk();
    await adopt(desk, lost.file.text);
    await adopt(desk, second.file.text);
    expect((await desk.newestLicense(lost.softkeyId)).file.text).toBe(second.file.text);
    const again = await restoredDesk();
    await adopt(again.desk, again.second.file.text);
    expect(await becauseOf(() => adopt(again.desk, again.lost.file.text))).toBe('older');
  });

  it('is refused where it contradicts the ledger', async () => {
    const { old, desk, kept, lost } = await restoredDesk();
    // The machine was given another softkey meanwhile, with a word.
    const allowed = { operator: 'Eva', reason: 'sure', allow: ['restored'] };
    const given = await desk.issue(preLicense({ host: 'L' }), undefined, allowed);
    expect(await becauseOf(() => adopt(desk, lost.file.text))).toBe('answered');
    const moved = await old.desk.upgrade(upgradeRequest({ host: 'L' }, lost.file.text), undefined);
    expect(await becauseOf(() => adopt(desk, moved.file.text))).toBe('other-softkey');
    await desk.revoke({ softkeyId: given.softkeyId, operator: 'Eva', reason: 'twice', date: undefined });
    expect(await adopt(desk, moved.file.text)).toMatchObject({ repeated: false });
    // Revoked since: what belongs to it is not taken.
    const more = await old.desk.upgrade(upgradeRequest({ host: 'K' }, kept.file.text), undefined);
    await desk.revoke({ softkeyId: kept.softkeyId, operator: 'Eva', reason: 'gone', date: undefined });
    expect(await becauseOf(() => adopt(desk, more.file.text))).toBe('REVOKED');
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });

  it('is refused where its number is another license by now', async () => {
    const { old, desk, lost } = await restoredDesk();
    await adopt(desk, lost.file.text);
    const [one, other] = [await restoredFrom(await backupOf(desk)), await restoredFrom(await backupOf(desk))];
    const request = upgradeRequest({ host: 'L' }, lost.file.text);
    await one.desk.upgrade(request, undefined);
    // Restored within the same hour: both give the same number, and the second has to be seen.
    const clash = await other.desk.upgrade(
      upgradeRequest({ host: 'L', request: 'L later' }, lost.file.text),
      undefined,
    );
    expect(await becauseOf(() => adopt(one.desk, clash.file.text, ['two-desks']))).toBe('SEQUENCE_CONFLICT');
    await old.desk.close();
  });

  it('is refused where somebody else signed it, or it is no license', async () => {
    const { desk, lost } = await restoredDesk();
    const forged = lost.file.text.replace(/(?<=\n)[A-Za-z0-9]/, (digit) => (digit === 'e' ? 'f' : 'e'));
    expect(await becauseOf(() => adopt(desk, forged))).not.toBe('nothing was refused');
    expect(await becauseOf(() => desk.adopt({ ...BY, file: preLicense({ host: 'L' }) }))).toBe('WRONG_KIND');
    expect(await becauseOf(() => adopt(desk, lost.file.text, ['anything']))).toBe('USAGE');
    expect((await eventsOf(desk)).map(({ event }) => event)).not.toContain('license-adopted');
  });
});

describe('what a restore cannot have lost', () => {
  it('was issued by another copy of the desk, which is said until somebody allows it', async () => {
    const { old, desk } = await restoredDesk();
    const goingOn = await openDemoDesk(old.dir, '2026-11-25T12:00:00Z');
    const since = await goingOn.issue(preLicense({ host: 'S' }), undefined);
    expect(await becauseOf(() => adopt(desk, since.file.text))).toBe('two-desks');
    await adopt(desk, since.file.text, ['two-desks']);
    expect((await eventsOf(desk)).at(-1)).toMatchObject({ event: 'license-adopted', allowed: 'two-desks' });
  });

  it('is any license, where the ledger was never restored', async () => {
    const { lost } = await restoredDesk();
    const { desk } = await newDemoDesk();
    expect(await becauseOf(() => adopt(desk, lost.file.text))).toBe('never-restored');
    expect(await adopt(desk, lost.file.text, ['two-desks'])).toMatchObject({ repeated: false });
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});

describe('whatever was issued before a backup and after it', () => {
  const hosts = fc.integer({ min: 0, max: 5 }).map((n) => `H${n}`);
  const plan = fc.record({
    before: fc.array(hosts, { maxLength: 6 }),
    after: fc.array(hosts, { minLength: 1, maxLength: 8 }),
    order: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  });

  it('no machine has two softkeys once the lost ones are adopted, and the record holds', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(plan, async ({ before, after, order }) => {
        const { desk: old } = await newDemoDesk();
        const newest = new Map<string, string>();
        for (const host of before) newest.set(host, await licenseFor(host, newest, old));
        const backup = await backupOf(old);
        for (const host of after) newest.set(host, await licenseFor(host, newest, old));
        const { desk } = await restoredFrom(backup, LATER);
        for (const host of newest.keys()) await askOnceMore(host, desk);
        const lost = [...newest].toSorted((a, b) => (order[a[0].length] ?? 0) - (order[b[0].length] ?? 0));
        for (const [, text] of lost) await adopt(desk, text);
        for (const [host, text] of newest)
          await desk.upgrade(upgradeRequest({ host, request: `${host} at last` }, text), undefined);
        const { intact, softkeys } = await desk.ledger();
        expect(intact).toBe(true);
        expect(softkeys.map(({ host }) => host).sort()).toEqual([...newest.keys()].sort());
        expect(await desk.verify(undefined, () => {})).toMatchObject({ intact: true });
        await Promise.all([old.close(), desk.close()]);
      }),
      { numRuns: 12 },
    );
  });

  async function licenseFor(host: string, newest: ReadonlyMap<string, string>, desk: Desk): Promise<string> {
    const text = newest.get(host);
    const view = await (text === undefined
      ? desk.issue(preLicense({ host }), undefined)
      : desk.upgrade(upgradeRequest({ host }, text), undefined));
    return view.file.text;
  }

  /** Before anything is adopted: the first request gets what the ledger has, or nothing. */
  async function askOnceMore(host: string, desk: Desk): Promise<void> {
    const answered = await desk.issue(preLicense({ host }), undefined).catch((error: unknown) => error);
    if (answered instanceof Error) expect(answered).toMatchObject({ code: 'MAY_BE_ANSWERED' });
    else expect(answered).toMatchObject({ repeated: true });
  }
});
