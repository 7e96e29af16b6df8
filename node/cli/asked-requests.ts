import type { OutputOf } from '../../shared/contract.ts';
import type { Client } from '../../shared/door.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { RequestView } from '../../shared/views.ts';

/** A parcel that was made to be sent. */
export type Made = OutputOf<'parcel.make'>;

/** What the vendor has now and had not before. */
export function newRequests({ collected, asked }: Made): readonly RequestView[] {
  return collected.requests.filter(({ requestId }) => !asked.includes(requestId));
}

/**
 * For `softkey status`, which then does not ask a person to give them out. They are on their way all the same
 * where that cannot be noted.
 */
export async function noteOnTheWay(requests: readonly RequestView[], door: Client): Promise<void> {
  try {
    for (const { softkeyId } of requests)
      await door['request.givenOut']({ way: 'other', at: null, softkeyId });
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
