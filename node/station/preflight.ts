import type { InputOf, OutputOf } from '../../shared/contract.ts';
import type { PreflightGroup } from '../../shared/document/payload/fields.ts';
import { instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { CheckResult } from '../../shared/preflight/check.ts';
import { forecast, softkeyForecast } from '../../shared/preflight/forecast.ts';
import type { PreflightInput } from '../../shared/preflight/input.ts';
import { obstacles, preflight } from '../../shared/preflight/preflight.ts';
import { signValue } from '../../shared/preflight/signs.ts';
import type { PreflightView } from '../../shared/views.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Station } from './context.ts';

/**
 * What a person should know before the one request: the checks, and what could happen to the softkey later.
 */
export async function readPreflight(
  station: Station,
  { order, askRoot }: InputOf<'machine.preflight'>,
): Promise<OutputOf<'machine.preflight'>> {
  const { facts } = await station.machine({ askRoot });
  return preflightView({ facts, signs: await station.signs(), order }, station.surroundings);
}

/** The same for a machine that was read elsewhere. */
export function preflightView(seen: Seen, surroundings: Surroundings): PreflightView {
  return {
    checks: checksOf(seen, surroundings),
    physicalHost: signValue(seen.signs.physicalHost) ?? null,
    hypervisorVersion: signValue(seen.signs.hypervisorVersion) ?? null,
    forecast: forecast(seen.facts),
    softkey: softkeyForecast(seen.facts),
  };
}

/**
 * The checks as a pre-license carries them. Refuses with `PREFLIGHT_FAILED` if a hard check failed, and with
 * `PREFLIGHT_UNSEEN` if a soft check failed that is not among the `acknowledged`.
 */
export function passedPreflight(
  { surroundings }: Station,
  seen: Seen,
  acknowledged: readonly string[],
): readonly PreflightGroup[] {
  const checks = checksOf(seen, surroundings);
  const forbidding = obstacles(checks);
  if (forbidding.length > 0) throw new LicensingError('PREFLIGHT_FAILED', { checks: idsOf(forbidding) });
  const unseen = checks.filter(({ id, result }) => result === 'failed' && !acknowledged.includes(id));
  if (unseen.length > 0) throw new LicensingError('PREFLIGHT_UNSEEN', { checks: idsOf(unseen) });
  return checks.map(travelling).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** What of a machine is checked, and against which order. */
type Seen = Pick<PreflightInput, 'facts' | 'signs' | 'order'>;

function checksOf(seen: Seen, { now, builtAt, profile }: Surroundings): readonly CheckResult[] {
  return preflight({
    ...seen,
    now: instantOf(now()),
    buildDate: builtAt,
    policy: profile.preflight ?? null,
  });
}

function idsOf(checks: readonly CheckResult[]): readonly string[] {
  return checks.map(({ id }) => id);
}

function travelling({ id, severity, result, reason }: CheckResult): PreflightGroup {
  return { id, severity, result, reason, acknowledged: result === 'failed' };
}
