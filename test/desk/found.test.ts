import fc from 'fast-check';
import { describe, expect, inject, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import { searchText, searchTexts } from '../../node/desk/search-texts.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { forge, newDemoDesk, openDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense, stationKey, upgradeRequest } from './requests.ts';

/** What softkeys are found by is what their signed licenses say, whatever a desk does. */

const BY = { operator: 'Eva', reason: 'sold' };

type Step = 'issue' | 'upgrade' | 'rehost' | 'revoke' | 'refused';
const STEPS: readonly Step[] = ['issue', 'upgrade', 'rehost', 'revoke', 'refused'];

/** Does one thing after the other, with what is there by then; what is refused is refused. */
async function doAll(desk: Desk, steps: readonly Step[]): Promise<void> {
  const files = new Map<string, string>();
  for (const [n, step] of steps.entries()) {
    const [host = ''] = [...files.keys()].slice(-1);
    const file = files.get(host) ?? '';
    try {
      const next = `HOST-${n}`;
      if (step === 'issue')
        files.set(next, (await desk.issue(preLicense({ host: next }), undefined)).file.text);
      else if (file === '') continue;
      else await doOne(desk, step, { host, file, next });
    } catch (error) {
      if (!isRefusal(error)) throw error;
    }
  }
}

async function doOne(
  desk: Desk,
  step: Step,
  { host, file, next }: { readonly host: string; readonly file: string; readonly next: string },
): Promise<void> {
  const { softkeyId } = licenseIn(file);
  if (step === 'upgrade') await desk.upgrade(upgradeRequest({ host, request: next }, file), undefined);
  if (step === 'revoke') await desk.revoke({ softkeyId, ...BY, date: undefined });
  if (step === 'refused') await desk.issue(preLicense({ host, request: next }), undefined);
  const way = { way: 'rehost', replaces: softkeyId, returned: 'missing' } as const;
  const moved = preLicense({ host: next, key: stationKey(host) });
  if (step === 'rehost') await desk.replace(moved, way, undefined, BY);
}

describe('what a softkey is found by', () => {
  it('is what its newest license says, after whatever a desk did', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...STEPS), { maxLength: 8 }), async (steps) => {
        const { desk } = await newDemoDesk();
        await doAll(desk, steps);
        expect(await desk.ledger()).toMatchObject({ intact: true, broken: null });
      }),
      { numRuns: 12 },
    );
  });

  it.each([
    "UPDATE softkeys SET ends_at = '2029-01-01T00:00:00Z'",
    "UPDATE softkeys SET before_ends_at = '2029-01-01T00:00:00Z'",
    "UPDATE softkeys SET issued_at = '2020-01-01T00:00:00Z'",
    'DELETE FROM softkeys',
    "INSERT INTO softkeys VALUES ('SK-0000-0000-0000-0000', '2026-01-01T00:00:00Z', NULL, NULL)",
    "UPDATE found_by SET issued_at = '2020-01-01T00:00:00Z' WHERE text = 'waterworks'",
    "DELETE FROM found_by WHERE text = 'waterworks'",
    "INSERT INTO found_by VALUES ('SK-0000-0000-0000-0000', 'a', '2026-01-01T00:00:00Z')",
    "INSERT INTO found_by SELECT softkey_id, 'another customer', issued_at FROM softkeys",
  ])('is looked at with the record: %s', async (change) => {
    const { dir, desk } = await newDemoDesk();
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    await forge(dir, change);
    const again = await openDemoDesk(dir);
    expect((await refusal(() => again.ledger())).code).toBe('LEDGER_CORRUPT');
    if (inject('engine') !== 'sqlite') return; // on a server, nobody looks before each license
    const next = preLicense({ host: 'B' });
    expect((await refusal(() => again.issue(next, undefined))).code).toBe('LEDGER_CORRUPT');
  });

  it('is small letters without accents, from the beginning of every word on', async () => {
    const { desk } = await newDemoDesk();
    const { file } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const license = { ...licenseIn(file.text), host: 'SÃO-01', reference: '', product: 'E3' };
    const texts = searchTexts({ ...license, customer: { name: 'Água  & Energia', contact: '' } });
    expect(texts).toEqual(expect.arrayContaining(['01', 'agua energia', 'e3', 'energia', 'sao 01']));
    expect(searchText(' ÁGUA/ener')).toBe('agua ener');
    expect(searchText('-- ')).toBe('');
  });

  it('is whole characters, however long a text is', async () => {
    const { desk } = await newDemoDesk();
    const name = `${'𝒳'.repeat(70)} ${'ﬃ'.repeat(30)}`;
    const order = { product: 'E3-SERVER', reference: '𐐀𐐁 ｶﾞ', customer: { name, contact: '' } };
    const architecture = {
      hypervisor: 'vSphere',
      ha: true,
      ft: false,
      redundancy: 'none',
      role: '',
    } as const;
    await desk.issue(preLicense({ host: 'A' }, { order: { ...order, architecture } }), undefined);
    expect(await desk.ledger()).toMatchObject({ intact: true });
  });
});
