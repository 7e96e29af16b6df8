/** What the machine's own scheduler runs, whoever is logged in or nobody. */
export interface Job {
  readonly name: 'check' | 'watch';
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
  /** The folder to watch; undefined: none. */
  readonly watch: string | undefined;
  readonly keep: boolean;
}

const DAY_MINUTES = 24 * 60;

/** Once a day whether the license ends soon, and every quarter of an hour whether the next one has come. */
export function jobsOf({ launch, home, watch, keep }: Wanted): readonly Job[] {
  const check: Job = {
    name: 'check',
    words: [...launch, 'check', '--home', home],
    everyMinutes: DAY_MINUTES,
    spreadMinutes: 60,
    alsoDone: [1], // a warning is no failure
  };
  if (watch === undefined) return [check];
  const words = [...launch, 'watch', watch, '--once', '--quiet', ...(keep ? ['--keep'] : []), '--home', home];
  return [check, { name: 'watch', words, everyMinutes: 15, spreadMinutes: 2, alsoDone: [] }];
}
