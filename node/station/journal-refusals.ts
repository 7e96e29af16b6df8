import type { JournalEntry } from '../../shared/journal/journal.ts';
import type { ImportResult } from '../../shared/views.ts';
import { LAYOUT } from './folder.ts';
import { loadJournal } from './journal-file.ts';
import type { OpenStore } from './store.ts';

const MOST_REFUSALS_JOURNALED = 20;

/**
 * Notes refused files, because support wants to see what was tried. Nothing of other machines and of softkeys
 * that were replaced enters the journal, and a station that has made no request yet notes nothing. What was
 * refused last is not noted again until something else has happened: a folder may be looked at every hour.
 */
export function journalRefusals(store: OpenStore, results: readonly ImportResult[]): void {
  if (!store.folder.list('.').includes(LAYOUT.identity)) return;
  const refused = results
    .filter((result) => !result.ok)
    .filter(({ forOther, replaced }) => !forOther && !replaced)
    .map(({ file, kind, code }) => ({ file: file.slice(0, 120), kind, code }));
  if (refused.length === 0) return;
  const noted = new Set(refusedLast(loadJournal(store.folder).entries).map(({ detail }) => textOf(detail)));
  const news = refused.filter((one) => !noted.has(textOf(one)));
  for (const one of news.slice(0, MOST_REFUSALS_JOURNALED)) store.journal('document-refused', one);
}

/** The refusals that the journal ends with. */
function refusedLast(entries: readonly JournalEntry[]): readonly JournalEntry[] {
  const before = entries.findLastIndex(({ event }) => event !== 'document-refused');
  return entries.slice(before + 1);
}

function textOf({ file, kind, code }: JournalEntry['detail']): string {
  return JSON.stringify([file, kind, code]);
}
