import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { SANITIZED } from '../clean-environment.ts';
import { factsOf } from '../station/made-up-machine.ts';
import type { MadeUpStation } from '../station/made-up-station.ts';
import { buildC } from './build-c.ts';

/** One softkey as the library's check has it: what `softkey status --json` says, and two things besides. */
interface CheckedSoftkey
  extends Omit<
    SoftkeyView,
    'match' | 'askedFor' | 'waitingFor' | 'next' | 'kind' | 'entitlements' | 'emergency'
  > {
  readonly kind: SoftkeyView['kind'] | 'unknown';
  readonly match: string | null;
  readonly entitlements: readonly { name: string; kind: string; value: string | number | null }[];
  readonly licensed: boolean;
  readonly code: string;
  readonly until: string | null;
}

export interface Checked extends CheckedSoftkey, Pick<StatusView, 'clock' | 'homeExists' | 'notRecorded'> {
  readonly softkeys: readonly CheckedSoftkey[];
  readonly problems: readonly { readonly file: string; readonly code: string }[];
}

/** What a check is made with; null is what the library then finds by itself. */
export interface CheckInput {
  readonly profile: Pick<VendorProfile, 'id' | 'rootPublicKey' | 'keySet' | 'defaultTerms'>;
  readonly home: string | null;
  readonly now: string | null;
  /** A file with the machine's lines. */
  readonly machine: string | null;
}

/** The program that checks, its library built with sanitizers. */
export function buildChecker(): string {
  const settings = ['-DBUILD_SHARED_LIBS=OFF', '-DSOFTKEY_SANITIZE=address,undefined'];
  return join(buildC('c-sanitized', settings), 'softkey-check');
}

/** The words that start a check. */
export function checkCommand(
  program: string,
  { profile, home, now, machine }: CheckInput,
): readonly [string, ...string[]] {
  const { id, rootPublicKey, keySet, defaultTerms } = profile;
  const days = String(defaultTerms.warnDays);
  return [program, id, rootPublicKey, keySet ?? '-', days, home ?? '-', now ?? '-', machine ?? '-'];
}

export function runCheck(
  [command, ...args]: readonly [string, ...string[]],
  options: { env?: NodeJS.ProcessEnv; uid?: number; gid?: number } = {},
): Checked {
  const env = { ...process.env, ...SANITIZED, ...options.env };
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', ...options, env });
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

/** The check of a made-up station's home, at its time and on its machine. */
export function checkOf(program: string, station: MadeUpStation, profile: VendorProfile): Checked {
  const { readings } = factsOf(station.machine, station.now);
  const machine = join(dirname(station.home), 'machine.txt');
  writeFileSync(machine, `${fingerprintOf(readings, profile.id, nativeHashes).components.join('\n')}\n`);
  return runCheck(checkCommand(program, { profile, home: station.home, now: station.now, machine }));
}

function softkeyOf(view: SoftkeyView) {
  const { askedFor: _, waitingFor: _w, next: _n, emergency: _e, match, ...same } = view;
  return { ...same, match: match?.verdict ?? null };
}

/**
 * What of a status the check says too. The identity key is the station's own, and the check never opens it;
 * what is to be done next, and whether a schedule does it, is for people.
 */
export function comparable(status: StatusView) {
  const { machine: _, renewsThrough: _r, softkeys, problems, ...said } = status;
  const { clock, licensed, notRecorded, homeExists, ...best } = said;
  return {
    ...softkeyOf(best),
    ...{ licensed, clock, notRecorded, homeExists },
    softkeys: softkeys.map(softkeyOf),
    problems: problemsOf(problems),
  };
}

function problemsOf(problems: Checked['problems']) {
  return problems.map(({ file, code }) => ({ file, code })).filter(({ file }) => file !== 'identity.json');
}

function withoutOwn({ code: _, until: _u, softkeys, ...same }: Checked) {
  const each = softkeys.map(({ code: _c, until: _e, licensed: _l, ...softkey }) => softkey);
  return { ...same, softkeys: each };
}

/**
 * Compares a check made before a status, the status, and a check made after it. The first says the same as
 * the status, or that something has to be taken down (spec H6). The status then takes it down, and the second
 * says the same.
 */
export function expectAgreement(before: Checked, status: StatusView, after: () => Checked): void {
  const wanted = comparable(status);
  expect(before.problems).toEqual(wanted.problems);
  if (before.notRecorded === wanted.notRecorded) {
    expect(withoutOwn(before)).toEqual(wanted);
    return;
  }
  expect(before).toMatchObject({ notRecorded: true });
  expect({ ...withoutOwn(after()), problems: wanted.problems }).toEqual(wanted);
}
