import type { Texts } from '../../shared/text/formatter.ts';
import type { Surroundings } from '../surroundings.ts';
import { mailMessage } from './mail-message.ts';
import type { MailSender, Sending } from './mail-sender.ts';
import type { MailSettings } from './mail-settings.ts';

export interface TestMail {
  readonly settings: MailSettings;
  readonly sender: Pick<MailSender, 'send'>;
  readonly surroundings: Surroundings;
  readonly texts: Pick<Texts, 't' | 'lang'>;
}

/** Sends one mail that says that mail arrives. It is written down nowhere. */
export async function testMail(
  to: string,
  { settings, sender, surroundings, texts: { t, lang } }: TestMail,
): Promise<Sending> {
  const subject = t('mailBox.testSubject', { vendor: surroundings.profile.name });
  const text = t('mailBox.testText');
  const id = `test-${Buffer.from(surroundings.randomness(16)).toString('hex')}`;
  const letter = { subject, text: `${text}\n`, html: `<!doctype html><p>${text}</p>\n` };
  const parts = { id, to, date: surroundings.now(), letter, lang, licenses: [] };
  return sender.send(to, await mailMessage(parts, { ...settings, unsubscribe: null }, surroundings.profile));
}
