import type { License } from '../../shared/document/payload/license.ts';
import type { DeskEvent, Observation } from './desk-event.ts';
import type { Ledger } from './ledger.ts';
import { macMarks, osIdMarks, stationKeyMark } from './marks.ts';

/**
 * What a machine's first license has in common with another machine's softkey. Of many siblings one is named: a template may have been
 * deployed a thousand times, and each of them is named with another one in its turn.
 */
export function siblings(license: License, ledger: Ledger): readonly Observation[] {
  return [
    // A clone copies the key with the disk.
    ...sibling('station-key-reused', [stationKeyMark(license.stationKey)], license, ledger),
    // So it does the OS id, which a template that was not generalised gives to all that is made of it. Where one of the two UUIDs is
    // unknown, it may even be the one machine with new adapters (spec F5): no less worth a look.
    ...sibling('os-id-shared', osIdMarks(license.fingerprint), license, ledger),
    // Its UUID says another machine than its adapter does: one of the two was set by hand.
    ...sibling('mac-shared', macMarks(license.fingerprint), license, ledger),
  ];
}

function sibling(
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
