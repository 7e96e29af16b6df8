import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { licenseWithKeySet } from '../../../desk/license-with-key-set.ts';
import type { Session } from '../../session.ts';
import { showLicense } from '../../show/desk.ts';
import { writeResult } from '../../write-result.ts';
import { warnExpired } from './old-license.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';

/** `softkey desk license`: the newest license of a softkey once more, out of the ledger. */
export async function runDeskLicense(
  values: { dir: string; out: string },
  [softkeyId = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const view = await withRecords(values.dir, session, async (records) =>
    licenseWithKeySet(await records.newestLicense(typedId(softkeyId)), records.keySetToBring()),
  );
  await warnExpired(view, session);
  await writeResult(view, values.out, session, showLicense);
  return EXIT.done;
}
