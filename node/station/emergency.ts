import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { later } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type EmergencyGrace, emergencyUntil, knownEmergencies } from '../../shared/license/emergency.ts';
import type { LicenseState } from '../../shared/license/state.ts';
import { hostOf, type Machine, readMachineAnew, type Station } from './context.ts';
import { emergencyObstacle } from './emergency-obstacle.ts';
import { keepRecord } from './evidence.ts';
import { stationFolder } from './folder.ts';
import { loadHoldings } from './holdings.ts';
import { observeNow, type Seen, statesOf } from './observe.ts';
import { changeStore, type OpenStore } from './store.ts';

/**
 * Begins the emergency grace of the license that has run out (spec G1 to G3). It is begun once it is on
 * record in both places; a home that cannot be written begins none.
 */
export async function beginEmergency(
  station: Station,
  { softkeyId = null, reason, confirm }: InputOf<'emergency.begin'>,
): Promise<OutputOf<'emergency.begin'>> {
  if (!stationFolder(station.home.path).exists()) throw new LicensingError('NO_LICENSE');
  const machine = await readMachineAnew(station);
  return changeStore(station.home, station.surroundings, (store) => {
    const holdings = loadHoldings(store.folder, station.surroundings.profile);
    const seen = observeNow(station, machine, holdings);
    const state = requireSoftkey(statesOf(holdings, seen), softkeyId);
    const obstacle = emergencyObstacle(state, holdings, seen, store.folder);
    if (obstacle !== undefined) throw obstacle;
    requireConfirmed({ reason, confirm }, machine);
    return note({ ...nameOf(state), began: later(seen.now, seen.record.highest), reason }, seen, store);
  });
}

/** The record first: whatever of the journal a crash leaves out, the record then knows. */
function note(grace: EmergencyGrace, { record }: Seen, { folder, journal }: OpenStore) {
  keepRecord(folder, { ...record, emergencies: knownEmergencies([...record.emergencies, grace]) });
  journal('emergency-grace', { ...grace });
  return { ...grace, until: emergencyUntil(grace) };
}

function requireSoftkey(states: readonly LicenseState[], softkeyId: string | null): LicenseState {
  const [best = { kind: 'unlicensed' } as const] = states;
  if (softkeyId === null) return best;
  const asked = states.find((state) => state.kind !== 'unlicensed' && state.license.softkeyId === softkeyId);
  if (asked === undefined) throw new LicensingError('SOFTKEY_NOT_HELD', { softkeyId });
  return asked;
}

function nameOf(state: LicenseState): Pick<EmergencyGrace, 'softkeyId' | 'sequence'> {
  if (state.kind === 'unlicensed') throw new LicensingError('NO_LICENSE');
  return { softkeyId: state.license.softkeyId, sequence: state.license.sequence };
}

function requireConfirmed({ reason, confirm }: { reason: string; confirm: string }, machine: Machine): void {
  const host = hostOf(machine.facts);
  if (reason.trim() === '' || confirm !== host) throw new LicensingError('EMERGENCY_UNCONFIRMED', { host });
}
