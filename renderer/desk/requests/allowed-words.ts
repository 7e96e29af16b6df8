import { isKnownByKeyOnly } from '../../../shared/text/desk-words.ts';
import type { RefusalView } from '../../../shared/views.ts';

/**
 * What an operator may let pass of a first request that was refused, by the names that `desk issue --allow`
 * takes; empty where there is nothing to decide.
 */
export function allowedWords({ code, details }: RefusalView): readonly string[] {
  switch (code) {
    case 'CHECK_FAILED':
      return Array.isArray(details['checks']) ? details['checks'].map(String) : [];
    case 'NO_IDENTITY':
    case 'ORDER_FULL':
    case 'MAY_BE_ANSWERED':
      return typeof details['allow'] === 'string' ? [details['allow']] : [];
    case 'ALREADY_ISSUED':
      return isKnownByKeyOnly(details) ? ['station-key'] : [];
    case 'REVOKED':
      return ['revoked'];
    default:
      return [];
  }
}
