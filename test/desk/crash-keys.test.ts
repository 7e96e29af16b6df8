import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { openDesk } from '../../node/desk/desk.ts';
import { rotateKeys } from '../../node/desk/rotate-keys.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { demoDeskFolder, eventsOf, openDemoDesk } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { preLicense } from './requests.ts';
import { surroundings } from './surroundings.ts';

const decision = { operator: 'Eva', reason: 'every year', date: undefined };

describe.skipIf(isProgramMissing('a change of keys killed at any disk call', 'strace'))(
  'a change of the signing key that is killed at any disk call',
  () => {
    it('is done, is not begun, or is brought to its end by the next', { timeout: 600_000 }, async () => {
      const prepared = await demoDeskFolder();
      const seen = new Set<string>();
      await killedAtEachCall(prepared, ['rotate-keys'], async (dir, said) => {
        const left = await howItIsLeft(dir);
        if (said !== '') expect(left).toBe('done');
        seen.add(left);
        if (left !== 'done') await rotateKeys(dir, undefined, decision, surroundings());
        const desk = await openDemoDesk(dir);
        const { version, keys } = desk.keys();
        const added = (await eventsOf(desk)).filter(({ event }) => event === 'key-added');
        expect([added.length, keys.length]).toEqual([version - 1, version]);
        expect(await desk.issue(preLicense({ host: 'A' }), undefined)).toMatchObject({ sequence: 1 });
        expect(await desk.ledger()).toMatchObject({ intact: true });
        await desk.close();
      });
      expect(seen).toEqual(new Set(['done', 'not begun', 'half']));
    });
  },
);

async function howItIsLeft(dir: string): Promise<'done' | 'half' | 'not begun'> {
  try {
    const desk = await openDesk(dir, undefined, surroundings());
    const { version } = desk.keys();
    await desk.close();
    return version === 1 ? 'not begun' : 'done';
  } catch (error) {
    if (isRefusal(error, 'KEYS_OLDER')) return 'half';
    throw error;
  }
}
