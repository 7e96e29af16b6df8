import { openMailDesk } from '../../node/desk/desk.ts';
import { runMailer } from '../../node/desk/mail-run.ts';
import { openMailSender } from '../../node/desk/mail-sender.ts';
import { readMailSettings } from '../../node/desk/mail-settings.ts';
import type { MailRunView } from '../../shared/notices/mail-view.ts';
import { surroundings } from './surroundings.ts';

/** One run of the mailer of the desk in a folder, as the command has it, with its clock standing at `now`. */
export async function mailRun(dir: string, now: string): Promise<MailRunView> {
  const settings = readMailSettings(dir, 'secret');
  const desk = await openMailDesk(dir, surroundings(now), 'write');
  const sender = openMailSender(settings);
  try {
    return await runMailer({ ...desk, settings, sender });
  } finally {
    sender.close();
    await desk.ledger.close();
  }
}
