import type { License } from '../../shared/document/payload/license.ts';
import type { DeskEvent, Observation } from './desk-event.ts';
import type { Ledger } from './ledger.ts';
import { macMarks, osIdMarks, stationKeyMark } from './softkey-marks.ts';

/**
 * What a machine's first license has in common with another machine's softkey. Only one sibling is named: a
 * template may have been deployed a thousand times, and each deployment names another one.
 */
export function inCommonWithOthers(license: License, ledger: Ledger): readonly Observation[] {
  return [
    // A clone copies the key with the disk.
    ...sharedMark('station-key-reused', [stationKeyMark(license.stationKey)], license, ledger),
    // The OS id, too: all machines from a template that was not generalised share it. If one of the two UUIDs
    // is unknown, it may even be the same machine with new adapters (spec F5), which is worth a look as well.
    ...sharedMark('os-id-shared', osIdMarks(license.fingerprint), license, ledger),
    // UUID and adapter name two different machines: one of the two was set by hand.
    ...sharedMark('mac-shared', macMarks(license.fingerprint), license, ledger),
  ];
}

function sharedMark(
  event: DeskEvent,
  marks: readonly string[],
  { requestId, softkeyId, host }: License,
  { licenses }: Ledger,
): readonly Observation[] {
  const others = marks.flatMap((mark) => firstOf(licenses.marked(mark))).slice(0, 1);
  return others.map(({ license: other }) => ({
    event,
    detail: { requestId, softkeyId, host, otherSoftkeyId: other.softkeyId, otherHost: other.host },
  }));
}

function firstOf<T>(items: Iterable<T>): readonly T[] {
  for (const item of items) return [item];
  return [];
}
