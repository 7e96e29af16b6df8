import type { DeskEntry } from './desk-event.ts';
import type { LedgerRestore, LedgerSoftkey, LicenseView } from './desk-views.ts';
import type { Instant } from './encoding/instant.ts';

/** What a desk shows of its record as a whole: whether it holds, and its backups. */

export interface LedgerView {
  readonly vendor: string;
  /** By softkey id. */
  readonly softkeys: readonly LedgerSoftkey[];
  /** Up to the first entry that does not continue the chain. */
  readonly events: readonly DeskEntry[];
  /** True where the chain holds up to its held end and every license is the one that its event names. */
  readonly intact: boolean;
  /**
   * What does not hold: an event and its license, or the end of the chain, where that or its record is
   * missing.
   */
  readonly broken: 'event' | 'end' | 'end-lost' | 'end-damaged' | null;
  /**
   * The first event (from 1) that is not right; one past the last where a license has no event, or where the
   * end is missing.
   */
  readonly brokenAt: number | null;
  /** The hash of the last event in `events`. */
  readonly head: string;
}

/** One thing that is wrong with a ledger, and what it is about, as far as that is known. */
export interface LedgerProblem {
  readonly problem:
    | 'database'
    /** A line is not what was written. */
    | 'event-changed'
    /** A line stands at another number than its own. */
    | 'event-moved'
    /** The events before this one. */
    | 'events-missing'
    /** A whole event that does not continue the one before. */
    | 'other-chain'
    | 'license-missing'
    | 'license-changed'
    | 'license-unrecorded'
    | 'revocation'
    | 'order'
    | 'marks'
    | 'found'
    /** A key set is not what its event says, or there is none. */
    | 'key-set'
    /** What is looked up of operators, policies and approvals is not what the events are. */
    | 'people'
    /** An event is not looked up under what it is about: its request, its softkey, a restore. */
    | 'filed'
    | 'end'
    | 'end-lost'
    | 'end-damaged'
    /** Against an end that was kept elsewhere: another event under the same number, or none. */
    | 'forked'
    | 'behind-kept-end';
  /** The number of the event. */
  readonly event: number | null;
  readonly at: Instant | null;
  readonly softkeyId: string | null;
}

/** What came of looking at a whole ledger. */
export interface LedgerProof {
  readonly vendor: string;
  readonly intact: boolean;
  readonly events: number;
  readonly licenses: number;
  /** The hash of the last event. */
  readonly head: string;
  readonly problems: readonly LedgerProblem[];
  /** Problems that are not named one by one. */
  readonly more: number;
  readonly restored: readonly LedgerRestore[];
}

/** The license that was issued last. */
export interface LastSoftkey {
  readonly softkeyId: string;
  readonly host: string;
  readonly at: Instant;
}

/** A backup of a desk: when it was made, and how far its ledger goes. */
export interface BackupView {
  readonly path: string;
  readonly vendor: string;
  readonly createdAt: Instant;
  readonly program: string;
  readonly events: number;
  readonly licenses: number;
  /** The hash of the last event. */
  readonly head: string;
  /** null: nothing was issued yet. */
  readonly last: LastSoftkey | null;
}

/** A backup that was looked at. */
export interface BackupProof extends BackupView {
  /** Whether the passphrase that was given opens its keys; the demo vendor's need none. */
  readonly keys: 'opened' | 'locked' | 'public';
}

/** What is wrong with a line of a backup. */
export type BackupFlaw =
  | 'line'
  | 'cut'
  | 'keys'
  | 'chain'
  | 'license'
  /** Events and licenses name different ones. */
  | 'contradiction'
  | 'revocation'
  | 'order'
  | 'end'
  | 'seal';

/** A desk that was restored. */
export interface RestoredView extends BackupView {
  readonly dir: string;
  readonly restoredAt: Instant;
  readonly licensesFrom: number;
  readonly listsFrom: number;
  /** What was written into the folder beside the ledger, by name. */
  readonly files: readonly string[];
}

/** A license that was taken back into the ledger. */
export interface AdoptedView
  extends Pick<LicenseView, 'softkeyId' | 'sequence' | 'host' | 'product' | 'issuedAt' | 'expiresAt'> {
  readonly customer: string;
  readonly requestId: string;
  /** True where the ledger had it already: nothing was written. */
  readonly repeated: boolean;
}
