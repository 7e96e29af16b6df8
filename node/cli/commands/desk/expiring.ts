import { instantOf } from '../../../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { expiringPage } from '../../../../shared/status/expiring-page.ts';
import { expiringCalendar } from '../../../../shared/text/expiring-calendar.ts';
import { expiringCsv } from '../../../../shared/text/expiring-csv.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showExpiring } from '../../show/expiring.ts';
import { wholeNumber } from '../../whole-number.ts';
import { writeReport } from '../../write-report.ts';
import { withRecords } from './records.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 36_600;

interface ExpiringValues {
  readonly dir: string;
  readonly within: string | undefined;
  readonly csv: boolean;
  readonly ics: boolean;
  readonly html: string | undefined;
}

/** `softkey desk expiring`: the softkeys that end soon, by customer, each with the cause. */
export async function runDeskExpiring(values: ExpiringValues, session: Session): Promise<ExitCode> {
  requireOneForm(values, session);
  const days = wholeNumber('--within', values.within?.replace(/d$/, ''), MOST_DAYS) ?? USUAL_DAYS;
  const view = await withRecords(values.dir, session, (records) => records.expiring(days));
  const { name: vendor } = session.program.surroundings.profile;
  if (values.html !== undefined)
    await writeReport('expiring', values.html, session, (frame) => expiringPage(view, { ...frame, vendor }));
  if (session.settings.json) printJson(session, view);
  else if (values.csv) session.out.print(expiringCsv(view));
  else if (values.ics) session.out.print(expiringCalendar(view, stampOf(session), await session.texts()));
  else session.out.print(showExpiring(view, await displayOf(session)));
  return EXIT.done;
}

function requireOneForm({ csv, ics }: ExpiringValues, { settings }: Session): void {
  const asked = [csv ? '--csv' : [], ics ? '--ics' : [], settings.json ? '--json' : []].flat();
  const [one, other] = asked;
  if (one !== undefined && other !== undefined) throw usageRefusal('notTogether', one, '', other);
}

const stampOf = ({ program }: Session) => instantOf(program.surroundings.now());
