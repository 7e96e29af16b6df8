import type { License } from '../../shared/document/payload/license.ts';
import type { DeskEvent, Observation } from './desk-event.ts';
import type { Ledger } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { isSameMachine, withoutKey } from './machine.ts';
import { macMarks, osIdMarks, stationKeyMark } from './softkey-marks.ts';

/**
 * What a machine's first license has in common with another machine's softkey. Only one sibling is named: a
 * template may have been deployed a thousand times, and each deployment names another one. `replaces`: the
 * softkey that this one takes the place of, which is no sibling.
 */
export function sharedMarks(license: License, ledger: Ledger, replaces?: string): readonly Observation[] {
  const isOther = (one: IssuedLicense) => !isPast(one.license, license, replaces, ledger);
  return [
    // A clone copies the key with the disk.
    ...sharedMark('station-key-reused', [stationKeyMark(license.stationKey)], license, ledger, isOther),
    // The OS id, too: all machines from a template that was not generalised share it. If one of the two UUIDs
    // is unknown, it may even be the same machine with new adapters (spec F5), which is worth a look as well.
    ...sharedMark('os-id-shared', osIdMarks(license.fingerprint), license, ledger, isOther),
    // UUID and adapter name two different machines: one of the two was set by hand.
    ...sharedMark('mac-shared', macMarks(license.fingerprint), license, ledger, isOther),
  ];
}

function sharedMark(
  event: DeskEvent,
  marks: readonly string[],
  { requestId, softkeyId, host }: License,
  { licenses }: Ledger,
  isOther: (one: IssuedLicense) => boolean,
): readonly Observation[] {
  const others = marks.flatMap((mark) => firstOf(licenses.marked(mark), isOther)).slice(0, 1);
  return others.map(({ license: other }) => ({
    event,
    detail: { requestId, softkeyId, host, otherSoftkeyId: other.softkeyId, otherHost: other.host },
  }));
}

function firstOf(
  found: Iterable<IssuedLicense>,
  isOther: (one: IssuedLicense) => boolean,
): readonly IssuedLicense[] {
  for (const one of found) if (isOther(one)) return [one];
  return [];
}

/**
 * A softkey that went before this one: it was revoked, and was this very machine's, or was replaced step by
 * step until this one takes its place.
 */
function isPast(other: License, license: License, replaces: string | undefined, ledger: Ledger): boolean {
  if (other.softkeyId === replaces) return true;
  if (ledger.revocations.find(other.softkeyId) === undefined) return false;
  return isSameMachine(other, withoutKey(license)) || leadsTo(replaces, other.softkeyId, ledger);
}

function leadsTo(last: string | undefined, softkeyId: string, { revocations }: Ledger): boolean {
  const seen = new Set<string>();
  let next: string | undefined = softkeyId;
  while (next !== undefined && next !== last && !seen.has(next)) {
    seen.add(next);
    next = revocations.find(next)?.replacedBy ?? undefined;
  }
  return next !== undefined && next === last;
}
