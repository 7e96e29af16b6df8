import { plainZoneName, type Zone } from '../../shared/text/zone.ts';

/** The time zone of whoever looks at the screen, who may sit elsewhere than the machine. */
export const readersZone: Zone = {
  get name() {
    return plainZoneName(Intl.DateTimeFormat().resolvedOptions().timeZone);
  },
  minutesAhead: (instant) => -new Date(instant).getTimezoneOffset(),
};
