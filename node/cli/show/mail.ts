import type { MailRunView, MailView } from '../../../shared/notices/mail-view.ts';
import type { CustomerContact } from '../../../shared/notices/notice.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { NOTHING } from '../../../shared/text/format.ts';
import { LANGUAGE_NAMES } from '../../../shared/text/language.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { heading, tableOrBlocks, wrapped } from './layout.ts';

/** Whom a desk writes to. */
export function showContacts(contacts: readonly CustomerContact[], look: Display): string {
  const { t } = look;
  if (contacts.length === 0) return `${wrapped(t('mailBox.noContact'), look)}\n`;
  const columns = heading(
    t('field.customer'),
    t('mailBox.address'),
    t('mailBox.language'),
    t('mailBox.zone'),
    t('mailBox.way'),
  );
  const rows = contacts.map(({ customer, mail, lang, zone, way }) => [
    foreign(customer),
    mail,
    LANGUAGE_NAMES[lang],
    zone,
    t(`contactWay.${way}`),
  ]);
  return `${tableOrBlocks(columns, rows, look).join('\n')}\n`;
}

export function showContactRemoved({ customer, mail }: CustomerContact, look: Display): string {
  const values = { customer: foreign(customer), address: mail };
  return `${look.paint('good', wrapped(look.t('mailBox.removed', values), look))}\n`;
}

/** What a run came to, and what somebody should do about it. */
export function showMailRun(view: MailRunView, look: Display): string {
  const { t } = look;
  const { written, sent, waiting, failed, givenUp, undelivered, problem, withoutContact } = view;
  const lines = [wrapped(t('mailBox.ran', { written, sent, waiting, givenUp }), look)];
  const bad = (text: string) => look.paint('bad', wrapped(text, look));
  if (problem !== null) lines.push(bad(t('mailBox.problem', { cause: causeText(problem, look) })));
  if (failed > 0) lines.push(bad(t('mailBox.failed', { number: failed })));
  if (undelivered > 0) lines.push(bad(t('mailBox.undelivered', { number: undelivered })));
  if (withoutContact.length > 0) {
    const customers = withoutContact.map(foreign).join(', ');
    lines.push(look.paint('caution', wrapped(t('mailBox.withoutContact', { customers }), look)));
    lines.push(nextLine(t('mailBox.setContact'), look));
  }
  return `${lines.join('\n')}\n`;
}

/** The outbox, the newest mail last. */
export function showMails(mails: readonly MailView[], look: Display): string {
  const { t, dates } = look;
  if (mails.length === 0) return `${wrapped(t('mailBox.empty'), look)}\n`;
  const columns = heading(
    t('mailBox.written'),
    t('mailBox.address'),
    t('mailBox.subject'),
    t('mailBox.state'),
    t('mailBox.nextTry'),
    t('field.cause'),
  );
  const rows = mails.map((mail) => [
    dates.clockTime(mail.writtenAt),
    mail.address,
    foreign(mail.subject),
    t(`mailState.${mail.state}`),
    mail.nextTryAt === null ? NOTHING : dates.clockTime(mail.nextTryAt),
    mail.cause === null ? NOTHING : causeText({ cause: mail.cause, answer: mail.answer }, look),
  ]);
  return `${tableOrBlocks(columns, rows, look).join('\n')}\n`;
}

function causeText({ cause, answer }: NonNullable<MailRunView['problem']>, { t }: Display): string {
  const words = t(`mailCause.${cause}`);
  return answer === null || answer === '' ? words : `${words} (${foreign(answer)})`;
}

export function showMailTest(to: string, answer: string | null, look: Display): string {
  const values = { address: to, answer: foreign(answer ?? NOTHING) };
  return `${look.paint('good', wrapped(look.t('mailBox.tested', values), look))}\n`;
}

export function showPreview(
  mail: { readonly address: string; readonly subject: string; readonly text: string },
  { t }: Display,
): string {
  const head = [`${t('mailBox.to')}: ${mail.address}`, `${t('mailBox.subject')}: ${mail.subject}`];
  return `${head.join('\n')}\n\n${mail.text}`;
}

export function showPreviewWritten(path: string, look: Display): string {
  return `${look.paint('good', wrapped(look.t('mailBox.previewWritten', { path: foreign(path) }), look))}\n`;
}
