import type { Files } from './files.ts';
import type { LastResort } from './last-resort.ts';
import type { OperatingSystem } from './operating-system.ts';
import type { Run } from './run.ts';

/** What a probe reads from, for probes that do not read this machine. */
export interface ProbeOptions {
  /** The clock that dates the readings. */
  readonly now: () => Date;
  /** `/`, or a folder that stands in for it in tests. Only Linux looks at it. */
  readonly root?: string;
  /** The files below the root, where something else answers for some of them. */
  readonly files?: Files;
  /** The operating system to probe, as Node names it; this one if left out. */
  readonly platform?: NodeJS.Platform;
  /** Environment variables; only Windows' folder is looked up. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Starts children; in tests a table of recorded answers. */
  readonly run?: Run;
  readonly system?: OperatingSystem;
  readonly lastResort?: LastResort;
}
