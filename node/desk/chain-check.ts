import type { DeskEntry, DeskEvent } from '../../shared/desk-event.ts';
import { isInstant } from '../../shared/encoding/instant.ts';
import { type LastEntry, nextEntry, readJournal } from '../../shared/journal/journal.ts';
import type { LedgerProblem } from '../../shared/ledger-views.ts';
import { nativeHashes } from '../crypto/native.ts';
import { type EventRow, softkeysIn } from './event-log.ts';

/** What walks through a chain hears of it. */
export interface ChainVisitor {
  /** An event that says what it said when it was written, wherever it stands. */
  readonly meet: (entry: DeskEntry, row: EventRow) => void;
  readonly report: (problem: LedgerProblem) => void;
}

/**
 * Walks through the whole chain, line by line, and goes on behind a wrong one, so that every wrong one is
 * named. Answers with the last event.
 */
export async function walkChain(
  rows: AsyncIterable<EventRow>,
  { meet, report }: ChainVisitor,
): Promise<LastEntry | undefined> {
  let last: LastEntry | undefined;
  for await (const row of rows) {
    const { n, line } = row;
    const entry = n === (last?.n ?? 0) + 1 ? continuation(line, last) : undefined;
    if (entry !== undefined) {
      meet(entry, row);
      last = entry;
      continue;
    }
    const { problem, said } = judge(n, line, last);
    report({ problem, event: n, ...namesIn(said) });
    if (said !== undefined && isWhole(said)) meet(said, row);
    last = { n, hash: String(said?.hash) };
  }
  return last;
}

/** The entry of a line that continues a chain; undefined for every other line. */
export function continuation(line: string, last: LastEntry | undefined): DeskEntry | undefined {
  const { entries, brokenAt } = readJournal<DeskEvent>(line, nativeHashes, last);
  return brokenAt === undefined && entries.length === 1 ? entries[0] : undefined;
}

/** Why a line does not continue the chain. */
function judge(
  n: number,
  line: string,
  last: LastEntry | undefined,
): { readonly problem: LedgerProblem['problem']; readonly said: DeskEntry | undefined } {
  const said = parsed(line);
  if (said === undefined || !isWhole(said)) return { problem: 'event-changed', said };
  if (said.n !== n) return { problem: 'event-moved', said };
  return { problem: n === (last?.n ?? 0) + 1 ? 'other-chain' : 'events-missing', said };
}

/** The entry of a line that nobody has to believe; undefined where it is none. */
function parsed(line: string): DeskEntry | undefined {
  try {
    const value = JSON.parse(line);
    return typeof value === 'object' && value !== null && typeof value.detail === 'object'
      ? value
      : undefined;
  } catch {
    return undefined;
  }
}

/** True where an entry carries its own hash: it is as it was written, for this place or another. */
function isWhole(said: DeskEntry): boolean {
  if (said.detail === null || !Number.isSafeInteger(said.n)) return false;
  return nextEntry({ n: said.n - 1, hash: said.prev }, said, nativeHashes).hash === said.hash;
}

/** The date and the softkey of an event, for a person who looks for it. */
export function namesIn(said: DeskEntry | undefined): Pick<LedgerProblem, 'at' | 'softkeyId'> {
  if (said === undefined || said.detail === null) return { at: null, softkeyId: null };
  const at = typeof said.at === 'string' && isInstant(said.at) ? said.at : null;
  return { at, softkeyId: softkeysIn(said)[0] ?? null };
}
