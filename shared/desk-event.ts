import type { JournalDetail, JournalEntry } from './journal/journal.ts';

/** What a desk writes down about itself. */
export type DeskEvent =
  | 'desk-created'
  | 'desk-restored'
  | 'softkey-issued'
  | 'license-upgraded'
  | 'license-adopted'
  | 'license-taken'
  | 'station-rekeyed'
  | 'license-signed-anew'
  | 'softkey-replaced'
  | 'softkey-revoked'
  | 'list-renewed'
  | 'key-added'
  | 'key-withdrawn'
  | 'operator-added'
  | 'operator-removed'
  | 'operator-passphrase'
  | 'policy-set'
  | 'usual-terms-set'
  | 'contact-set'
  | 'contact-removed'
  | 'backup-begun'
  | 'desk-passphrase'
  | 'approval-asked'
  | 'approval-given'
  | 'approval-denied'
  | 'approval-used'
  | 'request-refused'
  | 'request-behind'
  | 'machine-drifted'
  | 'journal-went-back'
  | 'journal-rewritten'
  | 'journal-unproved'
  | 'time-went-back'
  | 'two-chains'
  | 'station-key-reused'
  | 'os-id-shared'
  | 'mac-shared'
  | 'weak-request'
  | 'check-allowed'
  | 'order-added'
  | 'order-again'
  | 'order-counted'
  | 'date-confirmed'
  | 'license-shortened'
  | 'end-kept'
  | 'early-extension'
  | 'clock-ahead'
  | 'emergency-grace';

export type DeskEntry = JournalEntry<DeskEvent>;

/**
 * Something to write down. Its detail has no raw machine ids, and is bounded by the fields of the document it
 * is about.
 */
export interface Observation {
  readonly event: DeskEvent;
  readonly detail: JournalDetail;
}
