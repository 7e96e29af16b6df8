import type { OutputOf } from '../../../shared/contract.ts';
import type { RefusalCode } from '../../../shared/errors/codes.ts';
import { isRefusal } from '../../../shared/errors/refusal.ts';
import type { ImportResult, RefusalView } from '../../../shared/views.ts';
import { DemoFailed } from './demo-output.ts';

/** What is expected of a step; anything else ends it. */
export function requireOutcome(wanted: string, got: string): void {
  if (wanted !== got) throw new DemoFailed(shortened(wanted), shortened(got));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The refusal that an action must end in. */
export async function refusalBy(code: RefusalCode, action: () => Promise<unknown>): Promise<RefusalView> {
  try {
    await action();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    requireOutcome(code, error.code);
    return { code: error.code, details: error.details };
  }
  throw new DemoFailed(code, 'OK');
}

type Imported = Pick<OutputOf<'documents.import'>, 'results'>;
export type GoodImport = ImportResult & { readonly ok: true };

/** The refusal of the one document that was imported. */
export function refusedImport(code: RefusalCode, { results }: Imported): RefusalView {
  const [result] = results;
  requireOutcome(code, result === undefined || result.ok ? 'OK' : result.code);
  if (result === undefined || result.ok) throw new DemoFailed(code, 'OK');
  return result;
}

/** All results, none of them a refusal. */
export function importedAll({ results }: Imported): readonly GoodImport[] {
  return results.map((result) => {
    if (!result.ok) throw new DemoFailed('OK', result.code);
    return result;
  });
}
