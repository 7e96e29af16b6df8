import { isInsideOf } from '../../shared/containers/inside-name.ts';
import type { ImportResult } from '../../shared/views.ts';
import type { FileToImport } from './import-inputs.ts';
import type { UnreadFile } from './input-file.ts';
import { outcomeOf, printJson, type Session } from './session.ts';

/** Whether a result is of this file: a document out of a bundle is called after both. */
export function isOf({ name }: FileToImport, result: ImportResult | undefined): boolean {
  return result !== undefined && (result.file === name || isInsideOf(name, result.file));
}

/** The answer for a file that could not be read. */
export function unreadResult({ name, refusal: { code, details } }: UnreadFile): ImportResult {
  return { file: name, kind: null, ok: false, code, details, match: null };
}

/** A line of JSON for each; `more` is what a command says of it besides. */
export function printResults(results: readonly ImportResult[], session: Session, more: object = {}): void {
  for (const result of results)
    printJson(session, { ...result, ...outcomeOf(result.ok ? null : result), ...more });
}
