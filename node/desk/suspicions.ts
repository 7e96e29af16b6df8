import type { DeskEntry } from '../../shared/desk-event.ts';
import { type LedgerNote, PLAIN_NOTES, type PlainNote, type Suspicion } from '../../shared/desk-views.ts';
import { notesIn, softkeysIn } from './event-log.ts';

/**
 * What came up about each softkey in its life, by softkey id. Where an event names two softkeys, it is about
 * both.
 */
export function suspicionsIn(entries: readonly DeskEntry[]): ReadonlyMap<string, readonly Suspicion[]> {
  const found = new Map<string, Set<Suspicion>>();
  for (const entry of entries) {
    for (const suspicion of suspicionsOf(entry))
      for (const softkeyId of softkeysIn(entry))
        found.set(softkeyId, (found.get(softkeyId) ?? new Set()).add(suspicion));
  }
  return new Map([...found].map(([softkeyId, suspicions]) => [softkeyId, [...suspicions]]));
}

function suspicionsOf(entry: DeskEntry): readonly Suspicion[] {
  if (entry.event === 'request-refused')
    return entry.detail['code'] === 'OTHER_MACHINE' ? ['other-machine'] : [];
  return notesIn(entry).filter((note): note is Exclude<LedgerNote, PlainNote> => !isPlain(note));
}

function isPlain(note: LedgerNote): note is PlainNote {
  return PLAIN_NOTES.some((one) => one === note);
}
