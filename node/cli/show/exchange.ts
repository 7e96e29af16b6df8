import type { HeldParcel } from '../../../shared/exchange/held.ts';
import type { ParcelWord } from '../../../shared/exchange/parcel.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { dayOf } from '../../../shared/text/format.ts';
import type { CourierFile, ImportClock, ImportResult, RequestView } from '../../../shared/views.ts';
import type { Display } from './display.ts';
import { nextLine } from './fields.ts';
import { isCalm, showImport } from './import.ts';
import { tableLines, wrapped } from './layout.ts';

/** Whoever reads a log of every hour wants what is new: nothing of other machines, nothing that is held. */
export function isNews(result: ImportResult): boolean {
  return result.ok ? result.outcome !== 'already-held' : !isCalm(result);
}

/** What came out of the folder; nothing where nothing did. */
export function showTaken(news: readonly ImportResult[], clock: ImportClock | null, look: Display): string {
  if (news.length === 0) return '';
  const ok = news.filter((result) => result.ok).length;
  const count = { files: news.length, ok, refused: news.length - ok };
  const others = { forOther: 0, older: 0, replaced: 0, leftAlone: 0 };
  return showImport(news, { ...count, ...others }, clock, look);
}

/** What the machine asks for with the file that it has just put there. */
export function showAsked({ requests }: CourierFile, look: Display): string {
  const word = ({ kind }: RequestView) => (kind === 'pre-license' ? 'exchange.asksFirst' : 'exchange.asks');
  return requestLines(requests, (request) => look.t(word(request)), look);
}

/** What it waits for and what it will ask for, for a person who looks. */
export function showRenewals({ requests, early }: CourierFile, dir: string, look: Display): string {
  const { t, zone } = look;
  const renewals = early.map(({ softkeyId, expiresAt, askFrom }) => {
    const days = { end: dayOf(expiresAt, zone), from: dayOf(askFrom, zone) };
    return `${wrapped(t('exchange.renews', { softkeyId, ...days }), look)}\n`;
  });
  if (requests.length > 0) renewals.push(`${nextLine(t('exchange.takesIt', { dir: foreign(dir) }), look)}\n`);
  return renewals.length === 0 ? `${t('exchange.nothing')}\n` : renewals.join('');
}

/** The requests that were there before. */
export function showWaiting({ requests }: CourierFile, look: Display): string {
  return requestLines(requests, () => look.t('exchange.waits'), look);
}

/**
 * What the vendor says of the requests: always what is refused, and to a person also what waits. What was
 * issued is seen by the license.
 */
export function showWords(
  words: readonly ParcelWord[],
  { all }: { readonly all: boolean },
  look: Display,
): string {
  const shown = words.filter(({ word }) => word === 'refused' || (word === 'waiting' && all));
  const rows = shown.map(({ requestId, word, code }) => [
    look.t(word === 'refused' ? 'exchange.refused' : 'exchange.atVendor'),
    requestId,
    foreign(code),
  ]);
  return tableLines(rows, look, '')
    .map((line) => `${line}\n`)
    .join('');
}

/** A relay holds the parcel: all of it in its own words, but for whose they are. */
export function showHeld(
  { since, desk, problem }: HeldParcel,
  { host, again }: { readonly host: string; readonly again: boolean },
  look: Display,
): string {
  const { t, dates } = look;
  const lines = [
    t(again ? 'relay.isHeld' : 'relay.handedOn', { host: foreign(host), since: dates.moment(since) }),
    desk === null ? t('relay.noWord') : t('relay.lastWord', { time: dates.moment(desk) }),
    ...(problem === '' ? [] : [t('relay.why', { problem })]),
  ];
  return lines.map((line) => `${wrapped(line, look)}\n`).join('');
}

function requestLines(
  requests: readonly RequestView[],
  word: (request: RequestView) => string,
  look: Display,
): string {
  const rows = requests.map((request) => [word(request), request.requestId, request.checkCode]);
  return tableLines(rows, look, '')
    .map((line) => `${line}\n`)
    .join('');
}
