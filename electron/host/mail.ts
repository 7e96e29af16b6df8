import { shell } from 'electron';
import { LicensingError } from '../../shared/errors/refusal.ts';

/**
 * The fields that the page may fill in. Some mail programs also read `attach`, and would attach any file from
 * the disk.
 */
const FIELDS = ['subject', 'body', 'cc'];

/**
 * Opens a new message in the person's mail program; nothing but `mailto:` ever leaves the app for another
 * program.
 */
export async function openMail(url: string): Promise<void> {
  const { protocol, searchParams } = new URL(url);
  const isPlain = protocol === 'mailto:' && [...searchParams.keys()].every((name) => FIELDS.includes(name));
  if (!isPlain) throw new LicensingError('USAGE', { problem: 'no plain mailto: address' });
  try {
    await shell.openExternal(url);
  } catch (error) {
    throw new LicensingError('NO_MAIL_PROGRAM', {}, { cause: error });
  }
}
