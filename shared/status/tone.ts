import { isLicensed } from '../license/state.ts';
import type { NextStep, NextStepKind, SoftkeyNow } from './next-step.ts';

/**
 * How a softkey stands, for everybody who shows it in colour. `ok`, green: it runs, and there is nothing to
 * do. `warn`, amber: it runs, do something. `stop`, red: it does not run. `info`, no colour of a state: this
 * station has not had a license yet.
 */
export type StatusTone = 'ok' | 'warn' | 'stop' | 'info';

export function softkeyTone({
  kind,
  next,
}: Pick<SoftkeyNow, 'kind'> & { readonly next: NextStep }): StatusTone {
  if (kind === 'unlicensed') return BEGINNINGS.includes(next.kind) ? 'info' : 'stop';
  if (!isLicensed({ kind })) return 'stop';
  if (next.kind === 'nothing') return 'ok'; // also near the end, where the next license is here
  return kind === 'active' && AT_LEISURE.includes(next.kind) ? 'ok' : 'warn';
}

/** The way to the first license. */
const BEGINNINGS: readonly NextStepKind[] = ['make-request', 'import-answer', 'send-again', 'request-anew'];

/** Far from the end, these need nobody today: a request of the last days may still be answered. */
const AT_LEISURE: readonly NextStepKind[] = ['nothing', 'import-answer'];
