import type { FileIn } from '../../shared/contract.ts';
import type { RequestJudgement } from '../../shared/desk-judgement.ts';
import type { ApprovalView, DeskPolicy, OperatorView } from '../../shared/desk-people.ts';
import type { UsualTerms } from '../../shared/desk-usual-terms.ts';
import type { IssueView, OrderView, RequestReview, RevocationView } from '../../shared/desk-views.ts';
import type { UnverifiedDocument } from '../../shared/document/document.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { type Parcel, sealParcel } from '../../shared/exchange/parcel.ts';
import type { AdoptedView, BackupView } from '../../shared/ledger-views.ts';
import type { CustomerContact } from '../../shared/notices/notice.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { nativeHashes } from '../crypto/native.ts';
import type { Surroundings } from '../surroundings.ts';
import { addOrder, type OrderAdded } from './add-order.ts';
import { type AdoptOrder, adopt } from './adopt.ts';
import { backUp } from './backup.ts';
import { answerBatch, type BatchOutcome, type BatchPolicy } from './batch.ts';
import { addOperator, changeOwnPassphrase, type NewOperator, removeOperator } from './change-operators.ts';
import { type OpenDesk, openRequest } from './context.ts';
import { requireCouldAnswer } from './could-answer.ts';
import { ledgerCorrupt } from './database.ts';
import { type ApprovalOrder, decideApproval } from './decide-approval.ts';
import { type DeskRecords, recordsOf, whoWorks } from './desk-records.ts';
import { type DeskTrust, requireVendorOf, trustInLedger, trustOfLocked, trustOfOpen } from './desk-trust.ts';
import { issueRules } from './issue.ts';
import { judge, openAnyRequest } from './judge.ts';
import { requireNewestKeys } from './key-sets.ts';
import { type FoundKeys, findKeys, readPublicKeys } from './keys-file.ts';
import { hasIssued, type Ledger, openLedger } from './ledger.ts';
import type { MailDesk } from './mailer.ts';
import { noteTaken } from './note-taken.ts';
import type { SignIn } from './operator-proof.ts';
import { NO_OVERRIDES, type Overrides } from './overrides.ts';
import { rekeyRules } from './rekey.ts';
import { type Replacement, replaceRules } from './replace.ts';
import { type RevokeOrder, revoke } from './revoke.ts';
import { type ContactOrder, removeContact, setContact } from './set-contact.ts';
import { type PolicyOrder, setPolicy } from './set-policy.ts';
import { setUsualTerms, type UsualTermsOrder } from './set-usual-terms.ts';
import type { Terms } from './terms.ts';
import { upgradeRules } from './upgrade.ts';
import { wayOfAnswering } from './way-of-answering.ts';

