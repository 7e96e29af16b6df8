import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { licensedPlant, PLANT_VM, type Plant, STATUS } from './plant.ts';
import { seenIn } from './seen.ts';
import { IN } from './site.ts';

/** A guest with nothing but busybox, the one file and the libraries of the system that it is linked with. */
describe.skipIf(inject('vmLabIsMissing'))('softkey in a guest without Node', () => {
  let plant: Plant;
  beforeAll(async () => {
    plant = await licensedPlant('executable');
  }, 300_000);
  afterAll(() => plant?.close());

  test('is licensed, verifies with further threads and speaks Spanish', async () => {
    const { site, disk } = plant;
    const files = Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`files/${n}`, 'nothing']));
    const { answers } = await site.boot(PLANT_VM, site.copyOf(disk), {
      files,
      softkey: [STATUS, ['verify', `${IN}/files`, '--jobs', '2'], ['statsu', '--lang', 'es']],
    });
    const [status, verified, mistyped] = answers;
    expect(seenIn(status)).toEqual({ kind: 'active', reason: null, verdict: 'match', differences: {} });
    expect(verified?.stdout.match(/NOT_A_SOFTKEY_FILE/g)).toHaveLength(80);
    expect(mistyped).toMatchObject({ code: 2, stderr: expect.stringContaining('status') });
  });
});
