import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import type { StatusView } from '../../shared/views.ts';
import { homeOfOthers, makeReadOnly } from '../station/home-of-others.ts';
import { CLONE, factsOf, SCADA_01 } from '../station/made-up-machine.ts';
import { profile } from '../station/vendor.ts';
import { isCMissing } from './build-c.ts';
import { buildChecker, type Checked, checkCommand, expectAgreement, runCheck } from './checked.ts';

/**
 * The check and the status of a user who may read a home and not write it, and of one who may not read it:
 * both programs run as that user.
 */

const isMissing =
  process.platform !== 'linux' ||
  process.getuid?.() !== 0 ||
  isCMissing('the check of sdk/c as another user');
let program = '';
beforeAll(() => {
  if (!isMissing) program = buildChecker();
});

const BEGINNING = '2026-03-01T12:00:00Z';

interface Look {
  readonly check: (days: number, machine?: 'clone') => Checked;
  readonly status: (days: number, machine?: 'clone') => StatusView;
  readonly home: string;
}

async function lookOfOthers(): Promise<Look> {
  const { folder, home, asUser, status } = await homeOfOthers();
  for (const machine of ['same', 'clone']) {
    const { readings } = factsOf(machine === 'clone' ? CLONE : SCADA_01, BEGINNING);
    const lines = fingerprintOf(readings, profile.id, nativeHashes).components.join('\n');
    writeFileSync(join(folder, machine), `${lines}\n`);
  }
  return {
    home,
    check: (days, machine) => {
      const input = {
        profile,
        home,
        now: addDays(BEGINNING, days),
        machine: join(folder, machine ?? 'same'),
      };
      return runCheck(checkCommand(program, input), asUser);
    },
    status: (days, machine) => status(addDays(BEGINNING, days), machine),
  };
}

describe.skipIf(isMissing)('as a user who may not write the home', () => {
  const days: readonly (readonly [number, 'clone'?])[] = [
    [0],
    [1],
    [30],
    [76],
    [2],
    [400],
    [401],
    [3],
    [5, 'clone'],
    [14, 'clone'],
    [16, 'clone'],
    [17],
  ];

  it('the check says what the status says, also by the record of this user', async () => {
    const { home, check, status } = await lookOfOthers();
    makeReadOnly(home);
    const said = days.map(([day, machine]) => {
      const checked = check(day, machine);
      expectAgreement(checked, status(day, machine), () => check(day, machine));
      return checked.kind;
    });
    expect(new Set(said)).toEqual(new Set(['active', 'expired']));
  });

  it('and where the user keeps nothing', async () => {
    const { home, check, status } = await lookOfOthers();
    makeReadOnly(home);
    const said = days.map(([day, machine]) => {
      rmSync(join(home, '../own/softkey-desk'), { recursive: true, force: true });
      const checked = check(day, machine);
      expectAgreement(checked, status(day, machine), () => check(day, machine));
      return checked.kind;
    });
    expect(new Set(said)).toEqual(new Set(['active', 'expired', 'grace', 'other-machine']));
  });
});

describe.skipIf(isMissing)('as a user who may not read', () => {
  it.each([
    ['the documents', 'documents', 0o700],
    ['the journal', 'journal.jsonl', 0o600],
  ])('%s, nothing is known, and the check says why', async (_, name, mode) => {
    const { home, check } = await lookOfOthers();
    chmodSync(join(home, name), mode);
    expect(check(1)).toMatchObject({ kind: 'unknown', code: 'FILE_DENIED', licensed: false, softkeys: [] });
  });

  it('one license, that one is a problem', async () => {
    const { home, check, status } = await lookOfOthers();
    chmodSync(join(home, 'documents', 'SK-TEST-TEST-TEST-TEST_1.license'), 0o600);
    makeReadOnly(home);
    const checked = check(1);
    expect(checked).toMatchObject({ kind: 'unlicensed', code: 'FILE_DENIED' });
    expectAgreement(checked, status(1), () => check(1));
  });
});
