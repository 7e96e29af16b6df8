import { hostPart } from '../../../shared/document/file-name.ts';
import { instantOf } from '../../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../../shared/errors/codes.ts';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import { calendarOf } from '../../../shared/status/calendar.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import type { StatusView } from '../../../shared/views.ts';
import type { Written } from '../output-file.ts';
import { printJson, type Session } from '../session.ts';
import type { Display } from '../show/display.ts';
import { nextLine } from '../show/fields.ts';
import { connectToStation } from '../station-door.ts';
import { writeResult } from '../write-result.ts';

/** `softkey calendar`: the dates of this station's softkeys, for a calendar program. */
export async function runCalendar({ out }: { out: string }, session: Session): Promise<ExitCode> {
  const view = await (await connectToStation(session))['status.read']({});
  if (view.softkeys.length === 0) throw noLicense(view);
  const texts = await session.texts();
  const { now, profile } = session.program.surroundings;
  const { name: vendorName, defaultTerms } = profile;
  const frame = { stamp: instantOf(now()), vendorName, warnDays: defaultTerms.warnDays };
  const text = calendarOf(view, frame, texts);
  if (text !== null) await writeResult({ file: { name: usualName(view), text } }, out, session, showWritten);
  else if (session.settings.json) printJson(session, { name: null, out: null });
  else session.out.print(`${texts.t('saved.noCalendar')}\n`);
  return EXIT.done;
}

/** Why no license can be read; if nothing is in the way, that there is none. */
function noLicense({ problems }: StatusView): LicensingError {
  const problem = problems.find(({ code, details }) => {
    const isOfRecord = details['place'] === 'record' || details['place'] === 'lock';
    return code === 'DOCUMENT_GONE' || (code === 'STORE_CORRUPT' && !isOfRecord);
  });
  return problem === undefined
    ? new LicensingError('NO_LICENSE')
    : new LicensingError(problem.code, problem.details);
}

/**
 * The name has no date, so it is the same every night, and has the host, so the calendars of several machines
 * fit into one folder.
 */
function usualName({ machine }: StatusView): string {
  return `${hostPart(machine.host)}_softkey.ics`;
}

function showWritten(_view: unknown, { path }: Written, look: Display): string {
  const written = look.paint('good', look.t('saved.calendar', { path: foreign(path) }));
  return `${written}\n${nextLine(look.t('saved.openCalendar'), look)}\n`;
}
