import type { HostEvent } from '../../shared/app/events.ts';
import type { HostContract } from '../../shared/app/host.ts';
import type { Client } from '../../shared/door.ts';

/**
 * Everything that the screens can reach outside of the page: the station's calls, those of the program around
 * them, and that program's events.
 */
export interface Host {
  readonly station: Client;
  readonly app: Client<HostContract>;
  /** Returns a function that stops listening. */
  readonly listen: (listener: (event: HostEvent) => void) => () => void;
}
