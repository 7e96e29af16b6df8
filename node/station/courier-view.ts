import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { type CourierRow, courierRow, inOrderOfEnd } from '../../shared/courier/courier-round.ts';
import type { AnyDocument } from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { openInner } from '../../shared/document/open-file.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { revocationOf } from '../../shared/license/older-or-revoked.ts';
import {
  authenticate,
  authenticateAs,
  requireVendor,
  type Trust,
  withKeySet,
} from '../../shared/trust/trust.ts';
import type { OpenedDocument } from '../../shared/verify/opened-files.ts';
import type { CourierView } from '../../shared/views.ts';
import type { Station } from './context.ts';
import { loadEvidence, revocationsIn } from './evidence.ts';
import { type StationFolder, stationFolder } from './folder.ts';
import { type Holdings, loadHoldings } from './holdings.ts';
import { loadJournal } from './journal-file.ts';
import { openAll } from './opened-files.ts';

/**
 * Who stands how in a courier's folder (spec §15). It needs no home: a key set that lies there counts too.
 * What cannot be believed is named, and hides nothing else.
 */
export function courierView(station: Station, { files }: InputOf<'courier.read'>): OutputOf<'courier.read'> {
  const folder = stationFolder(station.home.path);
  const holdings = loadHoldings(folder, station.surroundings.profile);
  const opened = files.flatMap((file) => [...openAll(file)]);
  const trust = trustWithThoseOf(opened, holdings);
  const problems: Problem[] = [];
  const documents = opened.flatMap((one) => believed(one, trust, problems));
  const known: Known = {
    trust,
    own: ownIds(holdings, folder),
    revoked: revokedIn(documents, holdings, folder),
  };
  const rows = [...bySoftkey(documents).values()].map((about) => rowOf(about, known));
  return { rows: inOrderOfEnd(rows), problems };
}

type Problem = CourierView['problems'][number];

function believed(opened: OpenedDocument, trust: Trust, problems: Problem[]): readonly AnyDocument[] {
  try {
    if ('refusal' in opened) throw opened.refusal;
    const document = authenticate(opened.document, trust);
    requireVendor(document, trust);
    return [document];
  } catch (error) {
    if (!isRefusal(error)) throw error;
    problems.push({ file: opened.file, code: error.code, details: error.details });
    return [];
  }
}

/** The newest key set of the folder, where it is newer than the one held. */
function trustWithThoseOf(opened: readonly OpenedDocument[], { trust, keySet }: Holdings): Trust {
  const keySets = opened.filter((one) => 'document' in one && one.document.kind === 'key-set');
  const newest = highest(
    only(
      'key-set',
      keySets.flatMap((one) => believed(one, trust, [])),
    ),
    ({ version }) => version,
  );
  if (newest === undefined || newest.payload.version <= (keySet?.payload.version ?? 0)) return trust;
  return withKeySet(trust, newest.payload);
}

/** What rows are judged with. */
interface Known {
  readonly trust: Trust;
  readonly own: ReadonlySet<string>;
  readonly revoked: Revoked;
}

type Revoked = Pick<RevocationList, 'revoked'> | undefined;

/** What the vendor revoked, by the newest list of the folder and of this station. */
function revokedIn(documents: readonly AnyDocument[], holdings: Holdings, folder: StationFolder): Revoked {
  const there = highest(only('revocation-list', documents), ({ sequence }) => sequence);
  const held = holdings.revocationList?.payload.sequence ?? 0;
  const newest = (there?.payload.sequence ?? 0) > held ? { ...holdings, revocationList: there } : holdings;
  return revocationsIn(newest, loadEvidence(folder, holdings.licenses).record);
}

/** Softkeys held, and requests made here. */
function ownIds({ licenses }: Holdings, folder: StationFolder): ReadonlySet<string> {
  const requests = loadJournal(folder).entries.map(({ detail }) => String(detail['requestId']));
  return new Set([...licenses.map(({ payload }) => payload.softkeyId), ...requests]);
}

