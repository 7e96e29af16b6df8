import type { Desk } from '../../../desk/desk.ts';
import type { Session } from '../../session.ts';
import { type DeskValues, withUnlockedDesk } from './passphrase.ts';
import { type OperatorValues, signInOf } from './who-works.ts';

/** Opens the desk for whoever works at it, runs `work` on it and closes it. */
export async function withDesk<T>(
  values: DeskValues & OperatorValues,
  session: Session,
  work: (desk: Desk) => Promise<T>,
): Promise<T> {
  const signIn = signInOf(values, session);
  return withUnlockedDesk(values, session, async (desk) => work(await desk.signIn(signIn)));
}
