import { describe, expect, it } from 'vitest';
import type { License } from '../../shared/document/payload/license.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import { eventsOf, newDemoDesk, refusal } from './desks.ts';
import { fingerprint, licenseIn, type Machine, machine, preLicense, upgradeRequest } from './requests.ts';

/**
 * Requests that list what belongs to other machines, at a real desk (docs/threat-model.md, "A request that is
 * made up").
 */

const OWN = machine('own');
const OTHERS = Array.from({ length: 16 }, (_, i) => machine(`other ${i}`));
const THEIR_MACS = OTHERS.flatMap(({ mac }) => mac ?? []);
const [VICTIM = OWN] = OTHERS;

const serves = ({ fingerprint: baseline, matching }: License, one: Machine) =>
  matchFingerprints(baseline, fingerprint(one), matching).verdict !== 'broken';
const hidden = (one: Machine): Machine => ({ ...one, 'smbios-uuid': null });

describe('a first request that lists the adapters of sixteen other machines', () => {
  it.each([
    ['with a UUID', { ...OWN, mac: THEIR_MACS }],
    ['without one', { ...hidden(OWN), mac: THEIR_MACS }],
    ['with the OS id of one of them', { ...hidden(OWN), 'os-id': VICTIM['os-id'] ?? null, mac: THEIR_MACS }],
  ])('%s gets a license that serves none of them', async (_, listed) => {
    const { desk } = await newDemoDesk();
    const license = licenseIn(
      (await desk.issue(preLicense({ host: 'own', machine: listed }), undefined)).file.text,
    );
    expect(OTHERS.filter((one) => serves(license, one) || serves(license, hidden(one)))).toEqual([]);
  });
});

describe('an upgrade request of an honest softkey', () => {
  it.each([
    ['the adapters of sixteen other machines', { ...OWN, mac: THEIR_MACS }],
    [
      'the OS id and the adapters of one',
      { ...OWN, 'os-id': VICTIM['os-id'] ?? null, mac: VICTIM.mac ?? null },
    ],
  ])('with %s lets no machine in that shows a UUID, and is noted', async (_, listed) => {
    const { desk } = await newDemoDesk();
    const first = (await desk.issue(preLicense({ host: 'own' }), undefined)).file.text;
    const { file, notes } = await desk.upgrade(
      upgradeRequest({ host: 'own', machine: listed }, first),
      undefined,
    );
    const license = licenseIn(file.text);
    expect(OTHERS.filter((one) => serves(license, one))).toEqual([]);
    expect(serves(license, OWN)).toBe(true);
    expect(notes).toContain('drift');
  });

  it('step by step keeps the UUID that it began with, also where requests hide it', async () => {
    const { desk } = await newDemoDesk();
    let text = (await desk.issue(preLicense({ host: 'own' }), undefined)).file.text;
    const uuid = licenseIn(text).fingerprint.components[0];
    const steps: Machine[] = [
      { ...OWN, mac: [...(OWN.mac ?? []), ...(VICTIM.mac ?? [])] },
      { ...hidden(OWN), mac: [...(OWN.mac ?? []), ...(VICTIM.mac ?? [])] },
      { ...OWN, mac: VICTIM.mac ?? null },
      { ...hidden(VICTIM) },
    ];
    for (const listed of steps)
      text = (await desk.upgrade(upgradeRequest({ host: 'own', machine: listed }, text), undefined)).file
        .text;
    expect(licenseIn(text).fingerprint.components[0]).toBe(uuid);
    expect(serves(licenseIn(text), VICTIM)).toBe(false);
    const asked = upgradeRequest({ host: 'own', machine: VICTIM }, text);
    expect((await refusal(() => desk.upgrade(asked, undefined))).code).toBe('OTHER_MACHINE');
  });

  it('from a machine whose UUID is gone is answered, and what drifted is named', async () => {
    const { desk } = await newDemoDesk();
    const first = (await desk.issue(preLicense({ host: 'own' }), undefined)).file.text;
    const { 'smbios-uuid': _, ...without } = OWN;
    await desk.upgrade(upgradeRequest({ host: 'own', machine: without }, first), undefined);
    expect((await eventsOf(desk)).find(({ event }) => event === 'machine-drifted')).toMatchObject({
      drifted: 'smbios-uuid',
    });
  });
});

describe('a request that lists what many machines have', () => {
  const QEMU = '52:54:00:12:34:56';

  it('is taken as if it did not', async () => {
    const { desk } = await newDemoDesk();
    const own = await desk.issue(preLicense({ host: 'own', machine: { ...OWN, mac: [QEMU] } }), undefined);
    expect(licenseIn(own.file.text).fingerprint.components).toContain('mac junk');
    const zeros = { ...VICTIM, 'smbios-uuid': '00000000-0000-0000-0000-000000000000' };
    const other = await desk.issue(preLicense({ host: 'other', machine: zeros }), undefined);
    expect(other.notes).toContain('no-uuid');
    expect(licenseIn(other.file.text).fingerprint.components).toContain('smbios-uuid junk');
  });

  it('and nothing else is refused: two guests would be one machine', async () => {
    const { desk } = await newDemoDesk();
    const guest = preLicense({ host: 'guest', machine: { ...hidden(OWN), mac: [QEMU] } });
    expect((await refusal(() => desk.issue(guest, undefined))).code).toBe('NO_IDENTITY');
  });
});
