import type { RequestFace, RequestFate, RequestJudgement } from '../../../shared/desk-judgement.ts';
import { HARMLESS_NOTES, type Remark } from '../../../shared/desk-views.ts';
import type { PreflightGroup } from '../../../shared/document/payload/fields.ts';
import type { Instant } from '../../../shared/encoding/instant.ts';
import { CHECK_IDS } from '../../../shared/preflight/check.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { momentOf } from '../../../shared/text/format.ts';
import { remarkText } from '../../../shared/text/remark-text.ts';
import type { Received } from '../desk-batch/judged-requests.ts';
import type { Style } from '../output.ts';
import { answerCommand, type NamedDesk } from './answer-command.ts';
import type { Display } from './display.ts';
import { tableLines, wrapped } from './layout.ts';
import { refusalLines } from './refusal.ts';

/** How a request is to be looked at. */
export type ReceivedSort = 'usual' | 'unusual' | 'answered' | 'refused' | 'unread';

export function receivedSortOf(received: Received): ReceivedSort {
  return received.kind === 'unread' ? 'unread' : sortOfFate(received.judgement.fate);
}

function sortOfFate(fate: RequestFate): Exclude<ReceivedSort, 'unread'> {
  if (fate.kind !== 'grantable') return fate.kind;
  return fate.remarks.some(isUnusual) ? 'unusual' : 'usual';
}

function isUnusual({ note }: Remark): boolean {
  return !HARMLESS_NOTES.includes(note);
}

/** One line of `--json`: a license that was given is named, and not written out. */
export function receivedView(received: Received, desk: NamedDesk): object {
  if (received.kind === 'unread') {
    const { code, details } = received.refusal;
    return { file: received.file, sort: 'unread', code, details };
  }
  const { request, judgement, path } = received;
  return {
    file: request.name,
    sort: receivedSortOf(received),
    ...judgement.face,
    ...fateView(judgement.fate),
    command: judgement.fate.kind === 'refused' ? null : answerCommand(request.kind, path, desk),
  };
}

function fateView(fate: RequestFate): object {
  switch (fate.kind) {
    case 'grantable':
      return { code: 'OK', license: { sequence: fate.sequence, ...fate.dates }, remarks: fate.remarks };
    case 'answered': {
      const { softkeyId, sequence, expiresAt, graceUntil } = fate.given.license;
      return { code: 'OK', license: { softkeyId, sequence, expiresAt, graceUntil }, remarks: fate.remarks };
    }
    case 'refused':
      return { code: fate.refusal.code, details: fate.refusal.details };
  }
}

const STYLES = {
  usual: 'good',
  unusual: 'caution',
  answered: 'faint',
  refused: 'bad',
} as const satisfies Record<Exclude<ReceivedSort, 'unread'>, Style>;

/** A request as a clerk looks at it: who asks, for what, what is unusual, and the command that answers it. */
export function showReceived(received: Received, desk: NamedDesk, look: Display): string {
  const { t, paint } = look;
  if (received.kind === 'unread') {
    const head = paint('bad', t('desk.batchUnread', { file: foreign(received.file) }));
    return lines(head, ...refusalLines(received.refusal, look));
  }
  const { request, judgement, path } = received;
  const sort = sortOfFate(judgement.fate);
  const values = { host: foreign(request.host), file: foreign(request.name) };
  return lines(
    paint(STYLES[sort], t(`receive.${sort}`, values)),
    ...tableLines(factsOf(judgement, look), look),
    ...saidOf(judgement.fate, look),
    ...(sort === 'refused' ? [] : [commandLine(answerCommand(request.kind, path, desk), look)]),
  );
}

/** What is refused has its ways on in its hint. */
function commandLine(command: string, { t, paint }: Display): string {
  return `  ${paint('strong', `${t('say.next')}: `)}${command}`;
}

