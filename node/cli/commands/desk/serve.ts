import { deskContract } from '../../../../shared/desk-contract.ts';
import { serve as door } from '../../../../shared/door.ts';
import type { ExitCode } from '../../../../shared/errors/codes.ts';
import { isRefusal } from '../../../../shared/errors/refusal.ts';
import { appFolder } from '../../../app/app-folder.ts';
import { freeingMemory } from '../../../app/free-memory.ts';
import { savedStateIn } from '../../../app/saved-state.ts';
import { openRecords } from '../../../desk/desk.ts';
import { type HeldDesk, holdDesk } from '../../../desk/held-desk.ts';
import { deskPageHandlers } from '../../../desk/page-handlers.ts';
import { resolveHome } from '../../../station/home.ts';
import { embeddedDeskPage } from '../../../web/embedded-desk-page.ts';
import { requestsForPage } from '../../desk-batch/requests-for-page.ts';
import { reportBug } from '../../failure.ts';
import { type ServeValues, servePlace, serveScreens } from '../../serve-page.ts';
import type { Session } from '../../session.ts';
import { type DeskValues, givenPassphrase } from './passphrase.ts';
import { type OperatorValues, signInOf } from './who-works.ts';

/**
 * `softkey desk serve`: the clerk's page, until nobody used it for a while, or Ctrl-C. The passphrase is
 * asked for in the page, unless it was given.
 */
export async function runDeskServe(
  values: DeskValues & OperatorValues & ServeValues,
  session: Session,
): Promise<ExitCode> {
  const place = servePlace(values);
  const { surroundings, env, platform } = session.program;
  const { id, name, demo, products, defaultTerms } = surroundings.profile;
  const desk = await openHeld(values, session);
  const home = resolveHome({ flag: session.settings.home, env, platform });
  const handlers = deskPageHandlers(desk, {
    about: {
      vendor: { id, name, demo, products, defaultTerms },
      program: surroundings.program,
      language: session.settings.lang,
    },
    kept: savedStateIn(appFolder(home, env, platform)),
    requestsIn: requestsForPage,
  });
  const call = door(deskContract, freeingMemory(handlers), (error) => reportBug(error, session));
  return serveScreens({ files: embeddedDeskPage(), call, note: 'serve.openDesk' }, place, session);
}

/** A folder that is no desk is refused here, and so is a passphrase that was given and is wrong. */
async function openHeld(values: DeskValues & OperatorValues, session: Session): Promise<HeldDesk> {
  const { surroundings } = session.program;
  await (await openRecords(values.dir, surroundings)).close();
  const desk = holdDesk(values.dir, surroundings);
  await desk.signIn(signInOf(values, session));
  try {
    await desk.unlock(await givenPassphrase(values['passphrase-file'], session));
  } catch (error) {
    if (!isRefusal(error, 'PASSPHRASE_MISSING')) throw error;
  }
  return desk;
}
