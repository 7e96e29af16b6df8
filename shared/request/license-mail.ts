import type { GivenLicense } from '../desk-judgement.ts';
import { foldCompact } from '../document/compact.ts';
import type { ClerkTexts } from '../text/clerk/catalog.ts';
import { foreign } from '../text/foreign.ts';
import { LINE_MOST_CHARACTERS, mailAddressIn, mailDraft, mailtoUrl, type RequestMail } from './mail.ts';

/** A license as a message to the customer, ready to be sent. Without an address where none is named in it. */
export function licenseMail({ license, compact, contact }: GivenLicense, { t }: ClerkTexts): RequestMail {
  const { host, requestId, file } = license;
  const to = addressWithin(contact);
  const values = { host: foreign(host), requestId, file: file.name };
  const subject = t('clerk.mail.subject', values);
  const withFile = (how: 'attached' | 'attach') =>
    `${[t('clerk.mail.greeting'), t(`clerk.mail.${how}`, values), t('clerk.mail.about', values)].join('\n\n')}\n`;
  const withText = `${t('clerk.mail.below', values)}\n\n${foldCompact(compact, LINE_MOST_CHARACTERS)}`;
  const body = withFile('attached');
  return {
    to,
    subject,
    body,
    url: mailtoUrl(to, subject, [withText, withFile('attach'), '']),
    eml: mailDraft({ to, subject, body, request: { requestId, file } }),
  };
}

/** A contact is written by hand: `Ana Prado <ana@plant.example>, +55 11 5555 0100`. */
function addressWithin(contact: string): string {
  const words = contact.split(/[\s,;<>()]+/);
  return words.map(mailAddressIn).find((address) => address !== '') ?? '';
}
