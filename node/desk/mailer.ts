import type { VerifiedDocument } from '../../shared/document/document.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Ledger } from './ledger.ts';
import type { MailSender } from './mail-sender.ts';
import type { MailSettings } from './mail-settings.ts';

/** A desk as its mailer sees it. There is no key in it: whoever takes it over signs nothing. */
export interface MailDesk {
  readonly ledger: Ledger;
  readonly trust: Trust;
  readonly keySet: VerifiedDocument<'key-set'>;
  readonly surroundings: Surroundings;
}

/** The same with what mail is written and sent by. */
export interface Mailer extends MailDesk {
  readonly settings: MailSettings;
  readonly sender: Pick<MailSender, 'send'>;
}
