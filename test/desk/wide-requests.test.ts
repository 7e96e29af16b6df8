import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../node/desk/desk.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import { beyondLimits, withinLimits } from '../../shared/fingerprint/limits.ts';
import { matchFingerprints } from '../../shared/fingerprint/match.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { newDemoDesk, newFolder, openDemoDesk, refusal } from './desks.ts';
import { fingerprint, licenseIn, type Machine, machine, preLicense, upgradeRequest } from './requests.ts';
import { surroundings } from './surroundings.ts';

/**
 * Requests with more than a document may carry (spec F7), and a desk of version 0.1 (commit 33ca45f) that
 * answered two of them: an honest server with 20 adapters and 24 disks, and one that lists the UUIDs, OS ids
 * and adapters of 60 machines.
 */

const MADE = join(import.meta.dirname, '../made-by-0.1/wide');
const LATER = '2026-11-26T12:00:00Z';

function oldDesk(): string {
  const dir = join(newFolder(), 'desk');
  cpSync(join(MADE, 'desk'), dir, { recursive: true });
  for (const name of ['ledger.sqlite', 'keys.json']) chmodSync(join(dir, name), 0o600);
  return dir;
}

const file = (name: string): FileIn => ({
  name,
  bytes: new Uint8Array(readFileSync(join(MADE, 'requests', name))),
});
const textOf = (name: string) => readFileSync(join(MADE, 'requests', name), 'utf8');
const many = (count: number, value: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => value(i));

const BIG: Machine = {
  ...machine('BIG'),
  mac: many(20, (i) => `00:50:56:00:01:${i.toString(16).padStart(2, '0')}`),
  disk: many(24, (i) => `disk-${i}`),
};
const OTHERS = many(60, (i) => `other-${i}`).map(machine);

describe('a request beyond the limits', () => {
  /** The machine A with so many digests of a component. */
  function listing(component: Component, count: number): Fingerprint {
    const { policy, components } = fingerprint(machine('A'));
    const digests = many(count, (i) => i.toString(16).padStart(32, '0'));
    const lines = components.map((line) =>
      line.startsWith(`${component} `) ? [component, ...digests].join(' ') : line,
    );
    return { policy, components: lines };
  }

  it.each([
    ['smbios-uuid', 2, 1],
    ['os-id', 64, 1],
    ['host-name', 2, 1],
    ['mac', 17, 16],
    ['disk', 64, 16],
  ] as const)('%s with %i digests is refused, and the field is named', async (component, count, most) => {
    const { desk } = await newDemoDesk();
    const { file: license } = await desk.issue(preLicense({ host: 'A' }), undefined);
    const wide = { fingerprint: listing(component, count) };
    const said = {
      code: 'MALFORMED',
      details: {
        fields: [`fingerprint.components: ${component} has ${count} digests, and may have ${most}`],
      },
    };
    expect(await refusal(() => desk.issue(preLicense({ host: 'B' }, wide), undefined))).toMatchObject(said);
    expect(
      await refusal(() => desk.upgrade(upgradeRequest({ host: 'A' }, license.text, wide), undefined)),
    ).toMatchObject(said);
    expect((await desk.ledger()).softkeys).toMatchObject([{ host: 'A', upgrades: 0 }]);
  });

  it.each([
    ['mac', 16],
    ['disk', 16],
  ] as const)('%s with %i is not', async (component, count) => {
    const { desk } = await newDemoDesk();
    const wide = { fingerprint: listing(component, count) };
    expect((await desk.issue(preLicense({ host: 'A' }, wide), undefined)).sequence).toBe(1);
  });
});

describe('a desk of version 0.1', () => {
  it('that answered some is whole, and gives their licenses again', async () => {
    const desk = await openDesk(oldDesk(), undefined, surroundings(LATER));
    expect(await desk.ledger()).toMatchObject({ intact: true });
    expect(await desk.issue(file('BIG.prelicense'), undefined)).toMatchObject({
      repeated: true,
      file: { text: textOf('BIG_1.license') },
    });
    expect(await desk.upgrade(file('BIG_1.upgrade-request'), undefined)).toMatchObject({
      repeated: true,
      file: { text: textOf('BIG_2.license') },
    });
    expect(await desk.issue(file('greedy.prelicense'), undefined)).toMatchObject({
      repeated: true,
      file: { text: textOf('greedy_1.license') },
    });
    await desk.close();
  });

  it('goes on with an honest server that had many: each next license is within the limits, and serves it', async () => {
    const desk = await openDemoDesk(oldDesk(), LATER);
    const now = withinLimits(fingerprint(BIG), licenseIn(textOf('BIG_2.license')).fingerprint);
    const asked = upgradeRequest({ host: 'BIG' }, textOf('BIG_2.license'), { fingerprint: now });
    const { file: answer, notes } = await desk.upgrade(asked, undefined);
    const next = licenseIn(answer.text);
    expect([next.sequence, beyondLimits(next.fingerprint), notes]).toEqual([3, [], []]);
    expect(matchFingerprints(next.fingerprint, fingerprint(BIG))).toMatchObject({ verdict: 'match' });
  });

  it('keeps what it must of a list that the request does not show, within the limits', async () => {
    const desk = await openDemoDesk(oldDesk(), LATER);
    const blind = fingerprint({ ...BIG, mac: null, disk: null });
    const asked = upgradeRequest({ host: 'BIG' }, textOf('BIG_2.license'), { fingerprint: blind });
    const next = licenseIn((await desk.upgrade(asked, undefined)).file.text);
    expect(beyondLimits(next.fingerprint)).toEqual([]);
    expect(matchFingerprints(next.fingerprint, fingerprint(BIG))).toMatchObject({ verdict: 'match' });
  });

  it('takes nothing from the machines that somebody listed, and gives none of them his license', async () => {
    const desk = await openDemoDesk(oldDesk(), LATER);
    const greedy = licenseIn(textOf('greedy_1.license'));
    for (const [i, other] of OTHERS.entries()) {
      for (const shown of [other, { ...other, 'smbios-uuid': null }])
        expect(matchFingerprints(greedy.fingerprint, fingerprint(shown)).verdict).toBe('broken');
      if (i % 20 > 0) continue;
      const asked = upgradeRequest(
        { host: 'greedy', request: `greedy as ${i}` },
        textOf('greedy_1.license'),
        { fingerprint: fingerprint(other) },
      );
      expect((await refusal(() => desk.upgrade(asked, undefined))).code).toBe('OTHER_MACHINE');
      expect((await desk.issue(preLicense({ host: `other-${i}`, machine: other }), undefined)).sequence).toBe(
        1,
      );
    }
  });
});
