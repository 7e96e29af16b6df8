import { deskContract } from '../../../../shared/desk-contract.ts';
import { serve as door } from '../../../../shared/door.ts';
import type { ExitCode } from '../../../../shared/errors/codes.ts';
import { isRefusal } from '../../../../shared/errors/refusal.ts';
import { appFolder } from '../../../app/app-folder.ts';
import { freeingMemory } from '../../../app/free-memory.ts';
import { savedStateIn } from '../../../app/saved-state.ts';
import { type HeldDesk, holdDesk } from '../../../desk/held-desk.ts';
import { deskPageHandlers } from '../../../desk/page-handlers.ts';
import { pagePeople, type SignedIn } from '../../../desk/page-people.ts';
import { resolveHome } from '../../../station/home.ts';
import { embeddedDeskPage } from '../../../web/embedded-desk-page.ts';
import { requestsForPage } from '../../desk-batch/requests-for-page.ts';
import { reportBug } from '../../failure.ts';
import { type ServedPage, type ServeValues, servePlace, serveScreens } from '../../serve-page.ts';
import type { Session } from '../../session.ts';
import { type DeskValues, givenPassphrase } from './passphrase.ts';
import { type OperatorValues, signInOf, typedOperator } from './who-works.ts';

/**
 * `softkey desk serve`: the clerk's page, until nobody used it for a while, or Ctrl-C. The passphrase of the
 * desk is asked for in the page, unless it was given, and so is who works.
 */
export async function runDeskServe(
  values: DeskValues & OperatorValues & ServeValues,
  session: Session,
): Promise<ExitCode> {
  const place = servePlace(values);
  const { surroundings, env, platform } = session.program;
  const { id, name, demo, products, defaultTerms } = surroundings.profile;
  const desk = holdDesk(values.dir, surroundings);
  const people = pagePeople(surroundings, await whoBegins(desk, values, session));
  await unlockIfGiven(desk, values, session);
  const home = resolveHome({ flag: session.settings.home, env, platform });
  const page = {
    about: {
      vendor: { id, name, demo, products, defaultTerms },
      program: surroundings.program,
      language: session.settings.lang,
    },
    kept: savedStateIn(appFolder(home, env, platform)),
    requestsIn: requestsForPage,
  };
  const call: ServedPage['call'] = (name, input, tab) => {
    const handlers = freeingMemory(deskPageHandlers(desk, people, tab, page));
    return door(deskContract, handlers, (error) => reportBug(error, session))(name, input);
  };
  return serveScreens({ files: embeddedDeskPage(), call, note: 'serve.openDesk' }, place, session);
}

/**
 * The operator for whom the whole page is begun; undefined where nobody is named: whoever opens it signs in,
 * if the desk has operators. A folder that is no desk is refused here.
 */
function whoBegins(desk: HeldDesk, values: OperatorValues, session: Session): Promise<SignedIn | undefined> {
  return desk.withRecords(async ({ whoWorks, operators }) => {
    if (typedOperator(values, session) === undefined) return undefined;
    const proven = await whoWorks(signInOf(values, session));
    const operator = (await operators()).find(({ name }) => name === proven?.name);
    return proven && operator && { proven, operator: { name: operator.name, role: operator.role } };
  });
}

/** A passphrase that was given and is wrong is refused before anything is served. */
async function unlockIfGiven(desk: HeldDesk, values: DeskValues, session: Session): Promise<void> {
  try {
    await desk.unlock(await givenPassphrase(values['passphrase-file'], session));
  } catch (error) {
    if (!isRefusal(error, 'PASSPHRASE_MISSING')) throw error;
  }
}
