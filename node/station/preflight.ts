import type { InputOf, OutputOf } from '../../shared/contract.ts';
import type { Order, PreflightGroup } from '../../shared/document/payload/fields.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { CheckResult } from '../../shared/preflight/check.ts';
import { forecast, softkeyForecast } from '../../shared/preflight/forecast.ts';
import { obstacles, preflight } from '../../shared/preflight/preflight.ts';
import { signValue } from '../../shared/preflight/signs.ts';
import { clockOf, type Machine, type Station } from './context.ts';

/** What a person should know before the one request: the checks, and what would later become of the softkey. */
export async function readPreflight(
  station: Station,
  { order }: InputOf<'machine.preflight'>,
): Promise<OutputOf<'machine.preflight'>> {
  const machine = await station.machine();
  return {
    checks: await checksOf(station, machine, order),
    physicalHost: signValue((await station.signs()).physicalHost) ?? null,
    forecast: forecast(machine.facts),
    softkey: softkeyForecast(machine.facts),
  };
}

/**
 * The checks as they travel in a pre-license. Refuses with `PREFLIGHT_FAILED` where a hard one failed, and with `PREFLIGHT_UNSEEN` where a
 * soft one failed that is not among the `acknowledged`.
 */
export async function passedPreflight(
  station: Station,
  machine: Machine,
  order: Order,
  acknowledged: readonly string[],
): Promise<readonly PreflightGroup[]> {
  const checks = await checksOf(station, machine, order);
  const forbidding = obstacles(checks);
  if (forbidding.length > 0) throw new LicensingError('PREFLIGHT_FAILED', { checks: idsOf(forbidding) });
  const unseen = checks.filter(({ id, result }) => result === 'failed' && !acknowledged.includes(id));
  if (unseen.length > 0) throw new LicensingError('PREFLIGHT_UNSEEN', { checks: idsOf(unseen) });
  return checks.map(travelling).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function checksOf(
  station: Station,
  { facts }: Machine,
  order: Order | null,
): Promise<readonly CheckResult[]> {
  const { profile, builtAt } = station.surroundings;
  return preflight({
    facts,
    signs: await station.signs(),
    order,
    now: clockOf(station),
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
