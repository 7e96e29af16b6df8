import type { OutputOf } from '../../shared/contract.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import { writtenFingerprint } from '../../shared/fingerprint/written-fingerprint.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { maskAdapter, maskReading } from '../../shared/machine/mask.ts';
import { hostOf, type Station } from './context.ts';

/** What can be shown while the machine is still being read. */
export async function glanceView({ glance, surroundings }: Station): Promise<OutputOf<'machine.glance'>> {
  const seen = await glance();
  return { host: hostOf(seen), platform: seen.platform, program: surroundings.program };
}

/**
 * A machine as it may be shown: ids are shortened, so that a person can recognise them but nobody can restore
 * them.
 */
export function machineView(facts: MachineFacts, fingerprint: FingerprintNow): OutputOf<'machine.read'> {
  return {
    host: hostOf(facts),
    platform: facts.platform,
    hypervisor: facts.hypervisor,
    readings: facts.readings.map(maskReading),
    adapters: facts.adapters.map(maskAdapter),
    fingerprint: writtenFingerprint(fingerprint),
  };
}
