import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { EVENTS } from './events.ts';
import { licensedPlant, PLANT_VM, type Plant, STATUS } from './plant.ts';
import { seenIn } from './seen.ts';

describe.skipIf(inject('vmLabIsMissing'))('a licensed virtual machine after', () => {
  let plant: Plant;
  beforeAll(async () => {
    plant = await licensedPlant();
  });
  afterAll(() => plant?.close());

  for (const { event, now, session, seen } of EVENTS) {
    test.concurrent(`${event}: ${seen.verdict}`, async () => {
      const { site, disk } = plant;
      const machine = { ...PLANT_VM, ...now };
      const { answers } = await site.boot(machine, site.copyOf(disk), { ...session, softkey: [STATUS] });
      expect(seenIn(answers[0])).toEqual(seen);
      expect(answers[0]?.code).toBe(0);
    });
  }
});
