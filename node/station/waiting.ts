import type { OutputOf } from '../../shared/contract.ts';
import type { Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { loadHoldings, withRequests } from './holdings.ts';
import { requestView } from './request-view.ts';
import { readStatus } from './status.ts';

/** The request that `softkey status` waits for, to be given out again. Null also where its file is no longer in the home. */
export async function readWaitingRequest(station: Station): Promise<OutputOf<'request.waiting'>> {
  const { waitingFor } = await readStatus(station);
  if (waitingFor === null) return { request: null };
  const folder = stationFolder(station.home.path);
  const { preLicenses, upgradeRequests } = withRequests(
    loadHoldings(folder, station.surroundings.profile),
    folder,
  );
  const request = [...preLicenses, ...upgradeRequests].find(
    ({ payload }) => payload.requestId === waitingFor.requestId,
  );
  return { request: request === undefined ? null : requestView(request, true) };
}
