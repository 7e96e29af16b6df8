import { EXIT, type ExitCode } from '../../../../shared/errors/codes.ts';
import { isRefusal } from '../../../../shared/errors/refusal.ts';
import { foreign } from '../../../../shared/text/foreign.ts';
import { refusalOf } from '../../../files/errno.ts';
import { readHostileFile } from '../../../files/read-file.ts';
import { type ExchangeService, isOfDesk, serveExchange } from '../../../web/exchange-server.ts';
import { usageRefusal } from '../../command-line.ts';
import { answerParcel, type Exchange } from '../../desk-exchange/answer-parcel.ts';
import { exchangeFolder, waitingFolderIn } from '../../desk-exchange/exchange-folder.ts';
import { reportBug, reportFailure } from '../../failure.ts';
import { printJson, printNote, type Session } from '../../session.ts';
import { displayOf } from '../../show/display.ts';
import { parcelAnswerView, showParcelAnswer } from '../../show/parcel-answer.ts';
import { stopSignals } from '../../stop-signals.ts';
import { openUnattended } from './open-unattended.ts';
import type { DeskValues } from './passphrase.ts';
import type { OperatorValues } from './who-works.ts';

export interface ServeExchangeValues extends DeskValues, OperatorValues {
  readonly exchange: string;
  readonly 'tls-cert': string | undefined;
  readonly 'tls-key': string | undefined;
  readonly first: boolean;
}

/**
 * `softkey desk serve --exchange`: answers the parcels of stations until somebody ends it. The passphrase is
 * asked for or given at the start: nobody is there later.
 */
export async function runServeExchange(values: ServeExchangeValues, session: Session): Promise<ExitCode> {
  const place = placeOf(values.exchange);
  const tls = tlsFiles(values, place);
  const desk = await openUnattended(values, session);
  const exchange: Exchange = {
    vendor: session.program.surroundings.profile.id,
    desk,
    folder: exchangeFolder(values.dir),
    policy: { first: values.first, dryRun: false, date: undefined, terms: undefined },
  };
  const ended = stopSignals();
  const serving = await serveExchange({
    ...place,
    tls,
    answer: (body) => answerAndTell(body, exchange, session),
    probe: () => desk.withDesk(async () => {}),
    failed: (error) => reportBug(error, session),
  }).catch((error: unknown) => {
    throw refusalOf(error, ADDRESS_FAILURES, { port: String(place.port) });
  });
  const url = `${tls === undefined ? 'http' : 'https'}://${shown(place.host)}:${serving.port}`;
  if (session.settings.json) printJson(session, { url });
  else session.out.print(`${url}\n`);
  await printNote(session, 'desk.exchangeServes', { folder: foreign(waitingFolderIn(values.dir)) });
  while (!ended.stopped()) await ended.pause(HOUR_MS);
  await serving.stop();
  await printNote(session, 'serve.stopped');
  return EXIT.done;
}

/** What is wrong with the desk itself is said here, too: a station can only say that it was not answered. */
async function answerAndTell(body: Uint8Array, exchange: Exchange, session: Session): Promise<Uint8Array> {
  try {
    const answer = await answerParcel(body, exchange);
    if (session.settings.json) printJson(session, parcelAnswerView(answer));
    else session.out.print(showParcelAnswer(answer, await displayOf(session)));
    return answer.bytes;
  } catch (error) {
    if (!isRefusal(error) || isOfDesk(error.code)) await reportFailure(error, session);
    throw error;
  }
}

const HOUR_MS = 3_600_000;

const ADDRESS_FAILURES = { exists: 'PORT_TAKEN', denied: 'PORT_TAKEN', unfit: 'PORT_TAKEN' } as const;

type Place = Pick<ExchangeService, 'host' | 'port'>;

const MOST_PORT = 65_535;

/** `HOST:PORT`, `[::1]:PORT`, or `:PORT` for every address of this machine. */
function placeOf(address: string): Place {
  const [, inBrackets, name, digits] =
    /^(?:\[([0-9a-fA-F:.]+)\]|([^:[\]/\s]*)):(\d{1,5})$/.exec(address) ?? [];
  const port = Number(digits ?? Number.NaN);
  if (!(port <= MOST_PORT)) throw usageRefusal('badAddress', address, '');
  return { host: inBrackets ?? (name === '' || name === undefined ? '::' : name), port };
}

/** Nothing that leaves this machine goes without TLS; a reverse proxy on this machine may have it. */
function tlsFiles(values: ServeExchangeValues, { host }: Place): ExchangeService['tls'] {
  const { 'tls-cert': cert, 'tls-key': key } = values;
  if (cert !== undefined && key !== undefined)
    return { cert: readHostileFile(cert), key: readHostileFile(key) };
  if (cert !== undefined || key !== undefined) {
    const [word, other] = cert === undefined ? ['--tls-key', '--tls-cert'] : ['--tls-cert', '--tls-key'];
    throw usageRefusal('optionAlone', word, '', other);
  }
  if (!/^(?:127(?:\.\d{1,3}){3}|::1|localhost)$/.test(host))
    throw usageRefusal('exchangeNeedsTls', values.exchange, '');
  return undefined;
}

function shown(host: string): string {
  return host.includes(':') ? `[${host}]` : host;
}
