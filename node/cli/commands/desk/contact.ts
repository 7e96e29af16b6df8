import { LONGEST } from '../../../../shared/document/payload/fields.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { CONTACT_WAYS, type CustomerContact, customerKey } from '../../../../shared/notices/notice.ts';
import { mailAddressIn } from '../../../../shared/request/mail.ts';
import { type Language, languageNamed } from '../../../../shared/text/language.ts';
import { namedZone, plainZoneName } from '../../../../shared/text/zone.ts';
import type { Desk } from '../../../desk/desk.ts';
import type { ContactOrder } from '../../../desk/set-contact.ts';
import { usageRefusal } from '../../command-line.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showContactRemoved, showContacts } from '../../show/mail.ts';
import { askingDate, requireDate } from './before-answer.ts';
import { requireTyped } from './order.ts';
import type { DeskValues } from './passphrase.ts';
import { withRecords } from './records.ts';
import type { OperatorValues } from './who-works.ts';
import { withDesk } from './with-desk.ts';

interface RemoveValues extends DeskValues, OperatorValues {
  readonly date: string | undefined;
}

interface ContactValues extends RemoveValues {
  readonly address: string | undefined;
  readonly language: string | undefined;
  readonly zone: string | undefined;
  readonly renews: string | undefined;
}

/** `softkey desk contact set`: whom the desk writes to of a customer, how, and in which language. */
export async function runDeskContactSet(
  values: ContactValues,
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const order = { customer: requireTyped('NAME', typed, LONGEST.name), ...orderIn(values) };
  const contact = await change(values, session, (desk, date) => desk.setContact({ ...order, date }));
  if (session.settings.json) printJson(session, contact);
  else session.out.print(showContacts([contact], await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk contact remove`: nobody of this customer is written to any more. */
export async function runDeskContactRemove(
  values: RemoveValues,
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const customer = requireTyped('NAME', typed, LONGEST.name);
  const contact = await change(values, session, (desk, date) => desk.removeContact({ customer, date }));
  if (session.settings.json) printJson(session, contact);
  else session.out.print(showContactRemoved(contact, await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk contact show`: whom the desk writes to, of one customer or of all. */
export async function runDeskContactShow(
  { dir }: { dir: string },
  [customer]: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const all = await withRecords(dir, session, (records) => records.contacts());
  const wanted = customer === undefined ? undefined : customerKey(customer);
  const contacts = all.filter((one) => wanted === undefined || customerKey(one.customer) === wanted);
  if (session.settings.json) printJson(session, { contacts });
  else session.out.print(showContacts(contacts, await displayOf(session)));
  return EXIT.done;
}

async function change(
  values: RemoveValues,
  session: Session,
  work: (desk: Desk, date: string | undefined) => Promise<CustomerContact>,
): Promise<CustomerContact> {
  const typed = requireDate(values.date);
  return withDesk(values, session, (desk) => askingDate(typed, session, (date) => work(desk, date)));
}

/** What was not typed stays as it was. */
function orderIn({
  address: mail,
  language,
  zone,
  renews,
}: ContactValues): Omit<ContactOrder, 'customer' | 'date'> {
  if (mail !== undefined && mailAddressIn(mail) === '') throw usageRefusal('badMail', '--address', '', mail);
  if (zone !== undefined && (plainZoneName(zone) === undefined || namedZone(zone) === undefined))
    throw usageRefusal('badZone', '--zone', '', zone);
  return {
    ...(mail !== undefined && { mail }),
    ...(language !== undefined && { lang: requireLanguage(language) }),
    ...(zone !== undefined && { zone }),
    ...(renews !== undefined && { way: requireChoice('--renews', renews, CONTACT_WAYS) }),
  };
}

export function requireLanguage(typed: string): Language {
  const language = languageNamed(typed);
  if (language === undefined) throw usageRefusal('badLanguage', typed, '');
  return language;
}

export function requireChoice<T extends string>(name: string, typed: string, choices: readonly T[]): T {
  const choice = choices.find((one) => one === typed);
  if (choice === undefined) throw usageRefusal('badChoice', name, '', choices.join(', '));
  return choice;
}
