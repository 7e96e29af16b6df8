import { addDays, instantOf } from '../../../../shared/encoding/instant.ts';
import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import type { MailRunView } from '../../../../shared/notices/mail-view.ts';
import { NOTICE_STEPS } from '../../../../shared/notices/notice.ts';
import { mailAddressIn } from '../../../../shared/request/mail.ts';
import { openMailDesk } from '../../../desk/desk.ts';
import { runMailer } from '../../../desk/mail-run.ts';
import { type MailSender, openMailSender } from '../../../desk/mail-sender.ts';
import { type MailSettings, readMailSettings } from '../../../desk/mail-settings.ts';
import { previewMail } from '../../../desk/preview-mail.ts';
import { testMail } from '../../../desk/test-mail.ts';
import { writeInParts } from '../../../files/write-parts.ts';
import { usageRefusal } from '../../command-line.ts';
import { STANDARD_OUTPUT } from '../../output-file.ts';
import { printJson, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { showMailRun, showMails, showMailTest, showPreview, showPreviewWritten } from '../../show/mail.ts';
import { requireChoice, requireLanguage } from './contact.ts';
import { withRecords } from './records.ts';
import { typedId } from './typed-id.ts';

/** No mail is tried for longer than from its own step to the next one. */
const LISTED_DAYS = 60;

interface PlaceValues {
  readonly dir: string;
}

/**
 * `softkey desk mail run`: tells what is due, once. Needs no passphrase, so a timer can run it. Exit code 1
 * where a server or a mail was refused.
 */
export async function runDeskMailRun({ dir }: PlaceValues, session: Session): Promise<ExitCode> {
  const settings = settingsIn(dir, session);
  const desk = await openMailDesk(dir, session.program.surroundings, 'write');
  try {
    const view = await withSender(settings, (sender) => runMailer({ ...desk, settings, sender }));
    if (session.settings.json) printJson(session, view);
    else if (!session.settings.quiet || hasNews(view))
      session.out.print(showMailRun(view, await displayOf(session)));
    return view.problem === null && view.failed + view.undelivered === 0 ? EXIT.done : EXIT.refused;
  } finally {
    await desk.ledger.close();
  }
}

/** A timer that says every hour that nothing was to be done is not read any more. */
function hasNews({ written, sent, failed, givenUp, undelivered, problem }: MailRunView): boolean {
  return written + sent + failed + givenUp + undelivered > 0 || problem !== null;
}

/** `softkey desk mail test`: one mail to whoever looks whether it arrives. It stands in no outbox. */
export async function runDeskMailTest(
  { dir, to }: PlaceValues & { readonly to: string },
  session: Session,
): Promise<ExitCode> {
  if (mailAddressIn(to) === '') throw usageRefusal('badMail', '--to', '', to);
  const settings = settingsIn(dir, session);
  const texts = await session.texts();
  const sending = await withSender(settings, (sender) =>
    testMail(to, { settings, sender, surroundings: session.program.surroundings, texts }),
  );
  const { outcome, answer } = sending;
  if (sending.outcome !== 'sent')
    throw new LicensingError('MAIL_NOT_SENT', { mailCause: sending.cause, answer: answer ?? '' });
  if (session.settings.json) printJson(session, { to, outcome, answer });
  else session.out.print(showMailTest(to, answer, await displayOf(session)));
  return EXIT.done;
}

/** `softkey desk mail list`: the outbox, what waits and what was refused, and why. */
export async function runDeskMailList({ dir }: PlaceValues, session: Session): Promise<ExitCode> {
  const from = addDays(instantOf(session.program.surroundings.now()), -LISTED_DAYS);
  const mails = await withRecords(dir, session, (records) => records.mails(from));
  if (session.settings.json) printJson(session, { mails });
  else session.out.print(showMails(mails, await displayOf(session)));
  return EXIT.done;
}

interface PreviewValues extends PlaceValues {
  readonly step: string | undefined;
  readonly language: string | undefined;
  readonly out: string | undefined;
}

/** `softkey desk mail preview`: the mail about one softkey, as its contact would get it. */
export async function runDeskMailPreview(
  { dir, step, language, out }: PreviewValues,
  [typed = '']: readonly string[],
  session: Session,
): Promise<ExitCode> {
  const order = {
    softkeyId: typedId(typed),
    step: step === undefined ? undefined : requireChoice('--step', step, NOTICE_STEPS),
    lang: language === undefined ? undefined : requireLanguage(language),
  };
  const settings = settingsIn(dir, session);
  const desk = await openMailDesk(dir, session.program.surroundings, 'read');
  try {
    const mail = await previewMail(order, desk, settings);
    const raw = new TextDecoder().decode(mail.message);
    const { address, subject, text } = mail;
    const path = out === undefined || out === STANDARD_OUTPUT ? null : out;
    if (path !== null) await writeInParts(path, only(raw), 0o600);
    if (session.settings.json)
      printJson(session, { address, subject, step: mail.step, path, ...(path === null && { text }) });
    else if (path !== null) session.out.print(showPreviewWritten(path, await displayOf(session)));
    else session.out.print(out === undefined ? showPreview(mail, await displayOf(session)) : raw);
    return EXIT.done;
  } finally {
    await desk.ledger.close();
  }
}

async function* only(text: string): AsyncGenerator<string> {
  yield text;
}

function settingsIn(dir: string, { program }: Session): MailSettings {
  return readMailSettings(dir, program.env['SOFTKEY_SMTP_PASSWORD']);
}

async function withSender<T>(settings: MailSettings, work: (sender: MailSender) => Promise<T>): Promise<T> {
  const sender = openMailSender(settings);
  try {
    return await work(sender);
  } finally {
    sender.close();
  }
}
