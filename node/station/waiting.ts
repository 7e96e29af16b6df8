import type { OutputOf } from '../../shared/contract.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { withRequests } from './holdings.ts';
import { requestView } from './request-view.ts';
import { statusAndHoldings } from './status.ts';

/**
 * The status, and the waiting request, to be sent again. The request is also null if its file is no longer in
 * the home.
 */
export async function readWaitingRequest(station: Station): Promise<OutputOf<'request.waiting'>> {
  const { status, holdings } = await statusAndHoldings(station);
  const { waitingFor } = status;
  if (waitingFor === null) return { request: null, status };
  const { preLicenses, upgradeRequests } = withRequests(holdings, stationFolder(station.home.path));
  const request = [...preLicenses, ...upgradeRequests].find(
    ({ payload }) => payload.requestId === waitingFor.requestId,
  );
  return { request: request === undefined ? null : requestView(request, true), status };
}
