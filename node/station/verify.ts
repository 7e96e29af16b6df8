import { setImmediate } from 'node:timers/promises';
import type { FileIn, InputOf, OutputOf } from '../../shared/contract.ts';
import { later } from '../../shared/encoding/instant.ts';
import type { FingerprintNow } from '../../shared/fingerprint/match.ts';
import { fileVerifier, type VerifyBasis } from '../../shared/verify/file-verifier.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { clockOf, type Station } from './context.ts';
import { loadEvidence, revocationsIn } from './evidence.ts';
import { nativeTools } from './file-verifier.ts';
import { stationFolder } from './folder.ts';
import { bareHoldings, type Holdings, loadHoldings } from './holdings.ts';
import { machineNamed } from './named-machine.ts';

/** After this many files, the thread is free for a moment, because a window may run on it. */
const AT_A_STRETCH = 16;

/** One line per file, in their order. */
export async function verifyGiven(
  station: Station,
  { files, machine }: InputOf<'documents.verify'>,
): Promise<OutputOf<'documents.verify'>> {
  const verify = fileVerifier(await verifyBasis(station, machine), nativeTools);
  const lines: VerifyLine[] = [];
  for (const { name, bytes } of files) {
    if (lines.length % AT_A_STRETCH === 0) await setImmediate();
    lines.push(verify(name, () => bytes));
  }
  return { lines };
}

/** The basis of this station, or with `machine`, a request, that of the machine it was made on. */
export async function verifyBasis(station: Station, machine: FileIn | null): Promise<VerifyBasis> {
  const holdings = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  const { fingerprint } = machine === null ? await station.machine() : machineNamed(machine, holdings.trust);
  return basisOf(station, holdings, fingerprint);
}

/** The basis for a machine, by what this station holds. */
export function basisOf(station: Station, holdings: Holdings, machine: FingerprintNow): VerifyBasis {
  const { profile } = station.surroundings;
  const { keySet, licenses } = holdings;
  const { record } = loadEvidence(stationFolder(station.home.path), licenses);
  const now = clockOf(station);
  return {
    profile: { id: profile.id, rootPublicKey: profile.rootPublicKey, products: profile.products },
    keySet: keySet?.payload ?? bareHoldings(profile).keySet?.payload,
    revocationList: revocationsIn(holdings, record),
    machine,
    now: later(now, record?.highest ?? now),
  };
}
