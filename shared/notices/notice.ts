import type { ExpiringCause } from '../desk-views.ts';
import type { Instant } from '../encoding/instant.ts';
import type { Language } from '../text/language.ts';

/** How the machines of a customer come to their licenses: somebody carries files, or a relay does. */
export const CONTACT_WAYS = ['manual', 'relay'] as const;
export type ContactWay = (typeof CONTACT_WAYS)[number];

/** Whom the vendor writes to, of one customer. */
export interface CustomerContact {
  /** As it was typed; found by `customerKey`. */
  readonly customer: string;
  readonly mail: string;
  readonly lang: Language;
  /** The name of a time zone: `America/Sao_Paulo`. */
  readonly zone: string;
  readonly way: ContactWay;
}

/**
 * When somebody is told of an end, in the order in which it comes: so many days before the last day, on it,
 * on the first day of the grace and on its last one.
 */
export const NOTICE_STEPS = ['d30', 'd15', 'd7', 'd3', 'd1', 'd0', 'grace-first', 'grace-last'] as const;
export type NoticeStep = (typeof NOTICE_STEPS)[number];

/** A softkey whose license ends, as its desk knows it. */
export interface EndingSoftkey {
  readonly softkeyId: string;
  readonly host: string;
  readonly product: string;
  readonly customer: string;
  readonly reference: string;
  /** Of the license that the station is known to have. */
  readonly issuedAt: Instant;
  readonly endsAt: Instant;
  readonly graceUntil: Instant;
  readonly cause: ExpiringCause;
}

/** What one contact is to be told now: softkeys of one customer that end on the same day. */
export interface Notice {
  /** A digest of incident, step and address: the same notice is told once. */
  readonly id: string;
  readonly step: NoticeStep;
  readonly contact: CustomerContact;
  /** `YYYY-MM-DD`, by the contact's clock. */
  readonly lastDay: string;
  readonly graceLastDay: string;
  /** Days from today to the last day; below zero in the grace. */
  readonly daysLeft: number;
  readonly softkeys: readonly EndingSoftkey[];
}

/** What two spellings of one customer's name have in common. */
export function customerKey(name: string): string {
  return name.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
}
