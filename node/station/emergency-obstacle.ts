import { LicensingError } from '../../shared/errors/refusal.ts';
import { reportDetails } from '../../shared/fingerprint/explain.ts';
import { type EmergencyGrace, emergencyUntil } from '../../shared/license/emergency.ts';
import { revocationOf } from '../../shared/license/older-or-revoked.ts';
import { clockIsSetBack, type LicenseState } from '../../shared/license/state.ts';
import { revocationsIn, wasWatched } from './evidence.ts';
import type { StationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import { goneLicense } from './missing.ts';
import { hadKeyOf } from './missing-identity.ts';
import type { Seen } from './observe.ts';

/** Why no emergency grace can be begun now, as a refusal; undefined: one can (spec G2). */
export function emergencyObstacle(
  state: LicenseState,
  holdings: Holdings,
  seen: Seen,
  folder: StationFolder,
): LicensingError | undefined {
  if (state.kind === 'unlicensed') return new LicensingError('NO_LICENSE');
  const used = emergencyOf(state, seen);
  if (used !== undefined)
    return new LicensingError('EMERGENCY_USED', { began: used.began, until: emergencyUntil(used) });
  return obstacleOfState(state, holdings, seen) ?? obstacleOfRecords(state, holdings, seen, folder);
}

/** The one that this license has had, or a later one of its softkey. */
export function emergencyOf(
  { license }: Exclude<LicenseState, { kind: 'unlicensed' }>,
  { record }: Pick<Seen, 'record'>,
): EmergencyGrace | undefined {
  const { softkeyId, sequence } = license;
  return record.emergencies.find((one) => one.softkeyId === softkeyId && one.sequence >= sequence);
}

type Held = Exclude<LicenseState, { kind: 'unlicensed' }>;

function obstacleOfState(state: Held, holdings: Holdings, seen: Seen): LicensingError | undefined {
  const { license, match, kind } = state;
  const { softkeyId, host, notBefore } = license;
  if (kind === 'revoked') {
    const { revokedAt, reason } = revocationOf(license, revocationsIn(holdings, seen.record)) ?? {};
    return new LicensingError('REVOKED', {
      softkeyId,
      revokedAt: String(revokedAt),
      reason: String(reason),
    });
  }
  if (match.verdict === 'broken')
    return new LicensingError('OTHER_MACHINE', { softkeyId, host, ...reportDetails(match) });
  if (kind === 'not-yet-valid') return new LicensingError('NOT_YET_VALID', { notBefore });
  return kind === 'expired' ? undefined : new LicensingError('EMERGENCY_NOT_NEEDED');
}

/** The clock is behind, a newer license is missing, or nobody can know whether this one had its grace. */
function obstacleOfRecords(
  { license: { softkeyId, sequence } }: Held,
  holdings: Holdings,
  { now, record, evidence }: Seen,
  folder: StationFolder,
): LicensingError | undefined {
  if (clockIsSetBack({ now, highestTime: record.highest }))
    return new LicensingError('CLOCK_SET_BACK', { now, highest: record.highest });
  const gone = goneLicense(folder, holdings, evidence);
  if (gone !== undefined) return new LicensingError('DOCUMENT_GONE', gone.details);
  const license = holdings.licenses.find(
    ({ payload }) => payload.softkeyId === softkeyId && payload.sequence === sequence,
  );
  const isProved =
    license !== undefined && wasWatched(evidence, license) && hadKeyOf(license.payload, folder, evidence);
  return isProved ? undefined : new LicensingError('EMERGENCY_UNPROVED');
}
