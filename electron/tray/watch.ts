import { powerMonitor } from 'electron';
import type { Handlers } from '../../shared/door.ts';
import type { StatusView } from '../../shared/views.ts';

const HOUR = 3_600_000;
/** Another program may change the records; whoever looks at the sign sees it within two seconds. */
const RECORDS_MS = 1_500;

export interface StatusWatch {
  /** Looks now, and from now on every hour, whenever the machine wakes up, and when the records change. */
  readonly begin: () => void;
  readonly end: () => void;
  /** Looks now, if watching is on, because something may have changed. */
  readonly look: () => void;
}

/** Watches the state of the softkey. `seen` gets null if the state could not be determined. */
export function watchStatus(
  { read, records }: { read: () => Promise<StatusView | null>; records: () => string },
  seen: (status: StatusView | null) => void,
): StatusWatch {
  let timers: NodeJS.Timeout[] = [];
  let known = '';
  const isOn = () => timers.length > 0;
  const look = () => {
    if (!isOn()) return;
    known = records();
    void read().then((status) => {
      if (isOn()) seen(status);
    });
  };
  const lookAfterChange = () => {
    if (records() !== known) look();
  };
  powerMonitor.on('resume', look);
  return {
    begin: () => {
      if (!isOn()) timers = [setInterval(look, HOUR), setInterval(lookAfterChange, RECORDS_MS)];
      look();
    },
    end: () => {
      timers.forEach(clearInterval);
      timers = [];
    },
    look,
  };
}

/** The same calls. Those that may change the state of the softkey are followed by a new look at it. */
export function refreshStatusAfterCalls(station: Handlers, look: () => void): Handlers {
  return {
    ...station,
    'documents.import': async (input) => {
      const answer = await station['documents.import'](input);
      look();
      return answer;
    },
  };
}
