import { isRefusal, LicensingError } from '../../../../shared/errors/refusal.ts';
import { refusalOf } from '../../../files/errno.ts';

/**
 * Writes the file of something that the desk has done. Where that fails, the refusal says that it is done,
 * and how the file is got out of the ledger.
 */
export async function writeRecorded(
  recorded: 'license' | 'revocation-list',
  softkeyId: string,
  write: () => Promise<void>,
): Promise<void> {
  try {
    await write();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!isRefusal(refusal)) throw error;
    throw new LicensingError(refusal.code, { ...refusal.details, recorded, softkeyId }, { cause: error });
  }
}
