import type { VerifiedDocument } from '../../shared/document/document.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import type { JournalHead } from '../../shared/document/payload/fields.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { hasHead, type JournalEntry } from '../../shared/journal/journal.ts';

/**
 * The latest of a station's own requests that `fits`. The journal tells which came later: each request
 * carries the head that the journal had before it. The time tells nothing where the clock was set back in
 * between, or where both were made within one second; it serves only among requests of a journal that is
 * lost, and all of these are earlier.
 */
export function latestRequest<K extends RequestKind>(
  requests: readonly VerifiedDocument<K>[],
  fits: (payload: PayloadOf[K]) => boolean,
  journal: readonly JournalEntry[],
): VerifiedDocument<K> | undefined {
  const place = ({ payload }: VerifiedDocument<K>) => placeIn(journal, payload.journal);
  return requests
    .filter(({ payload }) => fits(payload))
    .reduce<VerifiedDocument<K> | undefined>((latest, request) => {
      if (latest === undefined || place(request) > place(latest)) return request;
      const isLater = request.payload.createdAt > latest.payload.createdAt;
      return isLater && place(request) === place(latest) ? request : latest;
    }, undefined);
}

/** How many entries the journal had at this head; -1 if it never had this head. */
function placeIn(journal: readonly JournalEntry[], head: JournalHead): number {
  return hasHead(journal, head) ? head.entries : -1;
}
