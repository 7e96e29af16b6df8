import { openOneInside } from '../../shared/containers/open-one.ts';
import type { FileIn } from '../../shared/contract.ts';
import type {
  DocumentOf,
  SigningIdentity,
  UnverifiedDocument,
  VerifiedDocument,
} from '../../shared/document/document.ts';
import { isRequestKind, type RequestKind } from '../../shared/document/kinds.ts';
import { openInner } from '../../shared/document/open-file.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { authenticateAs, authenticateHeldAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import { unpackers } from '../files/unpackers.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Ledger, LedgerTransaction } from './ledger.ts';
import type { ProvenOperator } from './operator-proof.ts';

/** What a desk works with, beside its ledger. */
export interface DeskContext {
  /** What the ledger is read by (`trustInLedger`). */
  readonly trust: Trust;
  /** What stations are told of the keys. */
  readonly keySet: VerifiedDocument<'key-set'>;
  readonly signer: SigningIdentity;
  /** Who works; undefined where nobody said so. */
  readonly operator: ProvenOperator | undefined;
  readonly surroundings: Surroundings;
}

/** An open desk, as its parts see it. */
export interface OpenDesk extends DeskContext {
  readonly ledger: Ledger;
}

/** A desk in the middle of a transaction, whose ledger is that transaction's own. */
export interface DeskAtWork extends DeskContext {
  readonly ledger: LedgerTransaction;
}

export type RequestDocument = DocumentOf<RequestKind>;

/**
 * The request in a file, or in a station's file of a courier's folder, signed by the station that it names,
 * for this vendor. A request that was answered already may be one that only version 0.1 would answer;
 * `answer` handles that.
 */
export function openRequest<K extends RequestKind>({ bytes }: FileIn, kind: K, trust: Trust): DocumentOf<K> {
  const document = authenticateHeldAs(openKind(bytes, kind, trust), [kind], trust);
  requireVendor(document, trust);
  return document;
}

/** `WRONG_KIND` names the command that takes what is in the file, where there is one. */
function openKind(bytes: FileIn['bytes'], kind: RequestKind, trust: Trust): UnverifiedDocument {
  try {
    const document = openOneInside(bytes, unpackers, [kind, 'courier-bundle']);
    return document.kind === 'courier-bundle' ? onlyRequestIn(document, kind, trust) : document;
  } catch (error) {
    if (!isRefusal(error, 'WRONG_KIND')) throw error;
    const found = String(error.details['kind']);
    const use = COMMAND_FOR[found];
    throw new LicensingError('WRONG_KIND', { kind: found, expected: [kind], ...(use && { use }) });
  }
}

/** The request of a station's file in a courier's folder, which lies there with its reports (spec §15). */
function onlyRequestIn(bundle: UnverifiedDocument, kind: RequestKind, trust: Trust): UnverifiedDocument {
  const { documents } = authenticateAs(bundle, ['courier-bundle'], trust).payload;
  const inside = documents.map(({ envelope }) => openInner(envelope));
  const [request, another] = inside.filter((document) => isRequestKind(document.kind));
  if (another !== undefined) throw new LicensingError('SEVERAL_DOCUMENTS');
  if (request?.kind === kind) return request;
  throw new LicensingError('WRONG_KIND', { kind: request?.kind ?? 'courier-bundle' });
}

const COMMAND_FOR: Readonly<Record<string, string | undefined>> = {
  'pre-license': 'desk issue',
  'upgrade-request': 'desk upgrade',
  license: 'import',
};
