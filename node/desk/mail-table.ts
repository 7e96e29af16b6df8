import type { Instant } from '../../shared/encoding/instant.ts';
import { MAIL_CAUSES, MAIL_STATES, type MailCause, type MailView } from '../../shared/notices/mail-view.ts';
import { NOTICE_STEPS } from '../../shared/notices/notice.ts';
import { bytesIn, type Connection, integerIn, ledgerCorrupt, type Stored, textIn } from './database.ts';
import { type LedgerColumns, ledgerTables, preparedQuery } from './ledger-query.ts';
import { writesMail } from './schema.ts';

/** A mail as it was rendered, before anybody tries to send it. */
export interface WrittenMail
  extends Pick<MailView, 'noticeId' | 'writtenAt' | 'customer' | 'address' | 'step' | 'subject'> {
  /** All of it, headers and body: each try sends the same bytes. */
  readonly message: Uint8Array;
}

/** A mail that one worker has taken, and nobody else until `nextTryAt`. */
export interface TakenMail extends Pick<MailView, 'noticeId' | 'address' | 'tries'> {
  readonly message: Uint8Array;
}

/**
 * The outbox. A mail waits as long as it has a time for the next try; whoever takes it moves that time on,
 * and so a worker that dies leaves it to the next one. Every change is made under the state before, so of two
 * workers one makes it. Decision 78.
 */
export interface MailTable {
  /** False for a ledger of an older program, until something is written by this one. */
  readonly isThere: () => Promise<boolean>;
  readonly has: (noticeId: string) => Promise<boolean>;
  /** Keeps a mail to be sent, unless its notice was told before. */
  readonly queue: (mail: WrittenMail) => Promise<void>;
  /** The mail that has waited longest, for `takenBy` alone until `until`. */
  readonly take: (turn: {
    readonly now: Instant;
    readonly takenBy: string;
    readonly until: Instant;
  }) => Promise<TakenMail | undefined>;
  /** The same mail once more, for who took it and does not know. */
  readonly takenBy: (noticeId: string, worker: string) => Promise<TakenMail | undefined>;
  /** To be tried again at `at`. */
  readonly putOff: (mail: Ended & { readonly at: Instant }) => Promise<void>;
  /** Nobody sends it any more. Its text is not kept. */
  readonly end: (mail: Ended & { readonly at: Instant; readonly state: 'sent' | 'failed' }) => Promise<void>;
  /** The same of one that waits, whoever has it. Says which of the two it is now. */
  readonly giveUp: (noticeId: string, at: Instant) => Promise<'given-up' | 'undelivered'>;
  /** The ids of all that wait, page by page. */
  readonly waiting: () => AsyncIterable<string>;
  /** Those that were written since, the oldest first, page by page. */
  readonly since: (from: Instant) => AsyncIterable<MailView>;
}

interface Ended {
  readonly noticeId: string;
  readonly takenBy: string;
  readonly cause: MailCause | null;
  readonly answer: string | null;
}

const EMPTY = new Uint8Array();
const PAGE = 200;

const FIND = preparedQuery(({ noticeId }: { noticeId: string }) =>
  ledgerTables
    .selectFrom('mails')
    .select(['notice_id', 'address', 'tries', 'message', 'taken_by', 'next_try_at', 'cause'])
    .where('notice_id', '=', noticeId),
);

const QUEUE = preparedQuery(
  (mail: {
    noticeId: string;
    writtenAt: string;
    customer: string;
    address: string;
    step: string;
    subject: string;
    message: Uint8Array;
    state: string;
  }) =>
    ledgerTables
      .insertInto('mails')
      .values({
        notice_id: mail.noticeId,
        written_at: mail.writtenAt,
        customer: mail.customer,
        address: mail.address,
        step: mail.step,
        subject: mail.subject,
        message: mail.message,
        state: mail.state,
        tries: 0,
        next_try_at: mail.writtenAt,
      })
      .onConflict((conflict) => conflict.column('notice_id').doNothing()),
);

const FIRST_DUE = preparedQuery(({ now }: { now: string }) =>
  ledgerTables
    .selectFrom('mails')
    .select(['notice_id', 'next_try_at'])
    .where('next_try_at', '<=', now)
    .orderBy('next_try_at')
    .orderBy('notice_id')
    .limit(1),
);

const TAKE = preparedQuery((turn: { noticeId: string; before: string; takenBy: string; until: string }) =>
  ledgerTables
    .updateTable('mails')
    .set({ taken_by: turn.takenBy, next_try_at: turn.until })
    .where('notice_id', '=', turn.noticeId)
    .where('next_try_at', '=', turn.before),
);

const PUT_OFF = preparedQuery(
  (mail: {
    noticeId: string;
    takenBy: string;
    at: string;
    tries: number;
    cause: string | null;
    answer: string | null;
  }) =>
    ledgerTables
      .updateTable('mails')
      .set({
        taken_by: null,
        next_try_at: mail.at,
        tries: mail.tries,
        cause: mail.cause,
        answer: mail.answer,
      })
      .where('notice_id', '=', mail.noticeId)
      .where('taken_by', '=', mail.takenBy),
);

/** What every mail has that nobody sends any more: no time for a next try, and no text. */
type Over = {
  readonly noticeId: string;
  readonly at: string;
  readonly state: string;
  readonly message: Uint8Array;
  readonly cause: string | null;
};

function over({ at, state, message, cause }: Over) {
  return { taken_by: null, next_try_at: null, ended_at: at, state, message, cause };
}

const END = preparedQuery((mail: Over & { takenBy: string; answer: string | null }) =>
  ledgerTables
    .updateTable('mails')
    .set({ ...over(mail), answer: mail.answer })
    .where('notice_id', '=', mail.noticeId)
    .where('taken_by', '=', mail.takenBy),
);

