import { hostContract } from '../../../shared/app/host.ts';
import { contract } from '../../../shared/contract.ts';
import { serve as door } from '../../../shared/door.ts';
import type { ExitCode } from '../../../shared/errors/codes.ts';
import { appFolder } from '../../app/app-folder.ts';
import { freeingMemory } from '../../app/free-memory.ts';
import { savedStateIn } from '../../app/saved-state.ts';
import { stationHandlers } from '../../station/station.ts';
import { embeddedPage } from '../../web/embedded-page.ts';
import { webHostHandlers } from '../../web/host-handlers.ts';
import { reportBug } from '../failure.ts';
import { type ServeValues, servePlace, serveScreens } from '../serve-page.ts';
import type { Session } from '../session.ts';
import { openStation } from '../station-door.ts';

/** `softkey serve`: the screens as a local web page, until nobody used them for a while, or Ctrl-C. */
export async function runServe(values: ServeValues, session: Session): Promise<ExitCode> {
  const place = servePlace(values);
  const { env, platform } = session.program;
  const opened = await openStation(session);
  const station = freeingMemory(stationHandlers(opened));
  const kept = savedStateIn(appFolder(opened.home, env, platform));
  const host = webHostHandlers(station, kept, session.settings.lang, opened.home.path);
  const call = door({ ...contract, ...hostContract }, { ...station, ...host }, (error) =>
    reportBug(error, session),
  );
  return serveScreens({ files: embeddedPage(), call, note: 'serve.open' }, place, session);
}
