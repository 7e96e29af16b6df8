/**
 * The row of a menu that a key leads to from row `here`, or null where it leads to none: the arrows go round,
 * Home and End to the ends, a letter to the next row that begins with it (WAI-ARIA, menu pattern).
 */
export function rowAfterMenuKey(key: string, here: number, labels: readonly string[]): number | null {
  const last = labels.length - 1;
  if (last < 0) return null;
  switch (key) {
    case 'ArrowDown':
      return here >= last ? 0 : here + 1;
    case 'ArrowUp':
      return here <= 0 ? last : here - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return nextBeginningWith(key, here, labels);
  }
}

function nextBeginningWith(key: string, here: number, labels: readonly string[]): number | null {
  if ([...key].length !== 1) return null;
  const after = labels.map((_, i) => (Math.max(here, 0) + 1 + i) % labels.length);
  return after.find((row) => labels[row]?.toLowerCase().startsWith(key.toLowerCase())) ?? null;
}
