import { addDays, addSeconds, dateOf, epochSeconds, type Instant } from '../../shared/encoding/instant.ts';
import type { StatusView } from '../../shared/views.ts';

/** Long enough after a change that the station sees it too. */
const AFTER_SECONDS = 2;

/**
 * In how many seconds the status will be another by itself: at midnight, or when a term or its grace begins
 * or ends.
 */
export function secondsToNextChange({ clock: { now }, softkeys }: StatusView): number {
  const midnight: Instant = `${dateOf(addDays(now, 1))}T00:00:00Z`;
  const changes = softkeys
    .flatMap(({ notBefore, expiresAt, graceUntil }) => [notBefore, expiresAt, graceUntil])
    .filter((at) => at !== null && at > now && at < midnight);
  const next = changes.reduce<Instant>((first, at) => (at !== null && at < first ? at : first), midnight);
  return epochSeconds(addSeconds(next, AFTER_SECONDS)) - epochSeconds(now);
}
