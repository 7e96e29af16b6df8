import type { InspectedFile } from './inspected-file.ts';

/** Which files are listed: all, those in order, those that are not, or those with one code. */
export type Filter = 'all' | 'good' | 'problems' | `code:${string}`;
export type SortOrder = 'given' | 'name' | 'host' | 'until' | 'verdict';

export interface Listing {
  readonly filter: Filter;
  readonly order: SortOrder;
  readonly search: string;
}

export const FIRST_LISTING: Listing = { filter: 'all', order: 'given', search: '' };

/** How many of which code; files that are still to be verified count as none. */
export interface ResultCounts {
  readonly all: number;
  readonly good: number;
  readonly problems: number;
  /** The codes of the problems, the most frequent first. */
  readonly codes: readonly (readonly [code: string, count: number])[];
}

export function countsOf(entries: readonly InspectedFile[]): ResultCounts {
  const codes = new Map<string, number>();
  let good = 0;
  let problems = 0;
  for (const { line } of entries) {
    if (line === null) continue;
    if (line.ok) good++;
    else {
      problems++;
      codes.set(line.code, (codes.get(line.code) ?? 0) + 1);
    }
  }
  return {
    all: entries.length,
    good,
    problems,
    codes: [...codes].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)),
  };
}

/** By which a person finds a file. */
function wordsIn({ name, line }: InspectedFile): readonly string[] {
  const { host, customer, product } = line?.subject ?? {};
  return [name, host, customer, product].flatMap((word) => word?.toLowerCase() ?? []);
}

/** The entries that are listed, in their order. */
export function listed(
  entries: readonly InspectedFile[],
  { filter, order, search }: Listing,
): readonly InspectedFile[] {
  const wanted = search.trim().toLowerCase();
  const found = entries.filter(
    (entry) =>
      passes(entry, filter) && (wanted === '' || wordsIn(entry).some((word) => word.includes(wanted))),
  );
  switch (order) {
    case 'given':
      return found;
    case 'name':
      return found.sort(byName);
    case 'host':
      return found.sort((a, b) => compare(hostOf(a), hostOf(b)) || byName(a, b));
    case 'until':
      return found.sort((a, b) => compare(endOf(a), endOf(b)) || byName(a, b));
    case 'verdict':
      return found.sort((a, b) => rank(a) - rank(b) || byCode(a, b) || byName(a, b));
  }
}

/**
 * The same list while results still come in: what is seen stays where it is, what passes now comes behind it,
 * and what passes no more is left out.
 */
export function steadily(
  before: readonly InspectedFile[],
  now: readonly InspectedFile[],
): readonly InspectedFile[] {
  const byId = new Map(now.map((entry) => [entry.id, entry]));
  const stays = before.flatMap(({ id }) => {
    const entry = byId.get(id);
    byId.delete(id);
    return entry === undefined ? [] : [entry];
  });
  return [...stays, ...byId.values()];
}

/** Behind all others, what has none. */
const LAST = '\uffff';

function hostOf({ line }: InspectedFile): string {
  return line?.subject?.host?.toLowerCase() ?? LAST;
}

function endOf({ line }: InspectedFile): string {
  return line?.subject?.expiresAt ?? LAST;
}

function passes({ line }: InspectedFile, filter: Filter): boolean {
  if (filter === 'all') return true;
  if (line === null) return false;
  if (filter === 'good') return line.ok;
  if (filter === 'problems') return !line.ok;
  return filter === `code:${line.code}`;
}

/** Problems first, what is still to come last. */
function rank({ line }: InspectedFile): number {
  return line === null ? 2 : line.ok ? 1 : 0;
}

function byCode({ line: a }: InspectedFile, { line: b }: InspectedFile): number {
  return compare(a?.code ?? '', b?.code ?? '');
}

function byName(a: InspectedFile, b: InspectedFile): number {
  return compare(a.key, b.key) || a.id - b.id;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
