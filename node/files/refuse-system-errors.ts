import type { Calls, Handlers } from '../../shared/door.ts';
import { refusalOf } from './errno.ts';

/** The same handlers, with system errors turned into refusals (decision 38). */
export function refuseSystemErrors<C extends Calls>(handlers: Handlers<C>): Handlers<C> {
  const names = Object.keys(handlers) as (keyof C)[];
  return Object.fromEntries(names.map((name) => [name, answering(handlers[name])])) as Handlers<C>;
}

function answering<I, O>(handler: (input: I) => Promise<O> | O): (input: I) => Promise<O> {
  return async (input) => {
    try {
      return await handler(input);
    } catch (error) {
      throw refusalOf(error);
    }
  };
}
