import type { HostEvent } from '../../shared/app/events.ts';
import type { HostContract } from '../../shared/app/host.ts';
import type { Client } from '../../shared/door.ts';

/**
 * All that the screens know of the world: the station's calls, those of the program around them, and what
 * that program says.
 */
export interface Host {
  readonly station: Client;
  readonly app: Client<HostContract>;
  /** Gives back what ends the listening. */
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
}
