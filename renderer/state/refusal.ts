import { isRefusal } from '../../shared/errors/refusal.ts';
import type { RefusalView } from '../../shared/views.ts';

/**
 * What went wrong, as a refusal: a bug of the screens themselves is `INTERNAL`, and stands in the page's
 * console.
 */
export function refusalFrom(error: unknown): RefusalView {
  if (isRefusal(error)) return { code: error.code, details: error.details };
  console.error(error);
  return { code: 'INTERNAL', details: {} };
}