/** A first request belongs to the softkey of the license that answers it, where there is one. */
function bySoftkey(documents: readonly AnyDocument[]): ReadonlyMap<string, readonly AnyDocument[]> {
  const answers = new Map(
    only('license', documents).map(({ payload }) => [payload.requestId, payload.softkeyId]),
  );
  const groups = new Map<string, AnyDocument[]>();
  for (const document of documents) {
    const { payload } = document;
    const requestId = 'requestId' in payload ? payload.requestId : undefined;
    const subject =
      'softkeyId' in payload ? payload.softkeyId : requestId && (answers.get(requestId) ?? requestId);
    if (subject === undefined) continue;
    const group = groups.get(subject);
    if (group === undefined) groups.set(subject, [document]);
    else group.push(document);
  }
  return groups;
}

/**
 * Of each kind the highest number counts; of requests from one license, the later one. Whoever has another
 * key than that for which the vendor made the license asks and reports nothing of it.
 */
function rowOf(all: readonly AnyDocument[], { trust, own, revoked }: Known): CourierRow {
  const owner = stationKeyIn(all, trust);
  const about = all.filter(
    ({ payload }) => owner === undefined || !('station' in payload) || payload.station.publicKey === owner,
  );
  const first = highest(only('pre-license', about), ({ createdAt }) => createdAt)?.payload;
  const next = highest(
    only('upgrade-request', about),
    ({ sequence, createdAt }) => sequence + dateRank(createdAt),
  );
  const license = highest(only('license', about), ({ sequence }) => sequence)?.payload;
  const report = highest(only('station-report', about), ({ sequence }) => sequence)?.payload;
  const request = next?.payload ?? first;
  const current = next === undefined ? undefined : currentIn(next.payload.currentLicense, trust);
  const softkeyId = license?.softkeyId ?? report?.softkeyId ?? next?.payload.softkeyId ?? null;
  const told = [license, report, current].filter((one) => one !== undefined);
  const newest = told.sort((a, b) => b.sequence - a.sequence)[0];
  return courierRow({
    host: request?.station.host ?? report?.station.host ?? license?.host ?? '',
    softkeyId,
    product: license?.product ?? current?.product ?? first?.order.product ?? null,
    request: request && {
      requestId: request.requestId,
      at: request.createdAt,
      sequence: next?.payload.sequence ?? 0,
    },
    license: license && { sequence: license.sequence, at: license.issuedAt },
    report: report && { sequence: report.sequence, at: report.createdAt },
    revoked: newest !== undefined && revocationOf(newest, revoked) !== undefined,
    expiresAt: newest?.expiresAt ?? null,
    ours: own.has(softkeyId ?? request?.requestId ?? ''),
  });
}

/** The station's key in the newest license that the vendor signed, alone or within a request. */
function stationKeyIn(documents: readonly AnyDocument[], trust: Trust): string | undefined {
  const within = only('upgrade-request', documents).flatMap(
    ({ payload: { currentLicense } }) => currentIn(currentLicense, trust) ?? [],
  );
  const licenses = [...only('license', documents).map(({ payload }) => payload), ...within];
  return licenses.sort((a, b) => b.sequence - a.sequence)[0]?.stationKey;
}

/** Below one: it only tells requests from the same license apart. */
function dateRank(at: string): number {
  return Date.parse(at) / 1e15;
}

/** The license that a request was made from, where the vendor's signature holds. */
function currentIn(envelope: string, trust: Trust): License | undefined {
  try {
    return authenticateAs(openInner(envelope), ['license'], trust).payload;
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function only<K extends Kind>(
  kind: K,
  documents: readonly AnyDocument[],
): readonly Extract<AnyDocument, { readonly kind: K }>[] {
  return documents.filter((one): one is Extract<AnyDocument, { readonly kind: K }> => one.kind === kind);
}

function highest<D extends AnyDocument>(
  documents: readonly D[],
  by: (payload: D['payload']) => number | string,
): D | undefined {
  return documents.reduce<D | undefined>(
    (best, one) => (best === undefined || by(one.payload) > by(best.payload) ? one : best),
    undefined,
  );
}
