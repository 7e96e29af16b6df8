import type { KeysChangeView } from '../../shared/desk-key-views.ts';
import { sealDocument, type VerifiedDocument } from '../../shared/document/document.ts';
import { type KeySet, MOST_KEYS, type SigningKey } from '../../shared/document/payload/key-set.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import { equalBytes } from '../../shared/license/older-or-revoked.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { Surroundings } from '../surroundings.ts';
import { heldBack } from './approval-gate.ts';
import { inHandsOf } from './authority.ts';
import type { DeskAtWork } from './context.ts';
import { ledgerCorrupt } from './database.ts';
import type { Deed } from './deed.ts';
import { findKeysFor } from './desk.ts';
import { openOwnKeySet, trustInLedger, trustOfOpen, trustWith } from './desk-trust.ts';
import { keySetFile, keysView } from './key-sets.ts';
import { type DeskKeysFile, type FoundKeys, lockKeys, writeLockedKeys } from './keys-file.ts';
import { type Ledger, type LedgerTransaction, openLedger } from './ledger.ts';
import type { SignIn } from './operator-proof.ts';
import { operatorsIn } from './operators.ts';
import { payloadHash } from './payload-hash.ts';
import { nextVersion } from './restored.ts';
import { clockNow } from './revoke.ts';
import { type DeskKeys, keysOf } from './signing-keys.ts';

/** Who changes the keys of a desk, and why. */
export interface KeysDecision {
  readonly operator: string;
  readonly reason: string;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
  /** Says who works; without it nobody does, which a desk with operators refuses. */
  readonly signIn?: SignIn;
}

/** The keys of a desk, and the key set that names the signing key. */
export interface OwnKeys {
  /** False for the demo vendor, whose keys are public. */
  readonly isLocked: boolean;
  readonly isThereStill: FoundKeys['isThereStill'];
  readonly seeds: DeskKeysFile['seeds'];
  readonly keys: DeskKeys;
  readonly keySet: VerifiedDocument<'key-set'>;
}

/** What becomes of the keys. */
export interface KeysChange {
  /** The keys of the next key set; undefined where the newest one says all of it already. */
  readonly next: (
    newest: KeySet,
    now: Instant,
    desk: DeskAtWork,
  ) => Promise<readonly SigningKey[] | undefined>;
  /** What else is written with it. */
  readonly also?: (now: Instant, desk: DeskAtWork) => Promise<void>;
  /** What somebody may have to approve, beside the reason. */
  readonly asked: JournalDetail;
  /** The seed of the key that signs from then on. */
  readonly signing: (own: OwnKeys) => Uint8Array;
  readonly event: 'key-added' | 'key-withdrawn';
  readonly detail: JournalDetail;
}

/**
 * Makes the next key set. It is in the ledger, on the disk, before the keys of the folder change: a crash in
 * between leaves a desk that refuses with `KEYS_OLDER`, and the same command once more ends that. So it is
 * after `KEYS_CHANGED`, where somebody else changed the folder's keys meanwhile. Refuses as `openDesk` does,
 * and with `KEYS_FULL`.
 */
export async function changeKeys(
  dir: string,
  passphrase: string | undefined,
  decision: KeysDecision,
  change: KeysChange,
  surroundings: Surroundings,
): Promise<KeysChangeView> {
  const { profile, randomness } = surroundings;
  const own = await openOwnKeys(dir, passphrase, profile);
  const ledger = await openLedger(dir, trustWith(profile, own.keySet.payload));
  try {
    const keySet = await nextKeySet(ledger, own, decision, change, surroundings);
    await ledger.holdEnd(own.keys.signing); // by a key that the file knows, before and after
    if (keySet instanceof LicensingError) throw keySet;
    const seeds = { root: own.seeds.root, signing: change.signing(own) };
    const keys = { vendor: profile.id, keySet: keySet.envelopeBytes, seeds };
    const locked = lockKeys(keys, own.isLocked ? passphrase : undefined, randomness);
    // Not before the lock is made: that takes long enough for somebody to choose another passphrase.
    if (!own.isThereStill()) throw new LicensingError('KEYS_CHANGED');
    writeLockedKeys(dir, locked);
    return viewOf(keySet);
  } finally {
    await ledger.close();
  }
}

