import type { InputOf, OutputOf } from '../../shared/contract.ts';
import { statusOfSoftkey } from '../../shared/status/status-of-softkey.ts';
import type { StatusView } from '../../shared/views.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { withRequests } from './holdings.ts';
import { requestView } from './request-view.ts';
import { statusAndHoldings } from './status.ts';

/**
 * The status, and the waiting request, to be sent again: of this softkey, or else of the one that serves
 * longest among those that wait. The request is also null if its file is no longer in the home. Refuses with
 * `SOFTKEY_NOT_HELD`.
 */
export async function readWaitingRequest(
  station: Station,
  { softkeyId }: InputOf<'request.waiting'> = {},
): Promise<OutputOf<'request.waiting'>> {
  const { status: best, holdings } = await statusAndHoldings(station);
  const status = statusOfSoftkey(best, softkeyId ?? thatWaits(best));
  const { waitingFor } = status;
  if (waitingFor === null) return { request: null, status };
  const { preLicenses, upgradeRequests } = withRequests(holdings, stationFolder(station.home.path));
  const request = [...preLicenses, ...upgradeRequests].find(
    ({ payload }) => payload.requestId === waitingFor.requestId,
  );
  return { request: request === undefined ? null : requestView(request, true), status };
}

function thatWaits({ waitingFor, softkeys }: StatusView): string | undefined {
  if (waitingFor !== null) return undefined;
  return softkeys.find((softkey) => softkey.waitingFor !== null)?.softkeyId ?? undefined;
}