/** The vendor's desk. Every call is done, and on the disk, when it is answered. */
export interface Desk extends DeskRecords {
  /** Answers a pre-license. */
  readonly issue: (
    file: FileIn,
    terms: Terms | undefined,
    overrides?: Partial<Overrides>,
  ) => Promise<IssueView>;
  /** Answers an upgrade request. */
  readonly upgrade: (
    file: FileIn,
    terms: Terms | undefined,
    overrides?: Partial<Overrides>,
  ) => Promise<IssueView>;
  /** Answers a first request with a softkey in the place of another one. */
  readonly replace: (
    file: FileIn,
    replacement: Replacement,
    terms: Terms | undefined,
    overrides: Partial<Overrides>,
  ) => Promise<IssueView>;
  readonly reviewReplacement: (
    file: FileIn,
    replacement: Replacement,
    terms: Terms | undefined,
    overrides: Partial<Overrides>,
  ) => Promise<RequestReview>;
  /** Answers a first request with the next license of its machine's softkey, held to a new station key. */
  readonly rekey: (
    file: FileIn,
    terms: Terms | undefined,
    overrides: Partial<Overrides>,
  ) => Promise<IssueView>;
  readonly reviewRekey: (
    file: FileIn,
    terms: Terms | undefined,
    overrides: Partial<Overrides>,
  ) => Promise<RequestReview>;
  /** Answers what needs no person, of many requests (`batch.ts`). */
  readonly process: (
    documents: readonly UnverifiedDocument[],
    policy: BatchPolicy,
  ) => Promise<readonly BatchOutcome[]>;
  /** Notes which licenses their stations have, of the reports among documents; answers how many were news. */
  readonly noteTaken: (documents: readonly UnverifiedDocument[], date: string | undefined) => Promise<number>;
  /** Refuses where no request would be answered now, whatever it says (`could-answer.ts`). */
  readonly requireCouldAnswer: () => Promise<void>;
  /** What kind of request is in a file. */
  readonly kindOf: (file: FileIn) => RequestKind;
  /** What would come of a request by now, issued or refused. Writes nothing. */
  readonly judge: (
    file: FileIn,
    terms: Terms | undefined,
    overrides: Partial<Overrides>,
    replacement?: Replacement,
  ) => Promise<RequestJudgement>;
  /** Takes a softkey back, with all of its licenses. */
  readonly revoke: (order: RevokeOrder) => Promise<RevocationView>;
  /** Takes a license back into a ledger that was restored from before it. */
  readonly adopt: (order: AdoptOrder) => Promise<AdoptedView>;
  /** Writes a backup of all of it (`backup.ts`). */
  readonly backUp: (out: string, date?: string) => Promise<BackupView>;
  /** The same desk in the hands of an operator, where it has operators. */
  readonly signIn: (signIn: SignIn) => Promise<Desk>;
  readonly addOperator: (order: NewOperator) => Promise<OperatorView>;
  readonly removeOperator: (order: Pick<NewOperator, 'name' | 'date'>) => Promise<OperatorView>;
  /** Of the operator who works. */
  readonly changeOwnPassphrase: (order: Pick<NewOperator, 'passphrase' | 'date'>) => Promise<OperatorView>;
  readonly setPolicy: (order: PolicyOrder) => Promise<DeskPolicy>;
  /** What licenses of a product get where nothing else is said. */
  readonly setUsualTerms: (order: UsualTermsOrder) => Promise<UsualTerms>;
  readonly decideApproval: (order: ApprovalOrder) => Promise<ApprovalView>;
  /** Notes what was ordered. */
  readonly addOrder: (order: OrderAdded) => Promise<OrderView>;
  /** Says whom the desk writes to of a customer, or that it writes to nobody. */
  readonly setContact: (order: ContactOrder) => Promise<CustomerContact>;
  readonly removeContact: (order: Pick<ContactOrder, 'customer' | 'date'>) => Promise<CustomerContact>;
  /** An answer of an exchange, signed as licenses are (spec §19). */
  readonly sealParcel: (parcel: Omit<Parcel, 'sender'>) => Uint8Array;
  /** Whether the newest license of a softkey is for this station key, in base64. */
  readonly isStationOf: (softkeyId: string, stationKey: string) => Promise<boolean>;
  /** What a person should hear of a pre-license before it is answered. */
  readonly lookAt: (file: FileIn, terms?: Terms, overrides?: Partial<Overrides>) => Promise<RequestReview>;
  /** The same of an upgrade request. */
  readonly reviewUpgrade: (
    file: FileIn,
    terms?: Terms,
    overrides?: Partial<Overrides>,
  ) => Promise<RequestReview>;
}

/**
 * A desk whose keys are unlocked: it can be opened as often as one likes, and nobody types a passphrase
 * again.
 */
export interface UnlockedDesk {
  readonly open: () => Promise<Desk>;
  /** False once the file of its keys is another one: other keys, or another passphrase. */
  readonly isCurrent: () => boolean;
}

/**
 * Opens the desk in a folder: `DESK_MISSING`, `PASSPHRASE_MISSING`, `PASSPHRASE_WRONG`, `DESK_OTHER_VENDOR`,
 * `LEDGER_CORRUPT`, `LEDGER_LOCKED` or `RUNTIME_TOO_OLD`. `passphrase` is not looked at where the keys are
 * public.
 */
export async function openDesk(
  dir: string,
  passphrase: string | undefined,
  surroundings: Surroundings,
): Promise<Desk> {
  return (await unlockDesk(dir, passphrase, surroundings)).open();
}

/** The same without its ledger, which is opened each time. */
export async function unlockDesk(
  dir: string,
  passphrase: string | undefined,
  surroundings: Surroundings,
): Promise<UnlockedDesk> {
  const found = await findKeysFor(dir, surroundings.profile);
  const { keySet, trust: strict, signer } = trustOfOpen(found.open(passphrase), surroundings.profile);
  const trust = trustInLedger(strict);
  return {
    open: async () =>
      deskOf(dir, {
        ledger: await openOwnLedger(dir, { keySet, trust: strict }, 'write'),
        trust,
        keySet,
        signer,
        operator: undefined,
        surroundings,
      }),
    isCurrent: found.isThereStill,
  };
}

/**
 * Opens what a desk has on record, without its secrets. Refuses as `openDesk` does, except for the
 * passphrase.
 */
export async function openRecords(dir: string, surroundings: Surroundings): Promise<DeskRecords> {
  const own = trustOfLocked(await ofDesk(dir, () => readPublicKeys(dir)), surroundings.profile);
  const ledger = await openOwnLedger(dir, own, 'read');
  return recordsOf({ ledger, trust: trustInLedger(own.trust), keySet: own.keySet, surroundings });
}

