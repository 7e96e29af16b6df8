import type { Instant } from '../encoding/instant.ts';

/**
 * How a request can leave a machine. `text`: pasted into a chat or a mail. `courier`: in a courier's folder,
 * which comes back under its own command; `softkey courier collect` notes it by itself.
 */
export const WAYS_OUT = ['mail', 'stick', 'code', 'text', 'courier', 'other'] as const;
export type WayOut = (typeof WAYS_OUT)[number];

/** When and how a request was given out, as a person said it: nobody here can see whether it arrived. */
export interface GivenOut {
  readonly at: Instant;
  readonly way: WayOut;
}

export function wayOutNamed(word: unknown): WayOut | undefined {
  return WAYS_OUT.find((way) => way === word);
}