function factsOf({ face, fate }: RequestJudgement, look: Display) {
  const { t } = look;
  const facts: readonly (readonly [string, string | null])[] = [
    [t('receive.asks'), askedFor(face, look)],
    [t('field.customer'), face.customer && customerText(face.customer)],
    [t('field.order'), face.reference === '' ? null : foreign(face.reference)],
    [t('field.checkCode'), face.checkCode],
    [t('receive.asked'), askedWhen(face, look)],
    [t('receive.again'), face.again && foreign(face.again)],
    ...checksOf(face.checks, look).map((said, at) => [at === 0 ? t('receive.checks') : '', said] as const),
    ...licenseOf(fate, look),
  ];
  return facts.flatMap(([name, value]) =>
    value === null ? [] : [[{ text: name, style: 'faint' } as const, value]],
  );
}

function customerText({ name, contact }: NonNullable<RequestFace['customer']>): string {
  return contact === '' ? foreign(name) : `${foreign(name)} (${foreign(contact)})`;
}

function askedFor({ kind, product, softkey }: RequestFace, look: Display): string {
  const { t } = look;
  if (kind === 'pre-license') return t('receive.first', { product: foreign(product ?? '') });
  if (softkey === null) return t('receive.upgradeUnread');
  const { softkeyId, license } = softkey;
  return t('receive.upgrade', {
    softkeyId,
    product: foreign(product ?? ''),
    sequence: license.sequence,
    until: endOf(license.expiresAt, look),
  });
}

function askedWhen({ createdAt, person }: RequestFace, { t, zone }: Display): string {
  const moment = momentOf(createdAt, zone);
  return person === '' ? moment : t('receive.askedBy', { moment, person: foreign(person) });
}

/** Those that did not pass, or in one line that all did. */
function checksOf(checks: readonly PreflightGroup[], look: Display): readonly string[] {
  const odd = checks.filter(({ result }) => result !== 'passed');
  if (checks.length > 0 && odd.length === 0)
    return [look.t('receive.checksPassed', { number: checks.length })];
  return odd.map((check) => checkText(check, look));
}

/** A check that this program does not know, of a newer station, stands there by its id. */
function checkText({ id, result, acknowledged }: PreflightGroup, { t }: Display): string {
  const known = CHECK_IDS.find((one) => one === id);
  const check = known === undefined ? foreign(id) : t(`check.${known}`);
  const said = t(result === 'failed' ? 'receive.checkFailed' : 'receive.checkUnknown', { check });
  return acknowledged ? t('receive.checkAcknowledged', { said }) : said;
}

/** The license that it would get, or has got. */
function licenseOf(fate: RequestFate, look: Display): readonly (readonly [string, string])[] {
  const { t, zone } = look;
  switch (fate.kind) {
    case 'refused':
      return [];
    case 'grantable': {
      const { sequence, dates } = fate;
      const from = momentOf(dates.notBefore, zone);
      const said = t('receive.grant', { sequence, from, until: endOf(dates.expiresAt, look) });
      return [[t('receive.grants'), said]];
    }
    case 'answered': {
      const { softkeyId, sequence, expiresAt } = fate.given.license;
      const said = t('receive.license', { softkeyId, sequence, until: endOf(expiresAt, look) });
      return [[t('receive.given'), said]];
    }
  }
}

function endOf(expiresAt: Instant | null, { t, zone }: Display): string {
  return expiresAt === null ? t('desk.batchNoEnd') : momentOf(expiresAt, zone);
}

/** What speaks against it, or what a person should hear first. */
function saidOf(fate: RequestFate, look: Display): readonly string[] {
  if (fate.kind === 'refused') return refusalLines(fate.refusal, look);
  return fate.remarks
    .filter(({ note }) => note !== 'journal-unproved')
    .map((remark) => `  ${wrapped(remarkLine(remark, look), look, '  ')}`);
}

function remarkLine(remark: Remark, look: Display): string {
  const text = remarkText(remark, look);
  return isUnusual(remark) ? look.paint('caution', `${look.t('said.warning')}: ${text}`) : text;
}

/** How many there were of each sort. */
export function showReceivedCount(count: Readonly<Record<ReceivedSort, number>>, { t }: Display): string {
  const requests = Object.values(count).reduce((sum, one) => sum + one, 0);
  return `${t('receive.total', { requests, ...count })}\n`;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
