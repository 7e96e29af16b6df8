import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { momentOf } from '../../../shared/text/format.ts';
import { printJson, type Session } from '../session.ts';
import { displayOf } from '../show/display.ts';
import { connectToStation } from '../station-door.ts';

interface EmergencyValues {
  readonly reason: string;
  readonly confirm: string | undefined;
  readonly softkey: string | undefined;
}

/** `softkey emergency`: lets the product run for some days more, once per license. */
export async function runEmergency(
  { reason, confirm = '', softkey }: EmergencyValues,
  session: Session,
): Promise<ExitCode> {
  const door = await connectToStation(session);
  const begun = await door['emergency.begin']({
    reason,
    confirm,
    softkeyId: softkey?.toUpperCase() ?? null,
  });
  if (session.settings.json) printJson(session, begun);
  else {
    const { t, zone } = await displayOf(session);
    session.out.print(`${t('emergency.begun', { until: momentOf(begun.until, zone) })}\n`);
  }
  return EXIT.done;
}
