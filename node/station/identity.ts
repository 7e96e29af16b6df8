import { base64, matching, oneOf, read, record } from '../../shared/document/shape.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalEntry, JournalReading } from '../../shared/journal/journal.ts';
import { keyIdOf } from '../../shared/signature/cryptography.ts';
import { nativeHashes } from '../crypto/native.ts';
import { type SecretKey, secretKeyOf } from '../crypto/signing-key.ts';
import type { Randomness } from '../surroundings.ts';
import { LAYOUT, type StationFolder } from './folder.ts';
import type { HoldingsWithRequests } from './holdings.ts';
import { identityDamaged } from './identity-damaged.ts';
import { loadJournal } from './journal-file.ts';

const SEED_BYTES = 32;
const OWNER_ONLY = 0o600;

const seed = base64(SEED_BYTES);
const identityFile = record({ version: oneOf(2), keyId: matching(/^[0-9a-f]{16}$/, 'a key id'), seed });
/** Version 0.1 wrote no key id. */
const firstIdentityFile = record({ version: oneOf(1), seed });

/** What a station knows about its key, apart from the key itself. */
type Known = Pick<HoldingsWithRequests, 'preLicenses'> & { readonly journal?: JournalReading };

/**
 * The station's identity key, or undefined if none was created yet. Refuses with `IDENTITY_DAMAGED` a file
 * without a key, or with another key than this station had: nothing is signed with it.
 */
export function loadIdentity(folder: StationFolder, known: Known): SecretKey | undefined {
  const bytes = folder.read(LAYOUT.identity);
  if (bytes === undefined) return undefined;
  const { key, keyId } = identityIn(bytes, folder);
  if (keyId !== undefined && keyId !== key.keyId) throw damagedIn(folder);
  const expected = keyIdInJournal(folder, known) ?? (keyId === undefined ? keyIdIn(known) : keyId);
  if (expected !== undefined && expected !== key.keyId) throw damagedIn(folder);
  return key;
}

/**
 * The identity key, created now if there is none. A key of version 0.1 gets its key id after it was checked.
 * Called under the lock.
 */
export function ensureIdentity(
  folder: StationFolder,
  randomness: Randomness,
  known: Known,
): { key: SecretKey; created: boolean } {
  const existing = loadIdentity(folder, known);
  if (existing === undefined) {
    const drawn = randomness(SEED_BYTES);
    const key = secretKeyOf(drawn);
    writeIdentity(folder, key, Buffer.from(drawn).toString('base64'));
    return { key, created: true };
  }
  addKeyId(folder, existing, known);
  return { key: existing, created: false };
}

/**
 * Refuses a home whose identity key is missing, or that never had one: this softkey belongs to another
 * station's key.
 */
export function requireIdentity(folder: StationFolder, known: Known, softkeyId: string): SecretKey {
  const identity = loadIdentity(folder, known);
  if (identity === undefined)
    throw isIdentityGone(folder, known) ? damagedIn(folder) : otherStationKey(softkeyId);
  addKeyId(folder, identity, known);
  return identity;
}

/**
 * Puts a damaged key aside, so that another one can be made, and says under which name. Refuses where a
 * license is in the home, because that depends on the damaged key. Called under the lock.
 */
export function putDamagedAside(folder: StationFolder, known: Known, now: Instant): string | undefined {
  try {
    loadIdentity(folder, known);
    return undefined;
  } catch (error) {
    if (!isRefusal(error, 'IDENTITY_DAMAGED') || error.details['licensed'] !== false) throw error;
    const aside = `identity-damaged-${now.replaceAll(/\W/g, '')}.json`;
    folder.putAside(LAYOUT.identity, aside);
    return aside;
  }
}

/** The refusal where this home's key is missing, damaged or another one. */
export function damagedIn(folder: StationFolder): LicensingError {
  return identityDamaged(folder.list(LAYOUT.documents));
}

/** True if this home had an identity key and its file is missing. */
export function isIdentityGone(folder: StationFolder, known: Known): boolean {
  if (folder.list('.').includes(LAYOUT.identity)) return false;
  return (keyIdInJournal(folder, known) ?? keyIdIn(known)) !== undefined;
}

/**
 * The license was requested with another key than this home has, or the home has none: it cannot ask for the
 * next license.
 */
export function otherStationKey(softkeyId: string): LicensingError {
  return new LicensingError('STATION_KEY_OTHER', { softkeyId, file: LAYOUT.identity });
}

function writeIdentity(folder: StationFolder, { keyId }: SecretKey, seedText: string): void {
  const content = { version: 2, keyId, seed: seedText };
  folder.write(LAYOUT.identity, `${JSON.stringify(content)}\n`, OWNER_ONLY);
}

/** Only if something other than the file itself says which key it is. */
function addKeyId(folder: StationFolder, key: SecretKey, known: Known): void {
  const bytes = folder.read(LAYOUT.identity);
  if (bytes === undefined || (keyIdInJournal(folder, known) ?? keyIdIn(known)) !== key.keyId) return;
  const { keyId, seedText } = identityIn(bytes, folder);
  if (keyId === undefined) writeIdentity(folder, key, seedText);
}

function identityIn(
  bytes: Buffer,
  folder: StationFolder,
): { key: SecretKey; keyId: string | undefined; seedText: string } {
  const value = parse(bytes);
  const result = read(identityFile, value);
  if ('value' in result) {
    const { keyId, seed: seedText } = result.value;
    return { key: keyOf(seedText), keyId, seedText };
  }
  const first = read(firstIdentityFile, value);
  if ('faults' in first) throw damagedIn(folder);
  return { key: keyOf(first.value.seed), keyId: undefined, seedText: first.value.seed };
}

function keyOf(seedText: string): SecretKey {
  return secretKeyOf(Buffer.from(seedText, 'base64'));
}

/** A station that lost its key has created another one: the last one counts. */
function keyIdInJournal(folder: StationFolder, { journal }: Known): string | undefined {
  const { entries } = journal ?? loadJournal(folder);
  return keyIdsIn(entries).at(-1);
}

/** Every key that a journal says was created here; version 0.1 wrote none. */
export function keyIdsIn(entries: readonly JournalEntry[]): readonly string[] {
  return entries
    .filter(({ event }) => event === 'station-created')
    .map(({ detail }) => detail['keyId'])
    .filter((keyId) => typeof keyId === 'string');
}

/** The key of the latest request. */
function keyIdIn({ preLicenses }: Known): string | undefined {
  const latest = [...preLicenses].sort((a, b) => (a.payload.createdAt < b.payload.createdAt ? 1 : -1))[0];
  const publicKey = latest?.payload.station.publicKey;
  return publicKey && keyIdOf(Buffer.from(publicKey, 'base64'), nativeHashes);
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}
