import { addDays, dateOf } from '../../encoding/instant.ts';
import { FINE, failed } from '../check.ts';
import { type Check, findingWithoutSign } from '../input.ts';

/** Checks of the moment: is this a good time to ask? */

/** Files may be ahead of the clock for a moment when it is corrected. */
const AHEAD_DAYS = 1;
/** A system that runs writes some of its own files within a year. */
const BEHIND_DAYS = 366;

export const clockCheck: Check = ({ now, buildDate, signs: { newestFileAt } }) => {
  if (now < buildDate) return failed('clock-before-build', { now: dateOf(now), built: dateOf(buildDate) });
  if (newestFileAt.status !== 'value') return findingWithoutSign(newestFileAt);
  const details = { now: dateOf(now), newest: dateOf(newestFileAt.value), source: newestFileAt.source };
  if (newestFileAt.value > addDays(now, AHEAD_DAYS)) return failed('clock-behind-files', details);
  if (newestFileAt.value < addDays(now, -BEHIND_DAYS)) return failed('clock-ahead-of-files', details);
  return FINE;
};

export const pendingRebootCheck: Check = ({ signs }) => {
  if (signs.pendingReboot.status !== 'value') return findingWithoutSign(signs.pendingReboot);
  const causes = signs.pendingReboot.value;
  return causes.length === 0 ? FINE : failed('reboot-pending', { causes: causes.join(', ') });
};
