import type { OutputOf } from '../../../../shared/contract.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { isRefusal, LicensingError } from '../../../../shared/errors/refusal.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { readImportInputs } from '../../import-inputs.ts';
import type { Written } from '../../output-file.ts';
import type { Session } from '../../session.ts';
import type { Display } from '../../show/display.ts';
import { nextLine } from '../../show/fields.ts';
import { connectToStation } from '../../station-door.ts';
import { writeResult } from '../../write-result.ts';

/** `softkey courier slip`: what goes with the stick, to be printed, a page for each request that is there. */
export async function runCourierSlip(
  { out = '.' }: { readonly out: string | undefined },
  [path = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const { inputs } = await readImportInputs([path], session);
  const unread = inputs.find((input) => 'refusal' in input);
  const files = inputs.flatMap((input) => ('bytes' in input ? [input] : []));
  if (files.length === 0 && unread !== undefined && 'refusal' in unread) throw unread.refusal;
  const { lang: language } = session.settings;
  const door = await connectToStation(session);
  const view = await named(path, door['courier.slip']({ files, language }));
  await writeResult(view, out, session, showWritten);
  return EXIT.done;
}

/** The person named a folder, and not the first file of it. */
async function named<T>(path: string, answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!isRefusal(error, 'NO_REQUEST_THERE')) throw error;
    throw new LicensingError('NO_REQUEST_THERE', { file: path }, { cause: error });
  }
}

function showWritten(
  { requests, leftOut }: Pick<OutputOf<'courier.slip'>, 'requests' | 'leftOut'>,
  { path }: Written,
  look: Display,
): string {
  const { t } = look;
  const written = t('slip.written', { path: foreign(path), count: requests.length });
  const rest = leftOut === 0 ? [] : [t('slip.leftOut', { count: leftOut })];
  return `${[look.paint('good', written), ...rest, nextLine(t('slip.print'), look)].join('\n')}\n`;
}
