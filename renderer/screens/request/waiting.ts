import type { Client } from '../../../shared/door.ts';
import type { RequestView, StatusView } from '../../../shared/views.ts';

/** What this screen has to show: the request that waits, or that none does. */
export type RequestState =
  | { readonly at: 'waiting'; readonly request: RequestView; readonly product: string | null }
  | { readonly at: 'answered' | 'nothing' };

export async function readWaiting(station: Client): Promise<RequestState> {
  const { request, status } = await station['request.waiting']({});
  return waitingIn(request, status);
}

export function waitingIn(
  request: RequestView | null,
  { softkeys, product }: Pick<StatusView, 'softkeys' | 'product'>,
): RequestState {
  if (request !== null) return { at: 'waiting', request, product: request.product ?? product };
  return { at: softkeys.length > 0 ? 'answered' : 'nothing' };
}
