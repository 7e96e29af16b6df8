import { surroundingsOf } from '../../node/app/build.ts';
import { resolveHome } from '../../node/station/home.ts';
import { stationOn } from '../../node/station/station.ts';
import { NO_SOFTKEY, readStatusOnly } from '../../node/station/status.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import { isLicensed, type StateKind } from '../../shared/license/state.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { profileOf } from './profile.ts';
import type { CheckedSoftkey, CheckOptions, CheckResult } from './types.ts';

/**
 * Checks this machine and its home, and says what `softkey status` would say. Writes nothing. Rejects only
 * where the pinned values make no sense.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const surroundings = surroundingsOf({ profile: profileOf(options), version: '', date: '' });
  const { now } = options;
  const clock = now === undefined ? surroundings : { ...surroundings, now: () => new Date(now) };
  try {
    const home = resolveHome({ flag: options.home, env: process.env, platform: process.platform });
    return resultOf(await readStatusOnly(stationOn(home, clock)), options.product);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return unknown(error);
  }
}

/**
 * What the softkey that serves longest grants now: a limit's number, true for the others, and null where it
 * is not granted.
 */
export function entitled({ best, clock }: CheckResult, name: string): number | true | null {
  const one = best.licensed ? best.entitlements.find((entitlement) => entitlement.name === name) : undefined;
  if (one === undefined || clock === null) return null;
  if (one.kind === 'term' && clock.judged >= String(one.value)) return null;
  return typeof one.value === 'number' ? one.value : true;
}

function resultOf(view: StatusView, product: string | undefined): CheckResult {
  const softkeys = view.softkeys.map(softkeyOf);
  const problems = view.problems
    .filter(({ file }) => file !== 'identity.json')
    .map(({ file, code }) => ({ file, code }));
  const wanted = softkeys.find((softkey) => product === undefined || softkey.product === product);
  const { now, highest, judged, setBack } = view.clock;
  return {
    best: wanted ?? { ...NONE, code: whyUnlicensed(problems) },
    softkeys,
    clock: { now, highest, judged, setBack },
    notRecorded: view.notRecorded,
    problems,
  };
}

function softkeyOf(view: Omit<SoftkeyView, 'next' | 'waitingFor'>): CheckedSoftkey {
  const { kind, reason, match, softkeyId, sequence, product, host, customer, entitlements } = view;
  const { notBefore, expiresAt, graceUntil, daysLeft, hoursLeft } = view;
  return {
    ...{ kind, licensed: isLicensed({ kind }), code: codeOf(kind, reason), reason },
    ...{ softkeyId, sequence, product, host, customer, notBefore, expiresAt, graceUntil },
    ...{ daysLeft, hoursLeft, match: match?.verdict ?? null, entitlements },
  };
}

const CODES: Readonly<Record<StateKind, string>> = {
  active: 'OK',
  expiring: 'OK',
  grace: 'EXPIRED',
  'not-yet-valid': 'NOT_YET_VALID',
  expired: 'EXPIRED',
  'other-machine': 'OTHER_MACHINE',
  revoked: 'REVOKED',
  unlicensed: 'NO_LICENSE',
};

function codeOf(kind: StateKind, reason: SoftkeyView['reason']): string {
  return reason === 'drifted' ? 'OTHER_MACHINE' : CODES[kind];
}

/** A license that is here cannot be used, or was here; or none ever was. */
function whyUnlicensed(problems: CheckResult['problems']): string {
  return problems.find(({ file }) => file.endsWith('.license'))?.code ?? 'NO_LICENSE';
}

const NONE = softkeyOf(NO_SOFTKEY);

/** The home cannot be read: that is no judgement of any license. */
function unknown({ code }: LicensingError): CheckResult {
  const best: CheckedSoftkey = { ...NONE, kind: 'unknown', code };
  return { best, softkeys: [], clock: null, notRecorded: false, problems: [] };
}
