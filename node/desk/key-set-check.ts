import type { DeskEntry } from '../../shared/desk-event.ts';
import type { KeySetTable } from './key-set-table.ts';
import { payloadHashIn } from './payload-hash.ts';

/**
 * Holds the newest key set against the event log: it is the one that the last event about keys names. Answers
 * with that event, or with `past` for a key set without one.
 */
export async function wrongKeySet(
  keySets: KeySetTable,
  entries: readonly DeskEntry[],
  past = entries.length + 1,
): Promise<number | undefined> {
  const said = entries.findLast(isOfKeys);
  const kept = await keySets.newest();
  if (said === undefined && kept === undefined) return undefined;
  const isSaid =
    said?.detail['version'] === kept?.version &&
    kept !== undefined &&
    said?.detail['payload'] === payloadHashIn(kept.envelopeBytes);
  return isSaid ? undefined : (said?.n ?? past);
}

/** True for the events that this check reads. */
export function isOfKeys({ event }: DeskEntry): boolean {
  return event === 'key-added' || event === 'key-withdrawn';
}
