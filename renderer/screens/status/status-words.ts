import { isDrifted } from '../../../shared/status/status-text.ts';
import type { SoftkeyView, StatusView } from '../../../shared/views.ts';
import type { Moment, TimelineDates } from './timeline-layout.ts';

/**
 * The dates of a softkey as the timeline wants them; null where it has none, or where none of them counts any
 * more.
 */
export function datesOf(softkey: SoftkeyView): TimelineDates | null {
  const { notBefore, expiresAt, graceUntil, kind } = softkey;
  if (notBefore === null || kind === 'revoked') return null;
  return { notBefore, expiresAt, graceUntil, isDrifted: isDrifted(softkey) || kind === 'other-machine' };
}

/**
 * Dates are judged by the highest time, where the clock shows less, or so much more that one reading is not
 * believed.
 */
export function timelineMoment({ clock }: StatusView, warnDays: number): Moment {
  return {
    now: clock.judged,
    clock: clock.setBack || clock.judged < clock.now ? clock.now : null,
    warnDays,
  };
}

/** Whether a person said of the request that waits how it left. */
export function wasGivenOut({ next }: Pick<StatusView, 'next'>): boolean {
  return (next.kind === 'import-answer' || next.kind === 'send-again') && next.request.givenOut !== null;
}
