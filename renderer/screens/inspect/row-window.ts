/** Rows beyond the visible ones that are drawn too, so that a quick turn of the wheel shows no gap. */
const BEYOND = 8;

/** The rows of a long list that have to be drawn: from `first` up to, not with, `end`. */
export function rowWindow({
  top,
  height,
  rowHeight,
  count,
}: {
  /** How far it is scrolled. */
  top: number;
  height: number;
  rowHeight: number;
  count: number;
}): { first: number; end: number } {
  const first = Math.floor(top / rowHeight) - BEYOND;
  const end = Math.ceil((top + height) / rowHeight) + BEYOND;
  return { first: Math.min(Math.max(0, first), count), end: Math.min(Math.max(0, end), count) };
}

/** Where to scroll so that a row is visible; unchanged if it already is. */
export function scrollFor(
  row: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): number {
  const begin = row * rowHeight;
  if (begin < top) return begin;
  return begin + rowHeight > top + height ? begin + rowHeight - height : top;
}

const PAGE_ROWS = 10;

/** The row to go to from `row` when a key is pressed, out of `count`; null if the key does not move. */
export function rowAfterKey(key: string, row: number, count: number): number | null {
  const last = count - 1;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + PAGE_ROWS,
    PageUp: row - PAGE_ROWS,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined || count === 0 ? null : Math.min(Math.max(0, to), last);
}
