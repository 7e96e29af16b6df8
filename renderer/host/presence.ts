import type { Transport } from '../../shared/door.ts';

/**
 * Whether the program behind this page answers, as the last call told. One page has one program, so this is
 * there once.
 */
let isGone = false;
const listeners = new Set<() => void>();

export const presence = {
  isGone: () => isGone,
  /** Calls whenever it has gone or is back; returns a function that stops that. */
  follow: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};

/** The same calls, from whose answers it is known whether the program is there. */
export function noticingPresence(transport: Transport): Transport {
  return async (name, input) => {
    const reply = await transport(name, input);
    note(!reply.ok && reply.error.code === 'HOST_GONE');
    return reply;
  };
}

function note(isGoneNow: boolean): void {
  if (isGoneNow === isGone) return;
  isGone = isGoneNow;
  for (const listener of listeners) listener();
}
