import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameMachine, type MachineAndKey } from '../../node/desk/machine.ts';
import { marksOf, marksToSearch } from '../../node/desk/softkey-marks.ts';
import { fingerprint, machine } from './requests.ts';

/**
 * Few values for each, so that machines often have something in common; null is a reading that was denied.
 */
const oneOf = (...values: string[]) => fc.option(fc.constantFrom(...values), { freq: 2 });

const machineAndKey: fc.Arbitrary<MachineAndKey> = fc
  .record({
    uuid: oneOf('11111111-2222-3333-4444-555555555555', '99999999-8888-7777-6666-555555555555'),
    'os-id': oneOf('aa', 'bb', 'cc'),
    mac: fc.option(fc.uniqueArray(fc.constantFrom('02', '04', '06'), { minLength: 1 }), { freq: 2 }),
    stationKey: fc.constantFrom('key 1', 'key 2', 'key 3'),
  })
  .map(({ uuid, mac, stationKey, 'os-id': osId }) => ({
    fingerprint: fingerprintOnce({ uuid, osId, mac }),
    stationKey,
  }));

type Values = Readonly<Record<'uuid' | 'osId', string | null>> & { readonly mac: string[] | null };
const made = new Map<string, ReturnType<typeof fingerprint>>();

/** There are not a hundred different ones, and each takes a dozen digests. */
function fingerprintOnce({ uuid, osId, mac }: Values): ReturnType<typeof fingerprint> {
  const name = JSON.stringify([uuid, osId, mac]);
  const known = made.get(name) ?? fingerprint({ ...machine('A'), 'smbios-uuid': uuid, 'os-id': osId, mac });
  made.set(name, known);
  return known;
}

describe('the marks of a softkey', () => {
  it('are found by every request of its machine; but for an adapter, by no other', () => {
    let same = 0;
    const runs = 20_000;
    fc.assert(
      fc.property(machineAndKey, machineAndKey, (license, request) => {
        const marks = new Set(marksOf(license));
        const found = marksToSearch(request).filter((mark) => marks.has(mark));
        const surely = found.filter((mark) => !/^(no-uuid )?mac /.test(mark));
        if (isSameMachine(license, request)) same++;
        if (isSameMachine(license, request)) expect(found).not.toEqual([]);
        else expect(surely).toEqual([]);
      }),
      { numRuns: runs },
    );
    expect(same).toBeGreaterThan(runs / 20);
    expect(same).toBeLessThan((runs * 19) / 20);
  });

  it('are ascending, none twice', () => {
    fc.assert(
      fc.property(machineAndKey, (license) => {
        const marks = marksOf(license);
        expect(marks).toEqual([...new Set(marks)].sort());
      }),
    );
  });
});
