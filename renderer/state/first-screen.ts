import type { Host } from '../host/host.ts';
import { draftIn, type ScreenName } from './draft.ts';

/** Where a person begins: at the softkey that is there, at the request that waits for its answer, or where they were. */
export async function firstScreen({ station, app }: Host): Promise<ScreenName> {
  const [status, view] = await Promise.all([
    station['status.read']({}).catch(() => null),
    app['host.read']({}),
  ]);
  if (status !== null && status.softkeys.length > 0) return 'status';
  if (status?.waitingFor) return 'request';
  const kept = draftIn(view.draft).screen;
  return kept === null || kept === 'status' || kept === 'request' ? 'machine' : kept;
}
