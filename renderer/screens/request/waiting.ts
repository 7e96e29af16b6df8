import { readArmor } from '../../../shared/document/armor.ts';
import type { Client } from '../../../shared/door.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
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
  if (request !== null) return { at: 'waiting', request, product: orderedProduct(request) ?? product };
  return { at: softkeys.length > 0 ? 'answered' : 'nothing' };
}

/** A pre-license names its product among its readable lines; an upgrade request is for the product of its softkey. */
function orderedProduct({ file }: RequestView): string | undefined {
  const { summary } = readArmor(encodeUtf8(file.text));
  return summary.find(([name]) => name === 'Product')?.[1];
}
