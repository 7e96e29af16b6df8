import type { Client } from '../../../shared/door.ts';
import { helpfulRequest } from '../../../shared/status/next-step.ts';
import type { RequestView, StatusView } from '../../../shared/views.ts';

/** A request that waits for its answer, and what it was made for. */
export interface RequestToSend {
  readonly request: RequestView;
  readonly product: string | null;
  /** Whether an answer would lead on; if not, the next step says what does. */
  readonly helps: boolean;
}

/** What this screen has to show: the request that waits, if there is one, and how the station stands. */
export interface RequestState {
  readonly status: StatusView;
  readonly waiting: RequestToSend | null;
}

/** `softkeyId`: the softkey that a person chose; null: none. */
export async function readWaiting(station: Client, softkeyId: string | null = null): Promise<RequestState> {
  const { request, status } = await station['request.waiting']({ softkeyId });
  if (request === null) return { status, waiting: null };
  const product = request.product ?? status.product;
  return { status, waiting: { request, product, helps: helpfulRequest(status) !== null } };
}
