import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import {
  type AskedParcel,
  answerParcel,
  type Exchange,
  readAsked,
} from '../../desk-exchange/answer-parcel.ts';
import { exchangeFolder, waitingFolderIn } from '../../desk-exchange/exchange-folder.ts';
import { reportBug, reportFailure } from '../../failure.ts';
import { serveAt, servedPlace, type TlsValues } from '../../served-place.ts';
import { printJson, printNote, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { parcelAnswerView, showParcelAnswer } from '../../show/parcel-answer.ts';
import { stopSignals } from '../../stop-signals.ts';
import { openUnattended } from './open-unattended.ts';
import type { DeskValues } from './passphrase.ts';
import type { OperatorValues } from './who-works.ts';

export interface ServeExchangeValues extends DeskValues, OperatorValues, TlsValues {
  readonly exchange: string;
  readonly first: boolean;
}

/**
 * `softkey desk serve --exchange`: answers the parcels of stations until somebody ends it. The passphrase is
 * asked for or given at the start: nobody is there later.
 */
export async function runServeExchange(values: ServeExchangeValues, session: Session): Promise<ExitCode> {
  const place = servedPlace(values.exchange, values, '--exchange');
  const desk = await openUnattended(values, session);
  const exchange: Exchange = {
    vendor: session.program.surroundings.profile.id,
    desk,
    folder: exchangeFolder(values.dir),
    policy: { first: values.first && 'ordered', dryRun: false, date: undefined, terms: undefined },
  };
  const probe = async () => {
    await desk.withDesk((opened) => opened.requireCouldAnswer());
    exchange.folder.requireWritable();
  };
  await probe();
  const ended = stopSignals();
  const serving = await serveAt(place, {
    read: (body) => readAsked(body, exchange.vendor),
    answer: (asked) => answerAndTell(asked, exchange, session),
    probe,
    failed: (error) => reportBug(error, session),
  });
  if (session.settings.json) printJson(session, { url: serving.url });
  else session.out.print(`${serving.url}\n`);
  await printNote(session, 'desk.exchangeServes', { folder: foreign(waitingFolderIn(values.dir)) });
  while (!ended.stopped()) await ended.pause(HOUR_MS);
  await serving.stop();
  await printNote(session, 'serve.stopped');
  return EXIT.done;
}

/** What is wrong with the desk itself is said here, too: a station can only say that it was not answered. */
async function answerAndTell(asked: AskedParcel, exchange: Exchange, session: Session): Promise<Uint8Array> {
  try {
    const answer = await answerParcel(asked, exchange);
    if (session.settings.json) printJson(session, parcelAnswerView(answer));
    else session.out.print(showParcelAnswer(answer, await displayOf(session)));
    return answer.bytes;
  } catch (error) {
    await reportFailure(error, session);
    throw error;
  }
}

const HOUR_MS = 3_600_000;
