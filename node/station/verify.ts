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
import { bareHoldings, loadHoldings } from './holdings.ts';
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
  if (machine === null) return basisOf(station, (await station.machine()).fingerprint);
  const { trust } = loadHoldings(stationFolder(station.home.path), station.surroundings.profile);
  return basisOf(station, machineNamed(machine, trust).fingerprint);
}

/** The basis for a machine. */
export function basisOf(station: Station, machine: FingerprintNow): VerifyBasis {
  const { profile } = station.surroundings;
  const folder = stationFolder(station.home.path);
  const holdings = loadHoldings(folder, profile);
  const { keySet, licenses } = holdings;
  const { record } = loadEvidence(folder, licenses);
  const now = clockOf(station);
  return {
    profile: { id: profile.id, rootPublicKey: profile.rootPublicKey, products: profile.products },
    keySet: keySet?.payload ?? bareHoldings(profile).keySet?.payload,
    revocationList: revocationsIn(holdings, record),
    machine,
    now: later(now, record?.highest ?? now),
  };
}
