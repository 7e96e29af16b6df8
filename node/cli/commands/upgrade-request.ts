import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import type { Session } from '../session.ts';
import { connectToStation } from '../station-door.ts';
import { stepInsteadOf } from '../unhelpful-request.ts';
import { type RequestOutputs, requireOneWayOut, writeRequest } from '../write-request.ts';

interface UpgradeRequestValues extends RequestOutputs {
  readonly softkey: string | undefined;
  readonly 'no-names': boolean;
  readonly 'ask-root': boolean;
}

/**
 * `softkey upgrade-request`: asks for the next license, of the softkey that heads the status or of another
 * one.
 */
export async function runUpgradeRequest(values: UpgradeRequestValues, session: Session): Promise<ExitCode> {
  requireOneWayOut(values);
  const askRoot = values['ask-root'];
  const door = await connectToStation(session);
  if (askRoot) await door['machine.read']({ askRoot });
  const softkeyId = values.softkey?.toUpperCase() ?? null;
  const view = await door['upgradeRequest.create']({ softkeyId, named: !values['no-names'] });
  await writeRequest(view, await stepInsteadOf(view, door), values, session);
  return EXIT.done;
}
