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

/** Where to scroll to, so that a row is seen; where it is seen already, nowhere. */
export function scrollFor(
  row: number,
  { top, height, rowHeight }: { top: number; height: number; rowHeight: number },
): number {
  const begin = row * rowHeight;
  if (begin < top) return begin;
  return begin + rowHeight > top + height ? begin + rowHeight - height : top;
}

const PAGE_ROWS = 10;

/** The row that a key goes to, out of `count`, from `row`; null where it is no such key. */
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
