import { mailAddressIn, mailtoUrl } from '../request/mail.ts';
import type { AppTexts } from '../text/app/catalog.ts';
import { withIsoDates } from '../text/dates.ts';
import { foreign } from '../text/foreign.ts';
import { NOTHING, sentence } from '../text/format.ts';
import type { StatusView, VendorView } from '../views.ts';
import { nextStepText } from './next-step-text.ts';

/**
 * A letter to the vendor about a softkey that only they can set right: to move it to this machine, or because
 * it was revoked. A `mailto:` URL; no raw machine id is in it.
 */
export function vendorLetter(
  view: Pick<StatusView, 'softkeyId' | 'sequence' | 'match' | 'machine' | 'next'>,
  vendor: Pick<VendorView, 'name' | 'contact'>,
  texts: AppTexts,
): string {
  const { t } = texts;
  const values = {
    softkeyId: view.softkeyId ?? NOTHING,
    sequence: view.sequence ?? NOTHING,
    host: foreign(view.machine.host),
    vendor: foreign(vendor.name),
    components: differingNames(view.match, texts),
  };
  const asks = t(`app.home.letter.${view.next.kind === 'call-vendor' ? 'revoked' : 'move'}`);
  const stands = sentence(nextStepText(view.next, vendor.name, withIsoDates(texts)));
  const body = [
    t('app.home.letter.greeting', values),
    asks,
    t('app.home.letter.facts', values),
    t('app.home.letter.stands', { text: stands }),
  ].join('\n\n');
  return mailtoUrl(mailAddressIn(vendor.contact.email), t('app.home.letter.subject', values), [body, '']);
}

function differingNames(match: StatusView['match'], { t }: AppTexts): string {
  const differ = (match?.components ?? []).filter(({ result }) => result !== 'same');
  return differ.map(({ component }) => t(`component.${component}`)).join(', ') || NOTHING;
}
