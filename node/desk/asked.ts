import { readPayload } from '../../shared/document/document.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { ledgerCorrupt } from './database.ts';
import type { IssuedLicense } from './license-table.ts';

/** What a request tells of the store that made it. */
export interface Asked {
  readonly requestId: string;
  readonly host: string;
  /** The sequence of the license that the store had; 0: none yet. */
  readonly had: number;
  /** How long the journal was. The request's own entry came next (spec §12). */
  readonly entries: number;
  readonly createdAt: Instant;
  readonly highestTime: Instant;
}

/** A request in the ledger. */
export interface Answered extends Asked {
  /** The sequence of the license that answers it. */
  readonly answer: number;
  readonly answeredAt: Instant;
}

export function askedIn({
  requestId,
  station: { host },
  sequence: had,
  journal: { entries },
  createdAt,
  highestTime,
}: UpgradeRequest): Asked {
  return { requestId, host, had, entries, createdAt, highestTime };
}

/** The request that a license of the ledger answers. */
export function answeredBy({ license, requestBytes }: IssuedLicense): Answered {
  try {
    const asked = license.sequence === 1 ? firstAsked(requestBytes) : askedIn(upgradeAsked(requestBytes));
    return { ...asked, answer: license.sequence, answeredAt: license.issuedAt };
  } catch (cause) {
    throw ledgerCorrupt(cause);
  }
}

/** The ledger keeps a request's payload alone, and no payload fits the tables of two versions. */
function upgradeAsked(payload: Uint8Array<ArrayBuffer>): UpgradeRequest {
  const kind = 'upgrade-request';
  try {
    return readPayload({ kind, version: 2, payload });
  } catch {
    return readPayload({ kind, version: 1, payload });
  }
}

/** A pre-license says no highest time; its station had seen at least the time at which it was made. */
function firstAsked(payload: Uint8Array<ArrayBuffer>): Asked {
  const { requestId, station, journal, createdAt } = readPayload({
    kind: 'pre-license',
    version: 1,
    payload,
  });
  const { host } = station;
  return { requestId, host, had: 0, entries: journal.entries, createdAt, highestTime: createdAt };
}

/**
 * True where one store can have made both requests. It writes every request into its journal, and every import, and never takes a license
 * that is older than the one it has (spec V8).
 */
export function onOneJournal(one: Asked, other: Asked): boolean {
  return canPrecede(one, other) || canPrecede(other, one);
}

function canPrecede(first: Asked, second: Asked): boolean {
  const entriesBetween = second.had === first.had ? 1 : 2;
  return second.had >= first.had && second.entries - first.entries >= entriesBetween;
}
