/** Lines of the history that are shown at once. */
export const PAGE_LINES = 50;

/** Lines `first` to `last`, counted from 1 as the newest. */
export interface HistoryPage<T> {
  readonly lines: readonly T[];
  readonly first: number;
  readonly last: number;
  readonly hasNewer: boolean;
  readonly hasOlder: boolean;
}

/** One page of entries that are kept oldest first, shown newest first; `page` counts from 0. */
export function historyPage<T>(entries: readonly T[], page: number): HistoryPage<T> {
  const end = entries.length - page * PAGE_LINES;
  const begin = Math.max(0, end - PAGE_LINES);
  return {
    lines: entries.slice(begin, Math.max(0, end)).reverse(),
    first: page * PAGE_LINES + 1,
    last: entries.length - begin,
    hasNewer: page > 0,
    hasOlder: begin > 0,
  };
}
