import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { zoneOf } from '../../shared/notices/due-notices.ts';
import type { Notice } from '../../shared/notices/notice.ts';
import { loadTexts } from '../../shared/text/load.ts';
import { noticeLetter } from '../../shared/text/notice-mail.ts';
import type { FileOut } from '../../shared/views.ts';
import { numberedName } from '../files/usual-name.ts';
import type { LedgerSnapshot } from './ledger.ts';
import { newestLicense } from './license-view.ts';
import { mailMessage } from './mail-message.ts';
import type { WrittenMail } from './mail-table.ts';
import type { Mailer } from './mailer.ts';

/** The mail of a notice, in its reader's language, with the licenses that are there already. */
export async function writtenMail(
  notice: Notice,
  ledger: LedgerSnapshot,
  mailer: Pick<Mailer, 'trust' | 'keySet' | 'settings' | 'surroundings'>,
  now: Instant,
): Promise<WrittenMail & { readonly text: string }> {
  const { settings, surroundings } = mailer;
  const { profile } = surroundings;
  const { contact } = notice;
  const frame = {
    vendor: profile.name,
    contact: profile.contact.email || settings.sender,
    unsubscribe: settings.unsubscribe,
    stamp: now,
  };
  const letter = noticeLetter(notice, frame, await loadTexts(contact.lang, zoneOf(contact)));
  const message = await mailMessage(
    {
      // As much of it as fits into an unbroken line.
      id: notice.id.slice(0, 32),
      to: contact.mail,
      date: surroundings.now(),
      letter,
      lang: contact.lang,
      licenses: await issuedLicenses(notice, ledger, mailer, now),
    },
    settings,
    profile,
  );
  const { id: noticeId, step } = notice;
  const { customer, mail: address } = contact;
  const { subject, text } = letter;
  return { noticeId, writtenAt: now, customer, address, step, subject, message, text };
}

async function issuedLicenses(
  { softkeys }: Notice,
  ledger: LedgerSnapshot,
  mailer: Pick<Mailer, 'trust' | 'keySet'>,
  now: Instant,
): Promise<readonly FileOut[]> {
  const files: FileOut[] = [];
  for (const { softkeyId, cause } of softkeys) {
    if (cause !== 'not-known-applied') continue;
    try {
      const { file } = await newestLicense(softkeyId, ledger, mailer, now);
      files.push({ ...file, name: freeName(file.name, files) });
    } catch (error) {
      // The key that signed it was withdrawn: nobody would take it, and the mail is no worse without it.
      if (!isRefusal(error, 'KEY_WITHDRAWN')) throw error;
    }
  }
  return files;
}

/** Two machines of one name have two files: who saves both has both. */
function freeName(name: string, files: readonly FileOut[]): string {
  for (let number = 1; ; number++) {
    const free = numberedName(name, number);
    if (!files.some((file) => file.name.toLowerCase() === free.toLowerCase())) return free;
  }
}
