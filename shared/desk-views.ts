import type { DeskEntry } from './desk-event.ts';
import type { Instant } from './encoding/instant.ts';
import type { JournalDetail } from './journal/journal.ts';
import type { TermPhase } from './license/term.ts';
import type { FileOut } from './views.ts';

/** What the desk's doors show. Plain values; no secrets and no raw machine ids. */

/**
 * Weaknesses of the machine in a first request that make a license easier to misuse. None of them is a reason
 * to refuse.
 */
export type Weakness = (typeof WEAKNESSES)[number];

export const WEAKNESSES = ['no-uuid', 'many-macs', 'checks-acknowledged'] as const;

/**
 * What the vendor should know about a request although it was answered; each note is in the event log too.
 */
export type LedgerNote =
  /** It came from a station that does not have the newest license yet. */
  | 'behind'
  /** The machine changed within what is tolerated, and the license carries it as it is now. */
  | 'drift'
  /**
   * The station's journal is not longer than it was: the machine went back to an earlier state, or is a copy
   * of it.
   */
  | 'journal-went-back'
  /**
   * The station's journal is longer, but does not continue the one that the desk knows: it was started again,
   * or a copy has run on its own since.
   */
  | 'journal-rewritten'
  /**
   * The request cannot prove that its journal continues the one that the desk knows: an older program made
   * it, or it came long after.
   */
  | 'journal-unproved'
  /**
   * The highest time that the station has seen went down: it was put back or is a copy, with its clock set
   * back.
   */
  | 'time-went-back'
  /** Two copies of the station ask for its softkey in turn. */
  | 'two-chains'
  /** Another machine's softkey has the same station key: one of the two was copied from the other. */
  | 'key-reused'
  /**
   * Another machine's softkey has the same OS id: both come from one template, or one was copied from the
   * other.
   */
  | 'os-id-shared'
  /** Another machine's softkey has an adapter of this one, under another UUID. */
  | 'mac-shared'
  | Weakness
  /** An operator let a check pass that had failed. */
  | 'check-allowed'
  /** The order has another machine's softkey already. */
  | 'order-again'
  /** It is one of so many of its order. */
  | 'order-counted'
  /** The desk's clock was in doubt, and an operator typed the date. */
  | 'date-confirmed'
  /** The license ends before the one that it replaces, because the terms say so. */
  | 'license-shortened'
  /** The days in the terms would end before what was granted, so they were ignored. */
  | 'end-kept'
  /** Days were added to the end, although more than that many were left. */
  | 'early-extension'
  /** The station's clock has shown a time far ahead, which nothing has confirmed. */
  | 'clock-ahead'
  /** A person at the plant let the product run on after all grace was over, and said why. */
  | 'emergency-grace';

/** A note, with what the ledger's event says about it: the other softkey, the order, the checks. */
export interface Remark {
  readonly note: LedgerNote;
  readonly detail: JournalDetail;
}

/** What a person should hear of a request before it is answered. */
export interface RequestReview {
  readonly remarks: readonly Remark[];
  readonly notNeeded: IssueView['notNeeded'];
}

/** What is no sign of a copy. */
export type PlainNote = (typeof PLAIN_NOTES)[number];

export const PLAIN_NOTES = [
  'drift',
  'journal-unproved',
  'no-uuid',
  'many-macs',
  'checks-acknowledged',
  'check-allowed',
  'order-again',
  'order-counted',
  'date-confirmed',
  'license-shortened',
  'end-kept',
  'early-extension',
  'clock-ahead',
  'emergency-grace',
] as const satisfies readonly LedgerNote[];

/** Notes that nobody would hold a license back for. */
export const HARMLESS_NOTES: readonly LedgerNote[] = [
  'drift',
  'journal-unproved',
  'date-confirmed',
  'order-counted',
];

/** Differences from what was requested, and what asks for more than is usual: no sign of a copy. */
const DOUBTS: readonly LedgerNote[] = ['order-again', 'end-kept', 'early-extension'];

/**
 * What a person may want to look into before a license is issued: signs of a copy, and differences from what
 * was requested.
 */
export function isDoubt(note: LedgerNote): boolean {
  if (note === 'behind') return false; // two requests in a row, before the first answer was imported
  return DOUBTS.includes(note) || !PLAIN_NOTES.some((plain) => plain === note);
}

/**
 * The notes that make a softkey's machine look copied or put back to an earlier state. Neutral notes are not
 * among them.
 */
export type Suspicion =
  | Exclude<LedgerNote, PlainNote>
  /** Another machine asked with its license and its station key, and was refused. */
  | 'other-machine';

/** A license that the desk gives out. */
export interface LicenseView {
  readonly kind: 'license';
  readonly file: FileOut;
  readonly softkeyId: string;
  readonly sequence: number;
  readonly host: string;
  readonly product: string;
  readonly issuedAt: Instant;
  /** null: no end. */
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
  /** The request that it answered. */
  readonly requestId: string;
  /** True where its last day is over: only its grace, if any is left, lets the product run. */
  readonly expired: boolean;
}

