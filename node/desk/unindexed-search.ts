import type { Instant } from '../../shared/encoding/instant.ts';
import { eachFound, type Found, type ListPlace } from './found.ts';
import type { LedgerTables } from './ledger.ts';
import type { SearchTable } from './search-table.ts';

/** Finds softkeys in any ledger: by index, or in that of an older program by reading all of its licenses. */
export async function searchIn({
  search,
  licenses,
}: LedgerTables): Promise<Omit<SearchTable, 'isThere' | 'each'>> {
  if (await search.isThere()) return search;
  const all: Found[] = [];
  for await (const found of eachFound(licenses.each())) all.push(found);
  all.sort(newestFirst);
  const page = (those: readonly Found[], after: ListPlace | undefined, most: number) =>
    those.filter((one) => after === undefined || newestFirst(after, one) < 0).slice(0, most);
  return {
    newest: async (after, most) => page(all, after, most),
    having: async (text, after, most) =>
      page(
        all.filter(({ texts }) => texts.includes(text)),
        after,
        most,
      ),
    textAfter: async (text, beginning) => {
      const texts = all.flatMap((one) => one.texts).filter((one) => one > text && one.startsWith(beginning));
      return texts.sort()[0];
    },
    textsOf: async (softkeyId) => all.find((one) => one.softkeyId === softkeyId)?.texts ?? [],
    async *endingBetween(from, to) {
      const isBetween = (end: Instant | null) => end !== null && end >= from && end <= to;
      for (const { softkeyId, endsAt, beforeEndsAt } of all)
        if (isBetween(endsAt) || isBetween(beforeEndsAt)) yield softkeyId;
    },
  };
}

export function newestFirst(one: ListPlace, other: ListPlace): number {
  if (one.issuedAt !== other.issuedAt) return one.issuedAt < other.issuedAt ? 1 : -1;
  if (one.softkeyId === other.softkeyId) return 0;
  return one.softkeyId < other.softkeyId ? 1 : -1;
}
