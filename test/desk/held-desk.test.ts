import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changePassphrase } from '../../node/desk/change-passphrase.ts';
import { holdDesk } from '../../node/desk/held-desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import { newFolder, refusal } from './desks.ts';
import { preLicense } from './requests.ts';
import { initDemoDesk, profileIn, surroundings } from './surroundings.ts';

const PASSPHRASE = 'correct horse battery';

/** A desk with a passphrase, as its own program holds it. */
async function lockedDesk() {
  const dir = join(newFolder(), 'desk');
  await initDesk(
    { dir, demo: false, passphrase: PASSPHRASE, vendor: { id: 'acme', name: 'Acme' } },
    surroundings(),
    undefined,
  );
  const own = surroundings(undefined, profileIn(join(dir, 'vendor-profile.json')));
  return { dir, own, held: holdDesk(dir, own) };
}

describe('a desk that a program holds', () => {
  it('shows what is on record while it is locked, and signs when it is unlocked', async () => {
    const { held } = await lockedDesk();
    expect(held.isUnlocked()).toBe(false);
    const found = await held.withRecords(({ search }) => search({ text: '', after: undefined, most: 5 }));
    expect(found.softkeys).toEqual([]);
    expect(await refusal(() => held.withDesk(async () => 0))).toMatchObject({ code: 'PASSPHRASE_MISSING' });
    expect(await refusal(() => held.unlock('wrong'))).toMatchObject({ code: 'PASSPHRASE_WRONG' });
    expect(held.isUnlocked()).toBe(false);
    await held.unlock(PASSPHRASE);
    expect(await held.withDesk(async (desk) => desk.keySet().name)).toContain('acme');
    held.lock();
    expect(await refusal(() => held.withDesk(async () => 0))).toMatchObject({ code: 'PASSPHRASE_MISSING' });
  });

  it('is locked once its keys have another passphrase', async () => {
    const { dir, own, held } = await lockedDesk();
    await held.unlock(PASSPHRASE);
    await changePassphrase(dir, PASSPHRASE, async () => 'another long passphrase', own);
    expect(await refusal(() => held.withDesk(async () => 0))).toMatchObject({ code: 'PASSPHRASE_MISSING' });
    expect(held.isUnlocked()).toBe(false);
  });

  it('holds no ledger open: another desk of the folder writes between two calls', async () => {
    const dir = join(newFolder(), 'desk');
    await initDemoDesk(dir);
    const [one, other] = [holdDesk(dir, surroundings()), holdDesk(dir, surroundings())];
    await one.unlock(undefined);
    await other.unlock(undefined);
    const request = preLicense({ host: 'A' });
    const first = await one.withDesk((desk) => desk.issue(request, undefined));
    const second = await other.withDesk((desk) => desk.issue(request, undefined));
    expect(second).toMatchObject({ repeated: true, file: first.file });
  });
});
