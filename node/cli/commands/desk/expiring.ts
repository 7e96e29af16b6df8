import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { expiringCsv } from '../../../../shared/text/expiring-csv.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showExpiring } from '../../show/expiring.ts';
import { wholeNumber } from '../../whole-number.ts';
import { withRecords } from './records.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 36_600;

interface ExpiringValues {
  readonly dir: string;
  readonly within: string | undefined;
  readonly csv: boolean;
}

/** `softkey desk expiring`: the softkeys that end soon, by customer, each with the cause. */
export async function runDeskExpiring(values: ExpiringValues, session: Session): Promise<ExitCode> {
  if (values.csv && session.settings.json) throw usageRefusal('notTogether', '--csv', '', '--json');
  const days = wholeNumber('--within', values.within?.replace(/d$/, ''), MOST_DAYS) ?? USUAL_DAYS;
  const view = await withRecords(values.dir, session, (records) => records.expiring(days));
  if (session.settings.json) printJson(session, view);
  else if (values.csv) session.out.print(expiringCsv(view));
  else session.out.print(showExpiring(view, await displayOf(session)));
  return EXIT.done;
}
