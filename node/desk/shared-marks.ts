import type { DeskEvent, Observation } from '../../shared/desk-event.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { LedgerTables } from './ledger.ts';
import { isSameMachine, withoutKey } from './machine.ts';
import { macMarks, osIdMarks, stationKeyMark } from './softkey-marks.ts';

/**
 * What a machine's first license has in common with another machine's softkey. Only one sibling is named: a
 * template may have been deployed a thousand times, and each deployment names another one. `replaces`: the
 * softkey that this one takes the place of, which is no sibling.
 */
export async function sharedMarks(
  license: License,
  ledger: LedgerTables,
  replaces?: string,
): Promise<readonly Observation[]> {
  const { fingerprint, stationKey } = license;
  const first = (event: DeskEvent, marks: readonly string[]) =>
    sharedMark(event, marks, license, ledger, replaces);
  return [
    // A clone copies the key with the disk.
    ...(await first('station-key-reused', [stationKeyMark(stationKey)])),
    // The OS id, too: all machines from a template that was not generalised share it. If one of the two UUIDs
    // is unknown, it may even be the same machine with new adapters (spec F5), which is worth a look as well.
    ...(await first('os-id-shared', osIdMarks(fingerprint))),
    // UUID and adapter name two different machines: one of the two was set by hand.
    ...(await first('mac-shared', macMarks(fingerprint))),
  ];
}

async function sharedMark(
  event: DeskEvent,
  marks: readonly string[],
  license: License,
  ledger: LedgerTables,
  replaces: string | undefined,
): Promise<readonly Observation[]> {
  const { requestId, softkeyId, host } = license;
  for (const mark of marks)
    for await (const { license: other } of ledger.licenses.marked(mark)) {
      if (await isPast(other, license, replaces, ledger)) continue;
      const others = { otherSoftkeyId: other.softkeyId, otherHost: other.host };
      return [{ event, detail: { requestId, softkeyId, host, ...others } }];
    }
  return [];
}

/**
 * A softkey that went before this one: it was revoked, and was this very machine's, or was replaced step by
 * step until this one takes its place.
 */
async function isPast(
  other: License,
  license: License,
  replaces: string | undefined,
  ledger: LedgerTables,
): Promise<boolean> {
  if (other.softkeyId === replaces) return true;
  if ((await ledger.revocations.find(other.softkeyId)) === undefined) return false;
  return isSameMachine(other, withoutKey(license)) || leadsTo(replaces, other.softkeyId, ledger);
}

async function leadsTo(
  last: string | undefined,
  softkeyId: string,
  { revocations }: LedgerTables,
): Promise<boolean> {
  const seen = new Set<string>();
  let next: string | undefined = softkeyId;
  while (next !== undefined && next !== last && !seen.has(next)) {
    seen.add(next);
    next = (await revocations.find(next))?.replacedBy ?? undefined;
  }
  return next !== undefined && next === last;
}
