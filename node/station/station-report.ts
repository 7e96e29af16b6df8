import { sealDocument } from '../../shared/document/document.ts';
import type { StationReport } from '../../shared/document/payload/station-report.ts';
import { encodeHex } from '../../shared/encoding/hex.ts';
import { headOf, type JournalEntry } from '../../shared/journal/journal.ts';
import type { VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import { type Machine, type Station, stationGroup } from './context.ts';

/** What a report is made with. */
interface Reporting {
  readonly station: Station;
  readonly machine: Machine;
  readonly identity: SecretKey;
  readonly entries: readonly JournalEntry[];
  /** False where no host is to leave the site (spec R6). */
  readonly isNamed: boolean;
}

/**
 * The station's word that it has taken a license (spec §7, station-report). It is computed from the home and
 * not kept: the same bytes as long as machine, program and journal are the same.
 */
export function reportTaken(license: VerifiedLicense, reporting: Reporting) {
  const payload = reportOf(license, reporting);
  return { payload, ...sealDocument('station-report', payload, reporting.identity) };
}

function reportOf(
  { payload, payloadBytes }: VerifiedLicense,
  { station, machine, identity, entries, isNamed }: Reporting,
): StationReport {
  const { softkeyId, sequence, requestId, expiresAt, issuedAt } = payload;
  const taken = entries.findLast(
    ({ event, detail }) =>
      event === 'license-imported' && detail['softkeyId'] === softkeyId && detail['sequence'] === sequence,
  );
  return {
    vendor: station.surroundings.profile.id,
    requestId,
    createdAt: taken?.at ?? issuedAt,
    station: stationGroup(machine, station.surroundings, identity, isNamed),
    softkeyId,
    sequence,
    license: encodeHex(nativeHashes.sha256(payloadBytes)),
    expiresAt,
    // A journal that was lost no longer tells: its head now is all that can be said.
    journal: taken === undefined ? headOf(entries) : { entries: taken.n, head: taken.hash },
  };
}
