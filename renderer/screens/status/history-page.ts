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

/** Lines that follow each other, by the days on which they were written. */
export function byDay<T extends { readonly at: string }>(
  lines: readonly T[],
  dayOf: (at: string) => string,
): readonly { readonly day: string; readonly lines: readonly T[] }[] {
  const days: { day: string; lines: T[] }[] = [];
  for (const line of lines) {
    const day = dayOf(line.at);
    const last = days.at(-1);
    if (last?.day === day) last.lines.push(line);
    else days.push({ day, lines: [line] });
  }
  return days;
}
