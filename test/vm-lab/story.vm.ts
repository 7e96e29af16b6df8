import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { ORDER } from './desk-outside.ts';
import {
  IMPORT,
  INSTALLATION,
  licensedPlant,
  PLANT_VM,
  type Plant,
  PRE_LICENSE,
  requestFrom,
  STATUS,
  UPGRADE_REQUEST,
} from './plant.ts';
import { seenIn, statusIn } from './seen.ts';
import type { VirtualMachine } from './virtual-machine.ts';

const RESTARTED: VirtualMachine = { ...PLANT_VM, macs: ['00:15:5d:0a:00:7e'] };
const CLONE: VirtualMachine = {
  ...PLANT_VM,
  uuid: '1d2e3f40-5162-4738-94a5-b6c7d8e9fa0b',
  macs: ['00:15:5d:22:10:05'],
};
const SIBLING: VirtualMachine = {
  ...PLANT_VM,
  uuid: '70615243-3425-4617-8a9b-acbdcedff001',
  macs: ['00:15:5d:0a:00:02'],
};
const NEW_REQUEST = ['--new', '--reason', 'This machine was cloned from scada-01 and stays.'];

describe.skipIf(inject('vmLabIsMissing'))('a licensed virtual machine', () => {
  let plant: Plant;
  beforeAll(async () => {
    plant = await licensedPlant();
  });
  afterAll(() => plant?.close());

  test.concurrent('that drifted within what is tolerated has the drift in its next license', async () => {
    const { site, desk } = plant;
    const disk = site.copyOf(plant.disk);
    const asked = await site.boot(RESTARTED, disk, { softkey: [UPGRADE_REQUEST] });
    const { license, notes } = desk.upgrade(requestFrom(asked));
    expect(notes).toContain('drift');
    const files = { 'softkey.license': license };
    const { answers } = await site.boot(RESTARTED, disk, { files, softkey: [IMPORT, STATUS] });
    expect(seenIn(answers[1])).toEqual({ kind: 'active', reason: null, verdict: 'match', differences: {} });
    expect(statusIn(answers[1]).sequence).toBe(2);
  });

  test.concurrent('that was cloned: the clone gets no upgrade, and a softkey of its own if it stays', async () => {
    const { site, desk } = plant;
    const disk = site.copyOf(plant.disk);
    const files = { 'order.json': ORDER };
    const refused = await site.boot(CLONE, disk, { softkey: [UPGRADE_REQUEST] });
    expect(desk.upgrade(requestFrom(refused)).refusal).toBe('OTHER_MACHINE');
    const asked = await site.boot(CLONE, disk, { files, softkey: [[...PRE_LICENSE, ...NEW_REQUEST]] });
    const { license, notes } = desk.issue(requestFrom(asked));
    expect(notes).toContain('key-reused');
    const own = { 'softkey.license': license };
    const { answers } = await site.boot(CLONE, disk, { files: own, softkey: [IMPORT, STATUS] });
    expect(seenIn(answers[1])).toEqual({ kind: 'active', reason: null, verdict: 'match', differences: {} });
    expect(statusIn(answers[1]).softkeys.map(({ kind }) => kind)).toEqual(['active', 'grace']);
  });

  test.concurrent('whose disk runs elsewhere has its grace, and is at home again when it comes back', async () => {
    const { site } = plant;
    const disk = site.copyOf(plant.disk);
    const first = await site.boot(CLONE, disk, { softkey: [STATUS] });
    expect(seenIn(first.answers[0])).toMatchObject({ kind: 'grace', reason: 'drifted' });
    const copy = site.copyOf(disk);
    const once = await site.boot(CLONE, copy, { clock: inDays(15.4), softkey: [STATUS] });
    expect(statusIn(once.answers[0])).toMatchObject({ kind: 'grace', clock: { ahead: {} } });
    const later = await site.boot(CLONE, copy, { clock: inDays(16), softkey: [STATUS] });
    expect(seenIn(later.answers[0])).toMatchObject({ kind: 'other-machine', verdict: 'broken' });
    expect(later.answers[0]?.code).toBe(3);
    const back = await site.boot(PLANT_VM, disk, { softkey: [STATUS, ['journal']] });
    expect(seenIn(back.answers[0])).toMatchObject({ kind: 'active', verdict: 'match' });
    expect(back.answers[1]?.stdout).toContain('machine-matches-again');
  });

  test.concurrent('whose system was installed anew, home and all, is not given a second softkey', async () => {
    const { site, desk } = plant;
    const files = {
      ...INSTALLATION,
      'etc/machine-id': 'aa02bb03cc04dd05ee06ff0718293a4b\n',
      'order.json': ORDER,
    };
    const asked = await site.boot(PLANT_VM, site.newDisk(), { files, softkey: [PRE_LICENSE] });
    expect(desk.issue(requestFrom(asked)).refusal).toBe('ALREADY_ISSUED');
  });

  test.concurrent('and one out of the same template, with its machine-id, are two machines', async () => {
    const { site, desk } = plant;
    const files = { ...INSTALLATION, 'order.json': ORDER };
    const asked = await site.boot(SIBLING, site.newDisk(), { files, softkey: [PRE_LICENSE] });
    expect(desk.issue(requestFrom(asked))).toMatchObject({ refusal: '' });
  });

  test.concurrent('whose clock is set back a year still has its license, and says so', async () => {
    const { site, disk } = plant;
    const { answers } = await site.boot(PLANT_VM, site.copyOf(disk), {
      clock: inDays(-365),
      softkey: [STATUS],
    });
    expect(statusIn(answers[0])).toMatchObject({ kind: 'active', clock: { setBack: true } });
  });

  test.concurrent('whose clock once stands ahead serves on; where it runs on ahead, until its next license', async () => {
    const { site, desk } = plant;
    const disk = site.copyOf(plant.disk);
    const once = await site.boot(PLANT_VM, disk, { clock: inDays(99.4), softkey: [STATUS] });
    expect(statusIn(once.answers[0])).toMatchObject({ kind: 'active', clock: { ahead: {} } });
    const ahead = await site.boot(PLANT_VM, disk, { clock: inDays(100), softkey: [STATUS] });
    expect(statusIn(ahead.answers[0])).toMatchObject({ kind: 'expired', clock: { setBack: false } });
    const right = await site.boot(PLANT_VM, disk, { softkey: [STATUS, UPGRADE_REQUEST] });
    expect(statusIn(right.answers[0])).toMatchObject({ kind: 'expired', clock: { setBack: true } });
    const files = { 'softkey.license': desk.upgrade(requestFrom(right)).license };
    const { answers } = await site.boot(PLANT_VM, disk, { files, softkey: [IMPORT, STATUS] });
    expect(statusIn(answers[1])).toMatchObject({ kind: 'active', clock: { setBack: false } });
  });
});

function inDays(days: number): Date {
  return new Date(Date.now() + days * 86_400_000);
}
