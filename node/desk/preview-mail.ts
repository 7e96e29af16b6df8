import { instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { noticeAt, reachedStep } from '../../shared/notices/due-notices.ts';
import { customerKey, type NoticeStep } from '../../shared/notices/notice.ts';
import type { Language } from '../../shared/text/language.ts';
import { contactsIn } from './contacts.ts';
import { noticeDigest } from './due-now.ts';
import { endingSoftkey } from './ending-softkeys.ts';
import type { MailSettings } from './mail-settings.ts';
import type { WrittenMail } from './mail-table.ts';
import type { MailDesk } from './mailer.ts';
import { softkeyOf } from './revoke.ts';
import { writtenMail } from './written-mail.ts';

const FIRST_STEP = 'd30';

export interface PreviewOrder {
  readonly softkeyId: string;
  /** undefined: the one that has been reached, or the first one. */
  readonly step: NoticeStep | undefined;
  /** undefined: the contact's. */
  readonly lang: Language | undefined;
}

/**
 * The mail about one softkey as its contact would get it. Nothing is written or sent. `SOFTKEY_UNKNOWN`,
 * `CONTACT_UNKNOWN`, and `NOTHING_ENDS` for a softkey without an end or whose end is over.
 */
export async function previewMail(
  { softkeyId, step, lang }: PreviewOrder,
  desk: MailDesk,
  settings: MailSettings,
): Promise<WrittenMail & { readonly text: string }> {
  const now = instantOf(desk.surroundings.now());
  return desk.ledger.snapshot(async (ledger) => {
    const { license } = await softkeyOf(softkeyId, ledger, desk.trust);
    const customer = license.customer.name;
    const known = (await contactsIn(ledger.events)).get(customerKey(customer));
    if (known === undefined) throw new LicensingError('CONTACT_UNKNOWN', { customer });
    const softkey = await endingSoftkey(softkeyId, ledger, { trust: desk.trust, now });
    if (softkey === undefined) throw new LicensingError('NOTHING_ENDS', { softkeyId });
    const contact = { ...known, lang: lang ?? known.lang };
    const asked = step ?? reachedStep(softkey, contact, now) ?? FIRST_STEP;
    const notice = noticeAt(softkey, contact, asked, noticeDigest);
    return writtenMail(notice, ledger, { ...desk, settings }, now);
  });
}
