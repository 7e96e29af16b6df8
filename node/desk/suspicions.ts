import { type DeskEntry, noteOf } from './event-log.ts';
import type { Suspicion } from './views.ts';

/** What came up about each softkey in its life, by softkey id. Where an event names two softkeys, it is about both. */
export function suspicionsIn(entries: readonly DeskEntry[]): ReadonlyMap<string, readonly Suspicion[]> {
  const found = new Map<string, Set<Suspicion>>();
  for (const entry of entries) {
    const suspicion = suspicionOf(entry);
    if (suspicion === undefined) continue;
    for (const softkeyId of softkeysIn(entry))
      found.set(softkeyId, (found.get(softkeyId) ?? new Set()).add(suspicion));
  }
  return new Map([...found].map(([softkeyId, suspicions]) => [softkeyId, [...suspicions]]));
}

function suspicionOf(entry: DeskEntry): Suspicion | undefined {
  if (entry.event === 'request-refused')
    return entry.detail['code'] === 'OTHER_MACHINE' ? 'other-machine' : undefined;
  const note = noteOf(entry);
  return note === 'drift' || note === 'journal-unproved' ? undefined : note;
}

function softkeysIn({ detail }: DeskEntry): readonly string[] {
  return [detail['softkeyId'], detail['otherSoftkeyId']].filter((id) => typeof id === 'string');
}
