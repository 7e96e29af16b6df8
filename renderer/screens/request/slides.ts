/** Where a show of several codes stands. */
export interface Slides {
  readonly at: number;
  readonly total: number;
}

/**
 * The next one or the one before; after the last comes the first, since the parts may be taken in any order.
 */
export function slidesMovedBy({ at, total }: Slides, by: 1 | -1): Slides {
  return { at: (at + by + total) % total, total };
}
