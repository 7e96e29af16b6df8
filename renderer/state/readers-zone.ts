import { plainZoneName, type Zone } from '../../shared/text/zone.ts';

/** The time zone of the person at the screen, who may be elsewhere than the machine. */
export const readersZone: Zone = {
  get name() {
    return plainZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
  },
  minutesAhead: (instant) => -new Date(instant).getTimezoneOffset(),
};
