import { powerMonitor } from 'electron';
import type { Handlers } from '../../shared/door.ts';
import type { StatusView } from '../../shared/views.ts';

const HOUR = 3_600_000;

export interface StatusWatch {
  /** Looks now, and from now on every hour and whenever the machine wakes up. */
  readonly begin: () => void;
  readonly end: () => void;
  /** Looks now, if watching is on, because something may have changed. */
  readonly look: () => void;
}

/** Watches the state of the softkey. `seen` gets null if the state could not be determined. */
export function watchStatus(
  read: () => Promise<StatusView | null>,
  seen: (status: StatusView | null) => void,
): StatusWatch {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    if (timer === undefined) return;
    void read().then((status) => {
      if (timer !== undefined) seen(status);
    });
  };
  powerMonitor.on('resume', look);
  return {
    begin: () => {
      timer ??= setInterval(look, HOUR);
      look();
    },
    end: () => {
      clearInterval(timer);
      timer = undefined;
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
