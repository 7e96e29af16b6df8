import type { Client } from '../../../shared/door.ts';
import type { Instant } from '../../../shared/encoding/instant.ts';
import type { RequestView, StatusView } from '../../../shared/views.ts';

/** Whether the one request is still to be made. */
export type FirstRequestState =
  | { readonly at: 'open' }
  | { readonly at: 'waiting'; readonly createdAt: Instant }
  | { readonly at: 'licensed' };

/** A softkey that is held was asked for: whoever has one needs the next license of it, not another request. */
export function firstRequestStateOf(
  request: RequestView | null,
  { softkeys }: Pick<StatusView, 'softkeys'>,
): FirstRequestState {
  if (request?.kind === 'pre-license') return { at: 'waiting', createdAt: request.createdAt };
  return softkeys.length > 0 ? { at: 'licensed' } : { at: 'open' };
}

export async function readFirstRequestState(
  station: Client,
): Promise<{ state: FirstRequestState; host: string }> {
  const [{ request, status }, { host }] = await Promise.all([
    station['request.waiting']({}),
    station['machine.glance']({}),
  ]);
  return { state: firstRequestStateOf(request, status), host };
}
