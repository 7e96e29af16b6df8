import MailComposer from 'nodemailer/lib/mail-composer';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { NoticeLetter } from '../../shared/text/notice-mail.ts';
import type { FileOut } from '../../shared/views.ts';
import type { MailSettings } from './mail-settings.ts';

/** What a mail consists of. */
export interface MailParts {
  /** Tells it from every other mail, and is the same at each try: the digest of its notice. */
  readonly id: string;
  readonly to: string;
  readonly date: Date;
  readonly letter: Pick<NoticeLetter, 'subject' | 'text' | 'html'> & Partial<NoticeLetter>;
  readonly lang: string;
  /** Licenses that were issued and may not have been imported. */
  readonly licenses: readonly FileOut[];
}

/**
 * The bytes of a mail. Addresses are given apart from names, so no name that a stranger wrote is read as an
 * address; lines are broken by nodemailer only. Decision 78.
 */
export async function mailMessage(
  { id, to, date, letter, lang, licenses }: MailParts,
  { sender, replyTo, unsubscribe }: MailSettings,
  { name }: VendorProfile,
): Promise<Uint8Array<ArrayBuffer>> {
  const composed = new MailComposer({
    messageId: `<${id}@${domainOf(sender)}>`,
    date,
    from: { name, address: sender },
    to: { name: '', address: to },
    ...(replyTo !== null && { replyTo: { name: '', address: replyTo } }),
    subject: letter.subject,
    text: letter.text,
    html: letter.html,
    headers: {
      'Content-Language': lang,
      // No answer by a machine that is on holiday (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribe !== null && {
        'List-Unsubscribe': { prepared: true, value: `<${unsubscribe}>` },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    attachments: [
      ...licenses.map(({ name: filename, text }) => ({
        filename,
        content: text,
        contentType: 'application/octet-stream',
        // As the desk wrote it, byte for byte.
        contentTransferEncoding: 'base64' as const,
      })),
      ...(letter.calendar === undefined
        ? []
        : [
            {
              filename: 'softkey.ics',
              content: letter.calendar,
              contentType: 'text/calendar; charset=utf-8',
            },
          ]),
    ],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Uint8Array(await composed.compile().build());
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
