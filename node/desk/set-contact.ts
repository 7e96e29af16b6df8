import { isDeepStrictEqual } from 'node:util';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type CustomerContact, customerKey } from '../../shared/notices/notice.ts';
import { CONTACTS, contactsIn } from './contacts.ts';
import type { OpenDesk } from './context.ts';
import { readyToWrite } from './ready-to-write.ts';
import { clockNow } from './revoke.ts';

/** What is to be known of a contact from now on; what is left out stays as it was. */
export interface ContactOrder
  extends Pick<CustomerContact, 'customer'>,
    Partial<Omit<CustomerContact, 'customer'>> {
  /** Today's date, where the desk's clock is in doubt: YYYY-MM-DD. */
  readonly date: string | undefined;
}

const USUAL = { lang: 'en', zone: 'UTC', way: 'manual' } as const;

/** Sets whom the desk writes to of a customer. `CONTACT_UNKNOWN` for one without an address. */
export async function setContact({ date, ...order }: ContactOrder, desk: OpenDesk): Promise<CustomerContact> {
  const contact = await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'work');
    const { events } = atWork.ledger;
    const before = (await contactsIn(events)).get(customerKey(order.customer));
    const after = { ...USUAL, ...before, ...order };
    const { customer, mail, lang, zone, way } = after;
    if (mail === undefined) throw new LicensingError('CONTACT_UNKNOWN', { customer });
    const wanted: CustomerContact = { customer, mail, lang, zone, way };
    if (isDeepStrictEqual(before, wanted)) return wanted;
    await events.append(
      { event: 'contact-set', detail: { ...wanted } },
      await clockNow(date, atWork),
      CONTACTS,
    );
    return wanted;
  });
  await desk.ledger.holdEnd(desk.signer);
  return contact;
}

/** Nobody of this customer is written to any more. `CONTACT_UNKNOWN` */
export async function removeContact(
  { customer, date }: Pick<ContactOrder, 'customer' | 'date'>,
  desk: OpenDesk,
): Promise<CustomerContact> {
  let removed: CustomerContact | undefined; // where the connection is lost at the commit, this runs once more
  await desk.ledger.transaction(async (ledger) => {
    const atWork = await readyToWrite(desk, ledger, 'work');
    const { events } = atWork.ledger;
    const before = (await contactsIn(events)).get(customerKey(customer));
    if (before === undefined && removed !== undefined) return;
    if (before === undefined) throw new LicensingError('CONTACT_UNKNOWN', { customer });
    removed = before;
    const detail = { customer: before.customer };
    await events.append({ event: 'contact-removed', detail }, await clockNow(date, atWork), CONTACTS);
  });
  await desk.ledger.holdEnd(desk.signer);
  if (removed === undefined) throw new LicensingError('CONTACT_UNKNOWN', { customer });
  return removed;
}
