import { isInstant } from '../../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { WAYS_OUT, type WayOut, wayOutNamed } from '../../../shared/request/given-out.ts';
import type { PendingRequest } from '../../../shared/status/next-step.ts';
import { dayOf } from '../../../shared/text/format.ts';
import { usageRefusal } from '../command-line.ts';
import { printJson, type Session } from '../session.ts';
import { type Display, displayOf } from '../show/display.ts';
import { connectToStation } from '../station-door.ts';

interface GivenOutValues {
  readonly way: string;
  readonly on: string | undefined;
  readonly softkey: string | undefined;
}

/** `softkey given-out`: records that a person gave the waiting request to the vendor, when and how. */
export async function runGivenOut({ way, on, softkey }: GivenOutValues, session: Session): Promise<ExitCode> {
  const input = { way: requireWay(way), at: on === undefined ? null : noonOf(on) };
  const door = await connectToStation(session);
  const request = await door['request.givenOut']({ ...input, softkeyId: softkey?.toUpperCase() ?? null });
  if (session.settings.json) printJson(session, request);
  else session.out.print(notedText(request, await displayOf(session)));
  return EXIT.done;
}

function requireWay(word: string): WayOut {
  const way = wayOutNamed(word.toLowerCase());
  if (way === undefined) throw usageRefusal('noWayOut', word, '', WAYS_OUT.join(', '));
  return way;
}

/** Whatever the zone, the noon of a day lies in that day. */
function noonOf(day: string): string {
  const noon = `${day}T12:00:00Z`;
  if (!isInstant(noon)) throw usageRefusal('badDate', day, '');
  return noon;
}

function notedText({ kind, createdAt, givenOut }: PendingRequest, { t, zone }: Display): string {
  if (givenOut === null) return '';
  const values = { kind: t(`kind.${kind}`), date: dayOf(createdAt, zone), day: dayOf(givenOut.at, zone) };
  return `${t('request.givenOut', { ...values, way: t(`wayOut.${givenOut.way}`) })}\n`;
}
