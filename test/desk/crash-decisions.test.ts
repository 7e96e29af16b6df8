import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { DECISIONS, type DecisionName } from './decisions.ts';
import { demoDeskFolder, eventsOf, openDemoDesk } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { preLicense } from './requests.ts';

const NAMES = Object.keys(DECISIONS) as DecisionName[];

describe.skipIf(isProgramMissing('a decision killed at any disk call', 'strace'))(
  'a decision that is killed at any disk call',
  () => {
    it.each(NAMES)('is carried out whole or not at all, and once: %s', { timeout: 600_000 }, async (name) => {
      const { carryOut, events, softkeys } = DECISIONS[name];
      const prepared = await demoDeskFolder();
      const first = await openDemoDesk(prepared);
      const { softkeyId } = await first.issue(preLicense({ host: 'OLD' }), undefined);
      await first.close();
      await killedAtEachCall(prepared, ['decide-once', name, softkeyId], async (dir, given) => {
        const desk = await openDemoDesk(dir);
        const found = (await eventsOf(desk)).slice(1);
        expect(found.length === 0 || found.length === events.length, JSON.stringify(found)).toBe(true);
        const { text } = await carryOut(desk, softkeyId);
        if (given !== '') expect(text).toBe(given);
        expect((await eventsOf(desk)).slice(1).map(({ event }) => event)).toEqual(events);
        expect(await desk.ledger()).toMatchObject({ intact: true });
        expect((await desk.ledger()).softkeys).toHaveLength(softkeys);
        await desk.close();
      });
    });
  },
);
