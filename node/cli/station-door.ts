import { contract } from '../../shared/contract.ts';
import { type Client, connect, serve } from '../../shared/door.ts';
import { foreign } from '../../shared/text/foreign.ts';
import type { Station } from '../station/context.ts';
import { stationFolder } from '../station/folder.ts';
import { type Home, resolveHome } from '../station/home.ts';
import { stationHandlers, stationOn } from '../station/station.ts';
import { reportBug } from './failure.ts';
import { printNote, type Session, wantsNotes } from './session.ts';

/** The station of this run, on the home that was chosen. Says which one that is. */
export async function openStation(session: Session): Promise<Station> {
  const { env, platform, surroundings } = session.program;
  const home = resolveHome({ flag: session.settings.home, env, platform });
  await noteHome(home, session);
  return stationOn(home, surroundings);
}

/** The calls of the contract, through the same door as every other program's. */
export async function connectToStation(session: Session): Promise<Client> {
  return connect(
    contract,
    serve(contract, stationHandlers(await openStation(session)), (error) => reportBug(error, session)),
  );
}

async function noteHome({ path, scope }: Home, session: Session): Promise<void> {
  if (!wantsNotes(session)) return;
  const { t } = await session.texts();
  const isNew = scope === 'chosen' && !stationFolder(path).exists();
  await printNote(session, 'said.home', {
    path: foreign(path),
    scope: t(isNew ? 'homeScope.new' : `homeScope.${scope}`),
  });
}
