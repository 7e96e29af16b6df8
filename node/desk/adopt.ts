import { openOneInside } from '../../shared/containers/open-one.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { LedgerRestore } from '../../shared/desk-views.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { AdoptedView } from '../../shared/ledger-views.ts';
import { equalBytes, type VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { productIds, requireProduct } from '../../shared/profile/products.ts';
import { authenticateAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import { unpackers } from '../files/unpackers.ts';
import { type DeskAtWork, type OpenDesk, openRequest } from './context.ts';
import { trustWith } from './desk-trust.ts';
import { licenseOf } from './issue.ts';
import { payloadHash } from './payload-hash.ts';
import { readyToWrite } from './ready-to-write.ts';
import { restoresIn, sinceRestore } from './restored.ts';
import { clockNow, requireNotRevoked } from './revoke.ts';
import { openCurrentLicense } from './upgrade.ts';

/** What an operator takes back into the ledger, and why. */
export interface AdoptOrder {
  /** A license of this desk, or an upgrade request that shows one. */
  readonly file: FileIn;
  /** `TWO_DESKS` lets a license pass that only another copy of this desk can have issued. */
  readonly allow: readonly string[];
  readonly operator: string;
  readonly reason: string;
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

/** The name under which an operator adopts what another copy of this desk has issued. */
export const TWO_DESKS = 'two-desks';

/**
 * Takes a license that this desk signed back into its ledger, which was restored from before it. Its machine
 * is known from then on, and gets no second softkey. The same license once more changes nothing. Refuses what
 * this desk did not sign, and with `NOT_ADOPTABLE` what would contradict the ledger. Decision 66.
 */
export async function adopt(order: AdoptOrder, desk: OpenDesk): Promise<AdoptedView> {
  requireKnownWords(order.allow);
  // Not what the ledger is read by: a key that was withdrawn may be in other hands.
  const strict = trustWith(desk.surroundings.profile, desk.keySet.payload);
  const shown = licenseShown(order.file, strict);
  requireProduct(shown.payload.product, productIds(desk.surroundings.profile));
  let written: string | undefined; // where the connection is lost at the commit: our own is no repetition
  const repeated = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'work');
    if (await isThere(shown, atWork))
      return !(await ledger.events.ofSoftkey(shown.payload.softkeyId)).some(({ hash }) => hash === written);
    written = await take(shown, order, atWork);
    return false;
  });
  await desk.ledger.holdEnd(desk.signer);
  const { softkeyId, sequence, host, product, customer, issuedAt, expiresAt, requestId } = shown.payload;
  const names = { softkeyId, sequence, host, product, customer: customer.name };
  return { ...names, issuedAt, expiresAt, requestId, repeated };
}

function requireKnownWords(allow: readonly string[]): void {
  const unknown = allow.filter((word) => word !== TWO_DESKS);
  if (unknown.length === 0) return;
  const names = { rule: 'badCheck', word: unknown.join(' '), other: TWO_DESKS };
  throw new LicensingError('USAGE', { ...names, usage: '' });
}

/** The license in a file, or in the request that is in it: signed by this desk. */
function licenseShown(file: FileIn, trust: Trust): VerifiedLicense {
  const document = openOneInside(file.bytes, unpackers, ['license', 'upgrade-request', 'courier-bundle']);
  if (document.kind !== 'license')
    return openCurrentLicense(openRequest(file, 'upgrade-request', trust).payload, trust);
  const license = authenticateAs(document, ['license'], trust);
  requireVendor(license, trust);
  return license;
}

/** `SEQUENCE_CONFLICT` where the ledger has another license of this number. */
async function isThere({ payload, payloadBytes }: VerifiedLicense, { ledger }: DeskAtWork): Promise<boolean> {
  const held = await ledger.licenses.find(payload.softkeyId, payload.sequence);
  if (held === undefined) return false;
  if (equalBytes(held.payloadBytes, payloadBytes)) return true;
  throw new LicensingError('SEQUENCE_CONFLICT', { sequence: payload.sequence, of: 'license' });
}

async function take(
  { payload: license, payloadBytes, envelopeBytes }: VerifiedLicense,
  { allow, operator, reason, date }: AdoptOrder,
  desk: DeskAtWork,
): Promise<string> {
  const { licenses, events } = desk.ledger;
  await requireNewest(license, desk);
  await requireNoOther(license, desk);
  await requireNotRevoked(license, desk.ledger);
  const byAnother = await requireFromBefore(license, allow, desk);
  const now = await clockNow(date, desk);
  const requestBytes = new Uint8Array(); // nobody has the request any more
  await licenses.add({ license, payloadBytes, envelopeBytes, requestBytes });
  const { softkeyId, sequence, host, product, requestId } = license;
  const hashes = { license: payloadHash(payloadBytes), request: payloadHash(requestBytes) };
  const names = { requestId, softkeyId, sequence, host, product, ...hashes, operator, reason };
  const detail = byAnother ? { ...names, allowed: TWO_DESKS } : names;
  return (await events.append({ event: 'license-adopted', detail }, now, requestId)).hash;
}

/** A newer one is known: the station gets that. */
async function requireNewest(license: License, { ledger: { licenses } }: DeskAtWork): Promise<void> {
  const { softkeyId, sequence, requestId } = license;
  const newest = (await licenses.newest(softkeyId))?.license;
  if (newest !== undefined && newest.sequence > sequence)
    throw notAdoptable('older', license, { other: softkeyId, otherSequence: newest.sequence });
  const answer = (await licenses.answerTo(requestId))?.license;
  if (answer !== undefined)
    throw notAdoptable('answered', license, { other: answer.softkeyId, otherSequence: answer.sequence });
}

/** One softkey per machine: another one that still counts has to be revoked before. */
async function requireNoOther(license: License, { ledger, trust }: DeskAtWork): Promise<void> {
  const other = await licenseOf(license, ledger, trust, license.softkeyId);
  if (other === undefined || (await ledger.revocations.find(other.softkeyId)) !== undefined) return;
  throw notAdoptable('other-softkey', license, { other: other.softkeyId, otherSequence: other.sequence });
}

/**
 * A ledger lacks what was issued between its backup and its restore, and nothing else: what is older or newer
 * was issued by another copy of the desk. Answers whether an operator let that pass.
 */
async function requireFromBefore(
  license: License,
  allow: readonly string[],
  { ledger }: DeskAtWork,
): Promise<boolean> {
  const restores = await restoresIn(ledger.events);
  const isLost = ({ backupAt, at }: LedgerRestore) => backupAt <= license.issuedAt && license.issuedAt <= at;
  if (restores.some(isLost)) return false;
  if (allow.includes(TWO_DESKS)) return true;
  const because = restores.length === 0 ? 'never-restored' : 'two-desks';
  throw notAdoptable(because, license, { allow: TWO_DESKS, ...sinceRestore(restores.at(-1)) });
}

type NotAdoptable = 'older' | 'answered' | 'other-softkey' | 'two-desks' | 'never-restored';

function notAdoptable(
  because: NotAdoptable,
  { softkeyId, sequence, host, issuedAt }: License,
  more: Readonly<Record<string, string | number>>,
): LicensingError {
  return new LicensingError('NOT_ADOPTABLE', { because, softkeyId, sequence, host, issuedAt, ...more });
}
