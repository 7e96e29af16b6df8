import { isRequestFile } from '../document/kinds.ts';
import { type JournalProof, MOST_EARLIER_HEADS } from '../document/payload/fields.ts';
import { headOf, type JournalEntry } from './journal.ts';

/**
 * A journal's head, and the heads that it had when its station's latest requests were made (spec §12). The
 * desk that answered one of those sees from them that the journal was continued, and not written anew.
 */
export function journalProofOf(entries: readonly JournalEntry[]): JournalProof {
  const earlier = entries
    .filter(isOfRequest)
    .slice(-MOST_EARLIER_HEADS)
    .map(({ n, prev }) => ({ entries: n - 1, head: prev }));
  return { ...headOf(entries), earlier };
}

/**
 * Whether an entry records a request: with the request itself, or in the next run where the first one was cut
 * off before it wrote the entry.
 */
function isOfRequest({ event, detail: { file } }: JournalEntry): boolean {
  if (event === 'pre-license-created' || event === 'upgrade-requested') return true;
  return event === 'store-repaired' && typeof file === 'string' && isRequestFile(file);
}
