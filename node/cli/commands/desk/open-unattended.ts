import { openRecords } from '../../../desk/desk.ts';
import { type HeldDesk, holdDesk } from '../../../desk/held-desk.ts';
import type { Session } from '../../session.ts';
import { type DeskValues, withPassphrase } from './passphrase.ts';
import { type OperatorValues, signInOf } from './who-works.ts';

/**
 * The desk of a program that answers while nobody is there: both passphrases are given or asked for now, and
 * what is wrong with them, or with the folder, is refused before anything is served.
 */
export async function openUnattended(
  values: DeskValues & OperatorValues,
  session: Session,
): Promise<Pick<HeldDesk, 'withDesk'>> {
  const { surroundings } = session.program;
  await (await openRecords(values.dir, surroundings)).close();
  const desk = holdDesk(values.dir, surroundings);
  const signIn = signInOf(values, session);
  await withPassphrase(values, session, desk.unlock);
  await desk.withDesk(async () => {}, signIn);
  return { withDesk: (work) => desk.withDesk(work, signIn) };
}
