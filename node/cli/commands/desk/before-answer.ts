import { isDoubt, type LedgerNote, type RequestReview } from '../../../../shared/desk-views.ts';
import { isInstant } from '../../../../shared/encoding/instant.ts';
import { isRefusal, LicensingError } from '../../../../shared/errors/refusal.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { refusalText } from '../../../../shared/text/refusal-text.ts';
import { notNeededText, remarkText } from '../../../../shared/text/remark-text.ts';
import { canAsk, questionerOn } from '../../asking.ts';
import { usageRefusal } from '../../command-line.ts';
import { type Session, wantsNotes } from '../../session.ts';
import { warnAlways } from '../../warn.ts';

/**
 * Says what a person should hear before a request is answered, and answers with what was said. What looks
 * like a mistake or a copy is asked about, where there is somebody to ask.
 */
export async function warnBeforeAnswer(
  look: RequestReview,
  session: Session,
): Promise<readonly LedgerNote[]> {
  const texts = await session.texts();
  if (look.notNeeded.length > 0 && !session.settings.json)
    await warnAlways(notNeededText(look.notNeeded, texts), session);
  const asks = look.remarks.some(({ note }) => isDoubt(note)) && canAsk(session);
  if (!asks && !wantsNotes(session)) return [];
  const warnings = look.remarks.filter(({ note }) => note !== 'journal-unproved');
  for (const remark of warnings) {
    const text = remarkText(remark, texts);
    // How many of the order there are is no warning.
    if (remark.note === 'order-counted') session.err.print(`${text}\n`);
    else await warnAlways(text, session);
  }
  if (asks) await requireYes(session);
  return warnings.map(({ note }) => note);
}

async function requireYes(session: Session): Promise<void> {
  const { t } = await session.texts();
  const answer = await ask(t('desk.askDoubt'), session);
  if (answer?.toLowerCase() !== t('desk.yes')) throw new LicensingError('NOT_CONFIRMED');
}

/** A date as it was typed. Refuses with `USAGE` what is not a date, or is written in another form. */
export function requireDate(typed: string | undefined): string | undefined {
  if (typed !== undefined && !isDate(typed)) throw usageRefusal('badDate', typed, '');
  return typed;
}

function isDate(typed: string): boolean {
  return isInstant(`${typed}T00:00:00Z`);
}

/**
 * Runs `work`. Where the desk's clock is in doubt, the date is asked for and `work` is run once more, until
 * it is right or none is typed.
 */
export async function askingDate<T>(
  typed: string | undefined,
  session: Session,
  work: (date: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await work(typed);
  } catch (error) {
    if (!isRefusal(error, 'DESK_CLOCK') || !canAsk(session)) throw error;
    const date = await askDate(error, session);
    if (date === undefined) throw error;
    return askingDate(date, session, work);
  }
}

/** Undefined where nothing is typed. */
async function askDate(doubt: LicensingError, session: Session): Promise<string | undefined> {
  const texts = await session.texts();
  const { title, hint } = refusalText(doubt, texts);
  session.err.print(`${doubt.details['typed'] === undefined ? title : `${title} ${hint}`}\n`);
  for (;;) {
    const typed = await ask(texts.t('desk.askDate'), session);
    if (typed === undefined || typed === '') return undefined;
    if (isDate(typed)) return typed;
    session.err.print(`${texts.t('usage.badDate', { word: foreign(typed) })}\n`);
  }
}

async function ask(question: string, session: Session): Promise<string | undefined> {
  const questioner = await questionerOn(session);
  try {
    return (await questioner.ask(question))?.trim();
  } finally {
    questioner.done();
  }
}
