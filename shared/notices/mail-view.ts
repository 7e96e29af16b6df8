import type { Instant } from '../encoding/instant.ts';
import type { NoticeStep } from './notice.ts';

/**
 * What became of a mail. Where something newer is to be said, or nothing any more, it is `given-up`; and
 * `undelivered`, if the server had put it off until then.
 */
export const MAIL_STATES = ['queued', 'sent', 'failed', 'given-up', 'undelivered'] as const;
export type MailState = (typeof MAIL_STATES)[number];

/** Why a mail was not sent yet, or never will be. */
export const MAIL_CAUSES = [
  /** Nobody answers at the server's address, or the connection broke. */
  'unreachable',
  /** The server answers, and then says nothing for too long. */
  'silent',
  /** No encryption, or a certificate that is not the server's. */
  'tls',
  /** The server does not take the user and password. */
  'login',
  /** The server does not take the sender, or anything at all, from this desk. */
  'sender',
  /** The server says to try later. */
  'later',
  /** The server does not take this mail or its address, and never will. */
  'refused',
  /** Something newer is to be said, or nothing any more. */
  'overtaken',
] as const;
export type MailCause = (typeof MAIL_CAUSES)[number];

/** A mail of the outbox. */
export interface MailView {
  readonly noticeId: string;
  readonly writtenAt: Instant;
  readonly customer: string;
  readonly address: string;
  readonly step: NoticeStep;
  readonly subject: string;
  readonly state: MailState;
  /** How often it was tried in vain. */
  readonly tries: number;
  /** null: never again. */
  readonly nextTryAt: Instant | null;
  readonly endedAt: Instant | null;
  readonly cause: MailCause | null;
  /** What the server said last, in its own words; null: nothing. */
  readonly answer: string | null;
}

/** What one run of the mailer came to. */
export interface MailRunView {
  /** Mails that were written by this run. */
  readonly written: number;
  readonly sent: number;
  /** Mails that are tried again later. */
  readonly waiting: number;
  readonly failed: number;
  readonly givenUp: number;
  readonly undelivered: number;
  /** Why the run ended early: what is wrong with the server, and not with a mail. */
  readonly problem: { readonly cause: MailCause; readonly answer: string | null } | null;
  /** Customers whose licenses end and who have no contact, by their names. */
  readonly withoutContact: readonly string[];
}