async function openOwnKeys(
  dir: string,
  passphrase: string | undefined,
  profile: VendorProfile,
): Promise<OwnKeys> {
  const { cost, open, isThereStill } = await findKeysFor(dir, profile);
  const opened = open(passphrase);
  const { keySet } = trustOfOpen(opened, profile);
  const { seeds } = opened;
  return { isLocked: cost !== undefined, isThereStill, seeds, keys: keysOf(seeds), keySet };
}

function viewOf(keySet: VerifiedDocument<'key-set'>): KeysChangeView {
  return { kind: 'key-set', file: keySetFile(keySet), ...keysView(keySet.payload) };
}

async function nextKeySet(
  ledger: Ledger,
  own: OwnKeys,
  decision: KeysDecision,
  change: KeysChange,
  surroundings: Surroundings,
): Promise<VerifiedDocument<'key-set'> | LicensingError> {
  const { profile } = surroundings;
  const operator = await decision.signIn?.(await ledger.snapshot(({ events }) => operatorsIn(events)));
  let made: Uint8Array<ArrayBuffer> | undefined;
  return ledger.transaction(async (tables) => {
    await tables.requireWhole();
    await tables.migrate(own.keys.signing);
    const keySet = await newestKeySet(own, tables, profile);
    // Where the connection was lost at the commit, this finds what the run before it wrote.
    if (made !== undefined && equalBytes(keySet.envelopeBytes, made)) return keySet;
    const trust = trustInLedger(trustWith(profile, keySet.payload));
    const inHands = await inHandsOf({ operator }, tables, 'keys');
    const desk = { ledger: inHands, signer: own.keys.signing, trust, keySet, operator, surroundings };
    const now = await clockNow(decision.date, desk);
    const keys = await change.next(keySet.payload, now, desk);
    if (keys === undefined) return keySet;
    const held = await heldBack(deedOf(change, decision, keySet.payload), desk, now);
    if (held !== undefined) return held;
    await change.also?.(now, desk);
    made = await keep(keys, now, decision, change, own, desk);
    return openOwnKeySet(made, profile);
  });
}

function deedOf({ event, asked }: KeysChange, { reason }: KeysDecision, { version }: KeySet): Deed {
  return { way: 'keys', product: null, about: { does: event, ...asked, reason }, exactly: { version } };
}

/** That of the ledger, where a change was made elsewhere or interrupted. */
async function newestKeySet(
  { keySet }: OwnKeys,
  { keySets }: LedgerTransaction,
  profile: VendorProfile,
): Promise<VerifiedDocument<'key-set'>> {
  const newest = await keySets.newest();
  if (newest === undefined || newest.version <= keySet.payload.version) return keySet;
  return openOwnKeySet(newest.envelopeBytes, profile);
}

async function keep(
  keys: readonly SigningKey[],
  now: Instant,
  { operator, reason }: KeysDecision,
  { event, detail }: KeysChange,
  own: OwnKeys,
  { ledger, keySet }: DeskAtWork,
): Promise<Uint8Array<ArrayBuffer>> {
  if (keys.length > MOST_KEYS) throw new LicensingError('KEYS_FULL', { most: MOST_KEYS });
  const version = await nextVersion(keySet.payload, ledger.events);
  const sorted = keys.toSorted((one, other) => (one.keyid < other.keyid ? -1 : 1));
  const payload = { vendor: keySet.payload.vendor, version, issuedAt: now, keys: sorted };
  const { envelopeBytes, payloadBytes } = sealDocument('key-set', payload, own.keys.root);
  if (!(await ledger.keySets.keep({ version, envelopeBytes }))) throw ledgerCorrupt();
  const about = { ...detail, version, payload: payloadHash(payloadBytes), operator, reason };
  await ledger.events.append({ event, detail: about }, now, null);
  return envelopeBytes;
}