/** The license that answers a request. */
export interface IssueView extends LicenseView {
  /** The newest license of its softkey: another one where an older request is answered again. */
  readonly newest: { readonly sequence: number; readonly expiresAt: Instant | null };
  /** The check code of the answered request, to compare with what the customer reads out on the phone. */
  readonly requestCheckCode: string;
  /** True where this request was answered before: the file is the same bytes. */
  readonly repeated: boolean;
  readonly notes: readonly LedgerNote[];
  /** The same notes, each with its detail. */
  readonly remarks: readonly Remark[];
  /** The softkey that was revoked and replaced by this one. */
  readonly replaced?: string;
  /** What an operator allowed although it was not needed; not in the ledger. */
  readonly notNeeded: readonly string[];
}

/** A revocation list that the desk gives out. */
export interface RevocationListView {
  readonly kind: 'revocation-list';
  readonly file: FileOut;
  readonly number: number;
  /** How many softkeys it names. */
  readonly softkeys: number;
}

/** A softkey that was taken back, and the newest list that says so. */
export interface RevocationView extends RevocationListView {
  readonly softkeyId: string;
  readonly host: string;
  readonly product: string;
  readonly customer: string;
  readonly revokedAt: Instant;
  readonly reason: string;
  /** The softkey that was issued in its place; null: none. */
  readonly replacedBy: string | null;
  /** True where it was taken back before: nothing was written. */
  readonly repeated: boolean;
}

/** How a softkey stands: in its dates, or taken back. */
export type SoftkeyState = TermPhase | 'revoked' | 'replaced';

/** One softkey, as its newest license has it. */
export interface LedgerSoftkey {
  readonly softkeyId: string;
  readonly host: string;
  readonly product: string;
  readonly customer: string;
  /** The order's reference; empty where it has none. */
  readonly reference: string;
  readonly sequence: number;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant | null;
  /** The first instant in which the product no longer runs; null: never. */
  readonly graceUntil: Instant | null;
  /** The same of the license before the newest one; null: there is none. */
  readonly before: { readonly expiresAt: Instant | null; readonly graceUntil: Instant | null } | null;
  /** As the newest license has it, by the desk's clock. */
  readonly state: SoftkeyState;
  /** How many licenses came after the first. */
  readonly upgrades: number;
  /** null: it was not taken back. */
  readonly revokedAt: Instant | null;
  readonly replacedBy: string | null;
  /** In the order in which they came up, each once. */
  readonly suspicions: readonly Suspicion[];
}

/** What was ordered, and how many softkeys were issued for it. */
export interface OrderView {
  readonly reference: string;
  /** null: the desk was never told of this order. */
  readonly customer: string | null;
  /** null: whatever product. */
  readonly product: string | null;
  readonly quantity: number | null;
  /** Without those that were taken back or replaced. */
  readonly softkeys: number;
}

/** What is looked for, and which page of it. */
export interface SearchPage {
  /** Empty: all softkeys. */
  readonly text: string;
  /** The softkey after which the page begins; undefined: the first page. */
  readonly after: string | undefined;
  readonly most: number;
}

/** A page of the softkeys that were looked for, the one issued last first. */
export interface SearchView {
  readonly text: string;
  readonly softkeys: readonly Omit<LedgerSoftkey, 'suspicions'>[];
  /** The last one of this page, where there are more; null: this is all. */
  readonly next: string | null;
  /** True where what was typed says so little that not all of it was looked at. */
  readonly isCut: boolean;
}

/** An event in the life of a softkey. */
export interface StoryLine extends Pick<DeskEntry, 'n' | 'at' | 'event' | 'detail'> {
  /** Where a license was issued: its end; null: none. */
  readonly until?: Instant | null;
}

/** That a ledger was restored from a backup: what was issued after the backup, it does not know. */
export interface LedgerRestore {
  /** The number of the event. */
  readonly event: number;
  readonly at: Instant;
  /** When the backup was made. */
  readonly backupAt: Instant;
  /** The numbers from which licenses and revocation lists went on. */
  readonly licensesFrom: number;
  readonly listsFrom: number;
}

/** One softkey and all that happened to it. */
export interface SoftkeyStory extends Omit<LedgerSoftkey, 'suspicions'> {
  /** The softkey in whose place it was issued; null: none. */
  readonly replaces: string | null;
  /** The last restore of the ledger; null: there was none. */
  readonly restored: LedgerRestore | null;
  readonly lines: readonly StoryLine[];
}

/**
 * Why a softkey is about to end: nobody asked, the desk refused, or the answer may not have been imported.
 */
export type ExpiringCause = 'not-asked' | 'refused' | 'waiting-for-approval' | 'not-known-applied';

/** A softkey that ends soon, or whose station may still have a license that does. */
export interface ExpiringSoftkey
  extends Pick<LedgerSoftkey, 'softkeyId' | 'host' | 'product' | 'customer' | 'reference' | 'state'> {
  /** When the license ends that the station is known to have. */
  readonly endsAt: Instant;
  readonly cause: ExpiringCause;
}

export interface ExpiringView {
  readonly days: number;
  /** By customer, and then by their end. */
  readonly softkeys: readonly ExpiringSoftkey[];
}
