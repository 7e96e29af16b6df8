import type { FileIn } from '../../shared/contract.ts';
import type { Client } from '../../shared/door.ts';
import { addDays, instantOf } from '../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../shared/errors/codes.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { HeldParcel } from '../../shared/exchange/held.ts';
import { type Made, newRequests, noteOnTheWay } from './asked-requests.ts';
import { withoutFiles } from './courier-request.ts';
import { printJson, type Session, wantsNotes } from './session.ts';
import { displayOf } from './show/display.ts';
import { showAsked, showHeld } from './show/exchange.ts';

/** After so many days without an answer a relay is called silent, by this machine's own clock. */
const SILENT_DAYS = 7;

interface Sent {
  readonly made: Made;
  readonly asked: FileIn;
  readonly host: string;
  readonly door: Client;
}

/**
 * A relay holds the parcel, and the answer is taken by a later run: no failure. Where none has come for a
 * week, whoever keeps it back is named (`RELAY_SILENT`), so that the scheduler's unit fails.
 */
export async function relayHolds(
  held: HeldParcel,
  { made, asked, host, door }: Sent,
  session: Session,
): Promise<ExitCode> {
  const { collected, again, since } = made;
  const fresh = newRequests(made);
  if (fresh.length > 0) {
    await noteOnTheWay(fresh, door);
    await door['parcel.take']({ asked, answer: { name: host, bytes: new Uint8Array() } });
  }
  if (session.settings.json) {
    const { reports, early } = collected;
    const requests = withoutFiles(collected.requests);
    printJson(session, { summary: { requests, reports, early, reply: null, problem: null, held } });
  } else {
    const look = await displayOf(session);
    session.out.print(showAsked({ ...collected, requests: fresh }, look));
    if (!again || wantsNotes(session)) session.out.print(showHeld(held, { host, again }, look));
  }
  if (addDays(since, SILENT_DAYS) < instantOf(session.program.surroundings.now()))
    throw new LicensingError('RELAY_SILENT', { host, since });
  return EXIT.done;
}
