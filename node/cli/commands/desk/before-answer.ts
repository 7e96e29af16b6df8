import { isRefusal, LicensingError } from '../../../../shared/errors/refusal.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { refusalText } from '../../../../shared/text/refusal-text.ts';
import type { RequestLook } from '../../../desk/views.ts';
import { canAsk, questionerOn } from '../../asking.ts';
import type { Session } from '../../session.ts';
import { warn } from './warn.ts';

/** Says what a person should hear before a pre-license is answered. An order that has softkeys already is asked about, where there is somebody to ask. */
export async function sayBefore({ weak, orderAgain }: RequestLook, session: Session): Promise<void> {
  const { t } = await session.texts();
  for (const weakness of weak) await warn(t(`ledgerNote.${weakness}`), session);
  if (orderAgain === null) return;
  const { reference, host, softkeyId, softkeys } = orderAgain;
  const values = { reference: foreign(reference), host: foreign(host), softkeyId, count: softkeys };
  await warn(t('desk.orderAgain', values), session);
  if (!canAsk(session)) return;
  const answer = await ask(t('desk.askOrder'), session);
  if (answer?.toLowerCase() !== t('desk.yes')) throw new LicensingError('NOT_CONFIRMED');
}

/** Runs `work`. Where the desk's clock is in doubt and the date was not typed, it is asked for and `work` is run once more. */
export async function askingDate<T>(
  typed: string | undefined,
  session: Session,
  work: (date: string | undefined) => T,
): Promise<T> {
  try {
    return work(typed);
  } catch (error) {
    if (!isRefusal(error, 'DESK_CLOCK') || typed !== undefined || !canAsk(session)) throw error;
    const texts = await session.texts();
    session.err.print(`${refusalText(error, texts).title}\n`);
    return work(await ask(texts.t('desk.askDate'), session));
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
