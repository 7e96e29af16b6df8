import { type Kind, kindOfFile } from '../../shared/document/kinds.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalEntry, JournalReading } from '../../shared/journal/journal.ts';
import { keyIdOf } from '../../shared/signature/cryptography.ts';
import type { StatusView } from '../../shared/views.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { SecretKey } from '../crypto/signing-key.ts';
import { type Evidence, newestLicenses } from './evidence.ts';
import { LAYOUT, type StationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';
import { damagedIn, isIdentityGone, keyIdsIn, loadIdentity, otherStationKey } from './identity.ts';

type Problem = StatusView['problems'][number];

/**
 * What keeps a home from asking for the next license: its key is missing, damaged, or not the one that the
 * license was requested with. Said early, while there is still time.
 */
export function identityProblems(
  folder: StationFolder,
  holdings: Holdings,
  { journal }: Evidence,
): readonly Problem[] {
  try {
    const known = { preLicenses: [], journal };
    if (isIdentityGone(folder, known)) return [problem(damagedIn(folder))];
    return otherKeys(loadIdentity(folder, known), holdings, journal);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.code === 'IDENTITY_DAMAGED' ? [problem(error)] : []; // that another user may not read it is not the key's fault
  }
}

/**
 * A request that this home's own key has made since the license came is the way out: its answer is for this
 * key.
 */
function otherKeys(key: SecretKey | undefined, { licenses }: Holdings, journal: JournalReading) {
  if (isAskedAnew(journal)) return [];
  const own = key && Buffer.from(key.publicKey).toString('base64');
  return newestLicenses(licenses)
    .filter(({ payload }) => payload.expiresAt !== null && payload.stationKey !== own)
    .map(({ payload }) => problem(otherStationKey(payload.softkeyId)));
}

/**
 * Whether this home is the one that asked for a license: it has that station key, or its journal says that it
 * had it.
 */
export function hadKeyOf(
  { stationKey }: License,
  folder: StationFolder,
  { journal }: Pick<Evidence, 'journal'>,
): boolean {
  const keyId = keyIdOf(Buffer.from(stationKey, 'base64'), nativeHashes);
  if (keyIdsIn(journal.entries).includes(keyId)) return true;
  try {
    return loadIdentity(folder, { preLicenses: [], journal })?.keyId === keyId;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false; // damaged, or not for this user to read
  }
}

function isAskedAnew({ entries }: JournalReading): boolean {
  const asked = lastOf(entries, 'pre-license');
  return asked !== -1 && asked > lastOf(entries, 'license');
}

function lastOf(entries: readonly JournalEntry[], kind: Kind): number {
  return entries.findLastIndex(
    ({ event, detail }) => event !== 'document-refused' && kindOfFile(String(detail['file'])) === kind,
  );
}

function problem({ code, details }: LicensingError): Problem {
  return { file: LAYOUT.identity, code, details };
}
