/** All jobs that there may be. */
export const JOBS = ['check', 'exchange', 'watch'] as const;

/** What the machine's own scheduler runs, whoever is logged in or nobody. */
export interface Job {
  readonly name: (typeof JOBS)[number];
  /** What is run: the program as it was found, and its words. */
  readonly words: readonly string[];
  readonly everyMinutes: number;
  /** Spread over this long, so that not all machines of a site write to one share at the same moment. */
  readonly spreadMinutes: number;
  /** Exit codes that are no failure of the job. */
  readonly alsoDone: readonly number[];
}

/** A file of the scheduler. */
export interface ScheduleFile {
  readonly name: string;
  readonly text: string;
}

export interface Wanted {
  /** How the program is started, by absolute paths. */
  readonly launch: readonly string[];
  readonly home: string;
  /** The shared folder or the address for the next license, and the way there; undefined: none. */
  readonly exchange: readonly string[] | undefined;
  /** The folder to watch; undefined: none. */
  readonly watch: string | undefined;
  readonly keep: boolean;
}

const DAY_MINUTES = 24 * 60;

/**
 * Once a day whether the license ends soon; every hour the next license, and every quarter of an hour whether
 * something has come.
 */
export function jobsOf({ launch, home, exchange, watch, keep }: Wanted): readonly Job[] {
  const at = ['--home', home];
  const check: Job = {
    name: 'check',
    words: [...launch, 'check', ...at],
    everyMinutes: DAY_MINUTES,
    spreadMinutes: 60,
    alsoDone: [1], // a warning is no failure
  };
  const jobs = [check];
  if (exchange !== undefined) {
    const words = [...launch, 'exchange', ...exchange, '--quiet', ...at];
    jobs.push({ name: 'exchange', words, everyMinutes: 60, spreadMinutes: 10, alsoDone: [] });
  }
  if (watch !== undefined) {
    const words = [...launch, 'watch', watch, '--once', '--quiet', ...(keep ? ['--keep'] : []), ...at];
    jobs.push({ name: 'watch', words, everyMinutes: 15, spreadMinutes: 2, alsoDone: [] });
  }
  return jobs;
}
