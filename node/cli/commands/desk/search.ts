import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { searchCsv, showSearch } from '../../show/search.ts';
import { wholeNumber } from '../../whole-number.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';

const USUAL_PAGE = 20;
const MOST_ON_A_PAGE = 1000;

interface SearchValues {
  readonly dir: string;
  readonly most: string | undefined;
  readonly after: string | undefined;
  readonly csv: boolean;
}

/** `softkey desk search`: the softkeys that have this in their license, the one issued last first. */
export async function runDeskSearch(
  values: SearchValues,
  words: readonly string[],
  session: Session,
): Promise<ExitCode> {
  if (values.csv && session.settings.json) throw usageRefusal('notTogether', '--csv', '', '--json');
  const most = wholeNumber('--most', values.most, MOST_ON_A_PAGE) || USUAL_PAGE;
  const after = values.after === undefined ? undefined : typedId(values.after);
  const page = { text: words.join(' '), after, most };
  const view = await withRecords(values.dir, session, (records) => records.search(page));
  if (session.settings.json) printJson(session, view);
  else if (values.csv) session.out.print(searchCsv(view));
  else session.out.print(showSearch(view, await displayOf(session)));
  return EXIT.done;
}
