import type { Instant } from '../../shared/encoding/instant.ts';
import { addSeconds, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { MailRunView } from '../../shared/notices/mail-view.ts';
import { ledgerCorrupt } from './database.ts';
import { dueNow, withoutContact } from './due-now.ts';
import type { LedgerSnapshot } from './ledger.ts';
import type { Sending } from './mail-sender.ts';
import type { TakenMail } from './mail-table.ts';
import type { Mailer } from './mailer.ts';
import { writtenMail } from './written-mail.ts';

/**
 * For so long a mail that somebody took is nobody else's: longer than a try can take
 * (`mail-sender.ts`), so that only a worker that died loses it.
 */
const TAKEN_SECONDS = 900;
const FIRST_PAUSE_SECONDS = 300;
const LONGEST_PAUSE_SECONDS = 4 * 3600;

/**
 * One run of the mailer: writes the mails of all notices that are due and were not told, gives up what is
 * overtaken, and sends what waits. It may be killed anywhere, and others may run beside it: a notice is
 * written once, and what was perhaps sent is sent again as the same mail.
 */
export async function runMailer(mailer: Mailer): Promise<MailRunView> {
  const now = instantOf(mailer.surroundings.now());
  const due = await mailer.ledger.snapshot(async (ledger) => {
    const lastEvent = (await ledger.events.last())?.at;
    if (lastEvent === undefined) throw ledgerCorrupt('chain');
    // By a wrong clock, customers would hear of ends that are none.
    if (now < lastEvent)
      throw new LicensingError('DESK_CLOCK', { now, clock: 'before-ledger', seen: lastEvent, use: 'mail' });
    return dueNow(ledger, mailer, now);
  });
  let written = 0;
  for (const notice of due.notices) {
    const mail = await mailer.ledger.snapshot(async (ledger) =>
      (await ledger.mails.has(notice.id)) ? undefined : writtenMail(notice, ledger, mailer, now),
    );
    if (mail === undefined) continue;
    await mailer.ledger.transaction(({ mails }) => mails.queue(mail));
    written += 1;
  }
  const overtaken = await giveUpOvertaken(new Set(due.notices.map(({ id }) => id)), mailer, now);
  const sent = await sendWaiting(mailer);
  const waiting = (await mailer.ledger.snapshot(waitingIn)).length;
  return { written, ...overtaken, ...sent, waiting, withoutContact: withoutContact(due) };
}

async function waitingIn({ mails }: LedgerSnapshot): Promise<readonly string[]> {
  const ids: string[] = [];
  for await (const id of mails.waiting()) ids.push(id);
  return ids;
}

/** A mail that is no longer true is not sent: something newer is due, or the license was renewed. */
async function giveUpOvertaken(
  due: ReadonlySet<string>,
  { ledger }: Mailer,
  now: Instant,
): Promise<Pick<MailRunView, 'givenUp' | 'undelivered'>> {
  const counts = { 'given-up': 0, undelivered: 0 };
  for (const id of await ledger.snapshot(waitingIn))
    if (!due.has(id)) counts[await ledger.transaction(({ mails }) => mails.giveUp(id, now))] += 1;
  return { givenUp: counts['given-up'], undelivered: counts.undelivered };
}

async function sendWaiting(mailer: Mailer): Promise<Pick<MailRunView, 'sent' | 'failed' | 'problem'>> {
  const takenBy = Buffer.from(mailer.surroundings.randomness(16)).toString('hex');
  const counts = { sent: 0, failed: 0 };
  for (;;) {
    const mail = await takeNext(mailer, takenBy);
    if (mail === undefined) return { ...counts, problem: null };
    const sending = await mailer.sender.send(mail.address, mail.message);
    await note(mail, takenBy, sending, mailer);
    if (sending.outcome !== 'later') counts[sending.outcome] += 1;
    else if (sending.isServer)
      return { ...counts, problem: { cause: sending.cause, answer: sending.answer } };
  }
}

async function takeNext({ ledger, surroundings }: Mailer, takenBy: string): Promise<TakenMail | undefined> {
  const now = instantOf(surroundings.now());
  let taken: TakenMail | undefined; // where the connection is lost at the commit, this runs once more
  return ledger.transaction(async ({ mails }) => {
    const own = taken && (await mails.takenBy(taken.noticeId, takenBy));
    taken = own ?? (await mails.take({ now, takenBy, until: addSeconds(now, TAKEN_SECONDS) }));
    return taken;
  });
}

async function note(
  { noticeId, tries }: TakenMail,
  takenBy: string,
  sending: Sending,
  { ledger, surroundings }: Mailer,
): Promise<void> {
  const now = instantOf(surroundings.now());
  const mail = { noticeId, takenBy, answer: sending.answer };
  await ledger.transaction(async ({ mails }) => {
    if (sending.outcome === 'sent') await mails.end({ ...mail, at: now, state: 'sent', cause: null });
    else if (sending.outcome === 'failed')
      await mails.end({ ...mail, at: now, state: 'failed', cause: sending.cause });
    else await mails.putOff({ ...mail, at: addSeconds(now, pauseAfter(tries)), cause: sending.cause });
  });
}

/** Twice as long each time: who greylists wants minutes, and who is down wants hours. */
function pauseAfter(tries: number): number {
  return Math.min(FIRST_PAUSE_SECONDS * 2 ** Math.min(tries, 10), LONGEST_PAUSE_SECONDS);
}
