import type { FileIn } from '../../../shared/contract.ts';
import type { Instant } from '../../../shared/encoding/instant.ts';
import { holdsNoDocument } from '../../../shared/errors/no-document.ts';
import type { ImportResult, SoftkeyView, StatusView } from '../../../shared/views.ts';
import type { ImportedFile } from './imported-files.ts';

type Good = ImportResult & { readonly ok: true };
type Bad = ImportResult & { readonly ok: false };

/** One document that was or would be taken in. */
export interface GoodRow {
  readonly id: string;
  readonly result: Good;
  readonly effect: Effect;
}

export interface BadRow {
  readonly id: string;
  readonly result: Bad;
  /** The file, as far as it was kept, to be looked into. */
  readonly file: FileIn | null;
}

/** What a document changes on this station. A date that is null: no end. */
export type Effect =
  | { readonly kind: 'first'; readonly until: Instant | null }
  | { readonly kind: 'instead'; readonly until: Instant | null; readonly before: Instant | null }
  | { readonly kind: 'same-end'; readonly until: Instant | null }
  | { readonly kind: 'passed-over' } // a newer one of the same softkey comes with it
  | { readonly kind: 'keys' | 'revocations' | 'nothing' };

/** Everything there is to say about the files, with what a person wants to know first at the top. */
export interface Preview {
  /** What is or would be new. */
  readonly good: readonly GoodRow[];
  readonly bad: readonly BadRow[];
  readonly held: readonly GoodRow[];
  /** What is in order as it is: an older license, and among several files those for other machines. */
  readonly calm: readonly BadRow[];
  /** Files that are no softkey files: of a whole folder most are not. */
  readonly strange: readonly BadRow[];
}

/** Up to this many files that are not softkey files are still listed one by one. */
const FEW = 3;

export function previewOf(
  entries: readonly ImportedFile[],
  { softkeys }: Pick<StatusView, 'softkeys'>,
): Preview {
  const results = entries.flatMap((entry) => entry.results);
  const licenses = results.filter(isGood).filter(({ kind }) => kind === 'license');
  const rows = entries.flatMap((entry) => goodRows(entry, licenses, softkeys));
  const refused = entries.flatMap((entry) =>
    entry.results.flatMap((result, i) =>
      result.ok ? [] : [{ id: `${i} ${entry.name}`, result, file: entry.file }],
    ),
  );
  const strange = refused.filter(({ result }) => holdsNoDocument(result.code));
  const isFolded = strange.length > FEW;
  const calm = refused.filter(({ result }) => isCalm(result, results.length > 1));
  const apart = new Set(isFolded ? [...calm, ...strange] : calm);
  return {
    good: rows.filter(({ result }) => result.outcome !== 'already-held'),
    held: rows.filter(({ result }) => result.outcome === 'already-held'),
    bad: refused.filter((row) => !apart.has(row)),
    calm,
    strange: isFolded ? strange : [],
  };
}

/** As `softkey import` counts them: who brings in one license for another machine means it. */
function isCalm({ code, forOther, replaced }: Bad, isStick: boolean): boolean {
  return code === 'OLDER_SEQUENCE' || (isStick && (forOther === true || replaced === true));
}

/** Rows of which the same is to be said, in the order in which each came first. */
export function groupedBy(
  rows: readonly BadRow[],
  wordsOf: (row: BadRow) => string,
): readonly (readonly [BadRow, ...BadRow[]])[] {
  const groups = new Map<string, [BadRow, ...BadRow[]]>();
  for (const row of rows) {
    const words = wordsOf(row);
    const group = groups.get(words);
    if (group === undefined) groups.set(words, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** The one license that changes something here; undefined where there is none, or more than one. */
export function onlyChange({ good }: Preview): GoodRow | undefined {
  const changes = good.filter(
    ({ result, effect }) => result.kind === 'license' && effect.kind !== 'passed-over',
  );
  return changes.length === 1 ? changes[0] : undefined;
}

function isGood(result: ImportResult): result is Good {
  return result.ok;
}

function goodRows(
  { name, results }: ImportedFile,
  licenses: readonly Good[],
  softkeys: readonly SoftkeyView[],
): readonly GoodRow[] {
  return results.filter(isGood).map((result, i) => ({
    id: `${i} ${name}`,
    result,
    effect: effectOf(result, licenses, softkeys),
  }));
}

function effectOf(
  { kind, outcome, subject, number, expiresAt: until }: Good,
  licenses: readonly Good[],
  softkeys: readonly SoftkeyView[],
): Effect {
  if (outcome === 'already-held') return { kind: 'nothing' };
  if (kind === 'key-set') return { kind: 'keys' };
  if (kind === 'revocation-list') return { kind: 'revocations' };
  if (licenses.some((one) => one.subject === subject && one.number > number)) return { kind: 'passed-over' };
  const held = softkeys.find(({ softkeyId }) => softkeyId === subject);
  if (held === undefined) return { kind: 'first', until };
  return held.expiresAt === until
    ? { kind: 'same-end', until }
    : { kind: 'instead', until, before: held.expiresAt };
}