const GIVE_UP = preparedQuery((mail: Over & { before: string }) =>
  ledgerTables
    .updateTable('mails')
    .set(over(mail))
    .where('notice_id', '=', mail.noticeId)
    .where('state', '=', mail.before),
);

const WAITING_AFTER = preparedQuery((last: { at: string; noticeId: string; most: number }) =>
  ledgerTables
    .selectFrom('mails')
    .select(['notice_id', 'next_try_at'])
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('next_try_at', 'notice_id'), '>', tuple(last.at, last.noticeId)),
    )
    .orderBy('next_try_at')
    .orderBy('notice_id')
    .limit(last.most),
);

const WRITTEN_AFTER = preparedQuery((last: { at: string; noticeId: string; most: number }) =>
  ledgerTables
    .selectFrom('mails')
    .select([
      ...(['notice_id', 'written_at', 'customer', 'address', 'step', 'subject', 'state'] as const),
      ...(['tries', 'next_try_at', 'ended_at', 'cause', 'answer'] as const),
    ])
    .where(({ eb, refTuple, tuple }) =>
      eb(refTuple('written_at', 'notice_id'), '>', tuple(last.at, last.noticeId)),
    )
    .orderBy('written_at')
    .orderBy('notice_id')
    .limit(last.most),
);

export function mailTableOf(connection: Connection): MailTable {
  const isThere = () => writesMail(connection);
  const find = async (noticeId: string) => (await connection.ask(FIND({ noticeId })))[0];
  const takenBy = async (noticeId: string, worker: string) => {
    const row = await find(noticeId);
    return row?.taken_by === worker && row.next_try_at !== null ? takenIn(row) : undefined;
  };
  return {
    isThere,
    takenBy,
    has: async (noticeId) => (await isThere()) && (await find(noticeId)) !== undefined,
    queue: async (mail) => void (await connection.ask(QUEUE({ ...mail, state: 'queued' }))),
    take: async ({ now, takenBy: worker, until }) => {
      if (!(await isThere())) return undefined;
      const [first] = await connection.ask(FIRST_DUE({ now }));
      if (first === undefined) return undefined;
      const noticeId = textIn(first, 'notice_id');
      await connection.ask(TAKE({ noticeId, before: textIn(first, 'next_try_at'), takenBy: worker, until }));
      return takenBy(noticeId, worker);
    },
    putOff: async (mail) => {
      const taken = await takenBy(mail.noticeId, mail.takenBy);
      if (taken !== undefined) await connection.ask(PUT_OFF({ ...mail, tries: taken.tries + 1 }));
    },
    end: async (mail) => void (await connection.ask(END({ ...mail, message: EMPTY }))),
    giveUp: async (noticeId, at) => {
      const row = await find(noticeId);
      const state = row?.cause === 'later' ? 'undelivered' : 'given-up';
      await connection.ask(
        GIVE_UP({ noticeId, at, before: 'queued', state, cause: 'overtaken', message: EMPTY }),
      );
      return state;
    },
    async *waiting() {
      if (!(await isThere())) return;
      for (let [at, noticeId] = ['', '']; ; ) {
        const rows = await connection.ask(WAITING_AFTER({ at, noticeId, most: PAGE }));
        for (const row of rows) yield textIn(row, 'notice_id');
        if (rows.length < PAGE) return;
        [at, noticeId] = [textIn(rows.at(-1), 'next_try_at'), textIn(rows.at(-1), 'notice_id')];
      }
    },
    async *since(from) {
      if (!(await isThere())) return;
      for (let [at, noticeId] = [from, '']; ; ) {
        const rows = await connection.ask(WRITTEN_AFTER({ at, noticeId, most: PAGE }));
        for (const row of rows) yield viewIn(row);
        if (rows.length < PAGE) return;
        [at, noticeId] = [textIn(rows.at(-1), 'written_at'), textIn(rows.at(-1), 'notice_id')];
      }
    },
  };
}

type MailRow = Stored<Omit<LedgerColumns['mails'], 'message' | 'taken_by'>>;

function takenIn(row: Stored<Pick<LedgerColumns['mails'], 'notice_id' | 'address' | 'tries' | 'message'>>) {
  return {
    noticeId: textIn(row, 'notice_id'),
    address: textIn(row, 'address'),
    tries: integerIn(row, 'tries'),
    message: bytesIn(row, 'message'),
  };
}

function viewIn(row: MailRow): MailView {
  return {
    noticeId: textIn(row, 'notice_id'),
    writtenAt: textIn(row, 'written_at') as Instant,
    customer: textIn(row, 'customer'),
    address: textIn(row, 'address'),
    step: oneOfThem(NOTICE_STEPS, textIn(row, 'step')),
    subject: textIn(row, 'subject'),
    state: oneOfThem(MAIL_STATES, textIn(row, 'state')),
    tries: integerIn(row, 'tries'),
    nextTryAt: textOrNull(row, 'next_try_at'),
    endedAt: textOrNull(row, 'ended_at'),
    cause: row.cause === null ? null : oneOfThem(MAIL_CAUSES, textIn(row, 'cause')),
    answer: textOrNull(row, 'answer'),
  };
}

function textOrNull(row: MailRow, column: 'next_try_at' | 'ended_at' | 'answer'): string | null {
  return row[column] === null ? null : textIn(row, column);
}

/** A word that this program wrote; any other one is damage. */
function oneOfThem<T extends string>(words: readonly T[], word: string): T {
  const found = words.find((one) => one === word);
  if (found === undefined) throw ledgerCorrupt();
  return found;
}
