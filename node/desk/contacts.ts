import { CONTACT_WAYS, type CustomerContact, customerKey } from '../../shared/notices/notice.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { ledgerCorrupt } from './database.ts';
import type { EventLog } from './event-log.ts';

/**
 * Whom the vendor writes to. Like operators (decision 71), contacts are what the event log says last of each
 * customer: nobody changes where mail goes without being seen, and a backup has them all.
 */

/** What is said of contacts is about no request; it is looked up by this in its place. */
export const CONTACTS = 'desk-contacts';

/** The contacts by `customerKey`, in the order in which they were first set. */
export async function contactsIn(events: EventLog): Promise<ReadonlyMap<string, CustomerContact>> {
  const contacts = new Map<string, CustomerContact>();
  for (const { event, detail } of await events.about(CONTACTS)) {
    const customer = String(detail['customer']);
    if (event === 'contact-removed') contacts.delete(customerKey(customer));
    if (event !== 'contact-set') continue;
    contacts.set(customerKey(customer), {
      customer,
      mail: String(detail['mail']),
      lang: wordOf(LANGUAGES, detail['lang']),
      zone: String(detail['zone']),
      way: wordOf(CONTACT_WAYS, detail['way']),
    });
  }
  return contacts;
}

function wordOf<T extends string>(words: readonly T[], said: unknown): T {
  const word = words.find((one) => one === said);
  if (word === undefined) throw ledgerCorrupt('event');
  return word;
}