/** Opens what its mailer needs of a desk, and no secret of it; `read`: nothing is sent. */
export async function openMailDesk(
  dir: string,
  surroundings: Surroundings,
  use: 'write' | 'read',
): Promise<MailDesk> {
  const own = trustOfLocked(await ofDesk(dir, () => readPublicKeys(dir)), surroundings.profile);
  const ledger = await openOwnLedger(dir, own, use);
  return { ledger, trust: trustInLedger(own.trust), keySet: own.keySet, surroundings };
}

/** The ledger of a desk whose keys are the newest ones: `KEYS_OLDER` */
async function openOwnLedger(
  dir: string,
  { keySet, trust }: DeskTrust,
  use: 'write' | 'read',
): Promise<Ledger> {
  const ledger = await openLedger(dir, trust, use);
  try {
    await ledger.snapshot((tables) => requireNewestKeys(keySet.payload, tables));
    return ledger;
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** The keys of this vendor's desk, before the passphrase: none opens another vendor's in this program. */
export async function findKeysFor(dir: string, profile: VendorProfile): Promise<FoundKeys> {
  const found = await ofDesk(dir, () => findKeys(dir));
  requireVendorOf(profile, found.vendor);
  return found;
}

/**
 * A folder without keys is not a desk. If it has a ledger, the keys were lost, and a new desk would not help.
 */
export async function ofDesk<T>(dir: string, read: () => T): Promise<T> {
  try {
    return read();
  } catch (error) {
    if (isRefusal(error, 'DESK_MISSING') && (await hasIssued(dir))) throw ledgerCorrupt('keys-lost', error);
    throw error;
  }
}

const openPreLicense = (file: FileIn, trust: Trust) => openRequest(file, 'pre-license', trust);
const openUpgradeRequest = (file: FileIn, trust: Trust) => openRequest(file, 'upgrade-request', trust);

function deskOf(dir: string, context: OpenDesk): Desk {
  const issuing = (terms?: Terms) => wayOfAnswering(openPreLicense, issueRules(terms), context);
  const upgrading = (terms?: Terms) => wayOfAnswering(openUpgradeRequest, upgradeRules(terms), context);
  const replacing = (by: Replacement, terms?: Terms) =>
    wayOfAnswering(openPreLicense, replaceRules(by, terms), context);
  const rekeying = (terms?: Terms) => wayOfAnswering(openPreLicense, rekeyRules(terms), context);
  return {
    ...recordsOf(context),
    issue: (file, terms, overrides) => issuing(terms).answer(file, overrides),
    lookAt: (file, terms, overrides) => issuing(terms).review(file, overrides),
    upgrade: (file, terms, overrides) => upgrading(terms).answer(file, overrides),
    reviewUpgrade: (file, terms, overrides) => upgrading(terms).review(file, overrides),
    replace: (file, by, terms, overrides) => replacing(by, terms).answer(file, overrides),
    reviewReplacement: (file, by, terms, overrides) => replacing(by, terms).review(file, overrides),
    rekey: (file, terms, overrides) => rekeying(terms).answer(file, overrides),
    reviewRekey: (file, terms, overrides) => rekeying(terms).review(file, overrides),
    kindOf: (file) => openAnyRequest(file, context.trust).kind,
    judge: (file, terms, overrides, replacement) =>
      judge(file, { terms, overrides: { ...NO_OVERRIDES, ...overrides }, replacement }, context),
    process: (documents, policy) => answerBatch(documents, policy, context),
    noteTaken: (documents, date) => noteTaken(documents, date, context),
    requireCouldAnswer: () => requireCouldAnswer(context),
    revoke: (order) => revoke(order, context),
    adopt: (order) => adopt(order, context),
    backUp: (out, date) => backUp(dir, out, date, context),
    addOrder: (order) => addOrder(order, context),
    setContact: (order) => setContact(order, context),
    removeContact: (order) => removeContact(order, context),
    sealParcel: (parcel) => sealParcel(parcel, signerWithKey(context), nativeHashes),
    isStationOf: (softkeyId, stationKey) =>
      context.ledger.snapshot(
        async ({ licenses }) => (await licenses.newest(softkeyId))?.license.stationKey === stationKey,
      ),
    signIn: async (signIn) => deskOf(dir, { ...context, operator: await whoWorks(signIn, context) }),
    addOperator: (order) => addOperator(order, context),
    removeOperator: (order) => removeOperator(order, context),
    setPolicy: (order) => setPolicy(order, context),
    setUsualTerms: (order) => setUsualTerms(order, context),
    decideApproval: (order) => decideApproval(order, context),
    changeOwnPassphrase: (order) => changeOwnPassphrase(order, context),
  };
}

/** The signing key with its public half, as the newest key set names it. */
function signerWithKey({ signer, trust }: OpenDesk) {
  const key = trust.signingKeys.get(signer.keyId);
  if (key === undefined) throw new Error('the key that signs is in the newest key set');
  return { publicKey: key.publicKey, sign: signer.sign };
}
