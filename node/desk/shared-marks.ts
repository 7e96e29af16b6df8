import type { License } from '../../shared/document/payload/license.ts';
import type { DeskEvent, Observation } from './desk-event.ts';
import type { Ledger } from './ledger.ts';
import type { IssuedLicense } from './license-table.ts';
import { macMarks, osIdMarks, stationKeyMark } from './softkey-marks.ts';

/**
 * What a machine's first license has in common with another machine's softkey. Only one sibling is named: a
 * template may have been deployed a thousand times, and each deployment names another one. `except`: the
 * softkey that this one replaces is no sibling.
 */
export function sharedMarks(license: License, ledger: Ledger, except?: string): readonly Observation[] {
  return [
    // A clone copies the key with the disk.
    ...sharedMark('station-key-reused', [stationKeyMark(license.stationKey)], license, ledger, except),
    // The OS id, too: all machines from a template that was not generalised share it. If one of the two UUIDs
    // is unknown, it may even be the same machine with new adapters (spec F5), which is worth a look as well.
    ...sharedMark('os-id-shared', osIdMarks(license.fingerprint), license, ledger, except),
    // UUID and adapter name two different machines: one of the two was set by hand.
    ...sharedMark('mac-shared', macMarks(license.fingerprint), license, ledger, except),
  ];
}

function sharedMark(
  event: DeskEvent,
  marks: readonly string[],
  { requestId, softkeyId, host }: License,
  { licenses }: Ledger,
  except: string | undefined,
): readonly Observation[] {
  const others = marks.flatMap((mark) => firstOf(licenses.marked(mark), except)).slice(0, 1);
  return others.map(({ license: other }) => ({
    event,
    detail: { requestId, softkeyId, host, otherSoftkeyId: other.softkeyId, otherHost: other.host },
  }));
}

function firstOf(found: Iterable<IssuedLicense>, except: string | undefined): readonly IssuedLicense[] {
  for (const one of found) if (one.license.softkeyId !== except) return [one];
  return [];
}
