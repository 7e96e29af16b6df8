import { readHeldPayload, type VerifiedDocument } from '../../shared/document/document.ts';
import { KINDS } from '../../shared/document/kinds.ts';
import { type JournalHead, MOST_EARLIER_HEADS } from '../../shared/document/payload/fields.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { ledgerCorrupt } from './database.ts';
import type { IssuedLicense } from './license-table.ts';

/** What a request reveals about the store that made it. */
export interface RequestFacts {
  readonly requestId: string;
  readonly host: string;
  /** The sequence of the license that the store had; 0: none yet. */
  readonly had: number;
  /** How long the journal was. The request's own entry came next (spec §12). */
  readonly entries: number;
  readonly head: string;
  /**
   * The heads that the journal had before, shortest first; undefined where the request cannot say (version 1,
   * and a first request).
   */
  readonly earlier: readonly JournalHead[] | undefined;
  readonly createdAt: Instant;
  readonly highestTime: Instant;
  /** The sequence of the license that had the emergency grace it tells of; null: it tells of none. */
  readonly emergencyOf: number | null;
}

/** A request in the ledger. */
export interface AnsweredRequest extends RequestFacts {
  /** The sequence of the license that answers it. */
  readonly answer: number;
  readonly answeredAt: Instant;
}

export type UpgradeDocument = Pick<VerifiedDocument<'upgrade-request'>, 'version' | 'payload'>;

export function requestFactsIn({ version, payload }: UpgradeDocument): RequestFacts {
  const { requestId, station, sequence, journal, createdAt, highestTime, emergency } = payload;
  const earlier = version === 1 ? undefined : journal.earlier;
  const emergencyOf = emergency?.sequence ?? null;
  const made = { requestId, host: station.host, had: sequence, createdAt, highestTime };
  return { ...journal, earlier, ...made, emergencyOf };
}

/** True for a license that came back without the request that it answers. */
export function wasAdopted({ requestBytes }: Pick<IssuedLicense, 'requestBytes'>): boolean {
  return requestBytes.length === 0;
}

/** The request that a license of the ledger answers. */
export function requestAnsweredBy({ license, requestBytes }: IssuedLicense): AnsweredRequest {
  try {
    const asked = factsIn(license.sequence, requestBytes);
    return { ...asked, answer: license.sequence, answeredAt: license.issuedAt };
  } catch (cause) {
    throw ledgerCorrupt('license', cause);
  }
}

/** A first request is answered with a later license, too, where a station's key is a new one. */
function factsIn(sequence: number, requestBytes: Uint8Array<ArrayBuffer>): RequestFacts {
  if (sequence === 1) return firstAsked(requestBytes);
  try {
    return requestFactsIn(upgradeAsked(requestBytes));
  } catch {
    return firstAsked(requestBytes);
  }
}

/**
 * The ledger keeps only a request's payload, without its version; no payload fits the tables of two versions.
 */
function upgradeAsked(
  payload: Uint8Array<ArrayBuffer>,
  version: number = KINDS['upgrade-request'].version,
): UpgradeDocument {
  try {
    return { version, payload: readHeldPayload({ kind: 'upgrade-request', version, payload }) };
  } catch (error) {
    if (version === 1) throw error;
    return upgradeAsked(payload, version - 1);
  }
}

/** A pre-license states no highest time, but its station had seen at least the time at which it was made. */
function firstAsked(payload: Uint8Array<ArrayBuffer>): RequestFacts {
  const { requestId, station, journal, createdAt } = readHeldPayload({
    kind: 'pre-license',
    version: 1,
    payload,
  });
  const { host } = station;
  const made = { requestId, host, had: 0, createdAt, highestTime: createdAt };
  return { ...journal, earlier: undefined, ...made, emergencyOf: null };
}

/**
 * True if one store can have made both requests. A store notes every request and every import in its journal,
 * and never accepts a license that is older than the one it has (spec V8).
 */
export function onOneJournal(one: RequestFacts, other: RequestFacts): boolean {
  return canPrecede(one, other) || canPrecede(other, one);
}

function canPrecede(first: RequestFacts, second: RequestFacts): boolean {
  const entriesBetween = second.had === first.had ? 1 : 2;
  const longer = second.had >= first.had && second.entries - first.entries >= entriesBetween;
  return longer && continuesJournal(first, second) !== false;
}

/**
 * True if the journal of the second request continues that of the first: it had the same head when it was as
 * long (spec §12). Undefined if the second request cannot prove it, because it is of version 1, or because
 * too many requests came in between for its list.
 */
export function continuesJournal(first: RequestFacts, { earlier }: RequestFacts): boolean | undefined {
  if (earlier === undefined) return undefined;
  const then = earlier.find(({ entries }) => entries === first.entries);
  if (then !== undefined) return then.head === first.head;
  const [oldest] = earlier;
  const cutOff = earlier.length === MOST_EARLIER_HEADS && (oldest?.entries ?? 0) > first.entries;
  return cutOff ? undefined : false;
}
