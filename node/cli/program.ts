import type { Zone } from '../../shared/text/zone.ts';
import type { Surroundings } from '../surroundings.ts';

/**
 * All that an entry file hands to the command line. Nothing behind it reads the process, the clock or a build
 * constant.
 */
export interface Program {
  /** The words behind the program's name. */
  readonly args: readonly string[];
  /** How this program was started: the interpreter, if there is one, and the program's file. */
  readonly launch: () => readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  /** Opened when asked for: most commands read nothing. */
  readonly stdin: () => NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** The time zone for dates that people read. */
  readonly zone: Zone;
  readonly surroundings: Surroundings;
  readonly edition: 'vendor' | 'station';
  readonly version: string;
}
