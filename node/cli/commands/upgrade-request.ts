import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { giveOut } from '../give-out.ts';
import type { Session } from '../session.ts';
import { showRequestTo } from '../show/request.ts';
import { openDoor } from '../station-door.ts';

/** `softkey upgrade-request`: asks for the next license. */
export async function upgradeRequest(
  { out, 'ask-root': askRoot }: { out: string; 'ask-root': boolean },
  session: Session,
): Promise<ExitCode> {
  const door = await openDoor(session);
  if (askRoot) await door['machine.read']({ askRoot });
  const view = await door['upgradeRequest.create']({});
  await giveOut(view, out, session, showRequestTo(session.program.surroundings.profile));
  return EXIT.done;
}
