import type { DeskEvent, Observation } from '../../shared/desk-event.ts';
import type { DeskWay } from '../../shared/desk-people.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import type { LicensingError } from '../../shared/errors/refusal.ts';
import type { JournalDetail } from '../../shared/journal/journal.ts';
import type { LedgerTables } from './ledger.ts';
import type { Overrides } from './overrides.ts';
import type { TakingBack } from './revoke.ts';
import type { Terms } from './terms.ts';
import type { ProductDefaults } from './usual-terms.ts';

/** What the ledger's rules say of a request that was never answered. */
export type RequestDecision =
  | {
      readonly kind: 'granted';
      readonly event: Extract<DeskEvent, 'softkey-issued' | 'license-upgraded'>;
      readonly license: License;
      readonly observations: readonly Observation[];
      /** What it got where the terms said nothing. */
      readonly defaults: ProductDefaults;
      /** The softkey that is revoked by it, and replaced. */
      readonly replaces?: TakingBack;
    }
  /** A refusal that the desk remembers: somebody may be trying something. */
  | { readonly kind: 'refused'; readonly refusal: LicensingError; readonly detail: JournalDetail };

export type Granted = Extract<RequestDecision, { kind: 'granted' }>;

export function refused(refusal: LicensingError, detail: JournalDetail = {}): RequestDecision {
  return { kind: 'refused', refusal, detail };
}

/** How one request is answered. Both read the ledger and write nothing. */
export interface RequestRules {
  /** Of a request that was never answered. */
  readonly decide: (ledger: LedgerTables, now: Instant) => Promise<RequestDecision>;
  /** Refuses terms that differ from those with which the request was answered. */
  readonly requireSameAsBefore: (issued: License, ledger: LedgerTables) => Promise<void>;
  readonly overrides: Overrides;
  /** What was typed: somebody may have to approve exactly this. */
  readonly asked: {
    readonly way: DeskWay;
    readonly terms: Terms | undefined;
    readonly returned?: string | null;
  };
  /** Why a person has to look at what would be granted; undefined where nothing speaks against it. */
  readonly leave?: (granted: Granted, ledger: LedgerTables) => Promise<LicensingError | undefined>;
}
