import type { CourierRow } from './courier/courier-round.ts';
import type { SummaryLine } from './document/armor.ts';
import type { CompactText } from './document/compact.ts';
import type { Kind, RequestKind, Signer } from './document/kinds.ts';
import type { Fingerprint } from './document/payload/fields.ts';
import type { Entitlement } from './document/payload/license.ts';
import type { DocumentSubject } from './document/subject.ts';
import type { Instant } from './encoding/instant.ts';
import type { RefusalCode } from './errors/codes.ts';
import type { RefusalDetails } from './errors/refusal.ts';
import type { ExplainedReport } from './fingerprint/explain.ts';
import type { JournalEntry } from './journal/journal.ts';
import type { GraceReason, StateKind } from './license/state.ts';
import type { Proof } from './license/verify-document.ts';
import type { Adapter, Hypervisor, HypervisorKind } from './machine/facts.ts';
import type { Reading } from './machine/reading.ts';
import type { CheckResult } from './preflight/check.ts';
import type { Forecast, SoftkeyForecast } from './preflight/forecast.ts';
import type { VendorProfile } from './profile/vendor-profile.ts';
import type { GivenOut } from './request/given-out.ts';
import type { FollowingLicense, NextStep, PendingRequest } from './status/next-step.ts';

/**
 * What the doors show: the answers of the contract. Plain values, without raw machine ids and without paths.
 */

/** A document to give away: what to call it, and its armored text. */
export interface FileOut {
  readonly name: string;
  readonly text: string;
}

/** A refusal as it crosses a door; its title and hint come out of the catalogs, by code. */
export interface RefusalView {
  readonly code: RefusalCode;
  readonly details: RefusalDetails;
}

/**
 * Who made this program, for whom it asks and answers, and in which kind of home it keeps what it must not
 * lose.
 */
export interface VendorView
  extends Pick<VendorProfile, 'name' | 'demo' | 'contact' | 'products' | 'defaultTerms'> {
  /** Name and version: `softkey 0.1.0` */
  readonly program: string;
  readonly builtAt: Instant;
  readonly home: HomeScope;
  /**
   * What the advisor can ask for this vendor; null where the vendor has no guide and `advice.read` refuses.
   */
  readonly advisor: {
    /** The product versions from which on its advice changes, ascending; a person may name any other. */
    readonly versions: readonly string[];
  } | null;
}

/** How the home was chosen: by a person, or else for all users of the machine or for this one. */
export type HomeScope = 'chosen' | 'machine-wide' | 'per-user';

/** What of a machine is known at once, before anything is read that may take its time. */
export interface MachineGlance {
  readonly host: string;
  readonly platform: MachineView['platform'];
  /** Name and version: `softkey 0.1.0` */
  readonly program: string;
}

export interface MachineView {
  readonly host: string;
  readonly platform: 'linux' | 'windows' | 'macos' | 'other';
  readonly hypervisor: Hypervisor;
  /** Masked: shortened so that a person can recognise them but nobody can restore them. */
  readonly readings: readonly Reading[];
  /** MACs masked like the readings. */
  readonly adapters: readonly Adapter[];
  readonly fingerprint: Fingerprint;
}

/** What a person should know before the one request. */
export interface PreflightView {
  readonly checks: readonly CheckResult[];
  /** The name of the host below, as the hypervisor tells it. */
  readonly physicalHost: string | null;
  /** The version of the hypervisor, as it tells it: `10.0`. */
  readonly hypervisorVersion: string | null;
  readonly forecast: readonly Forecast[];
  readonly softkey: readonly SoftkeyForecast[];
}

export interface RequestView {
  readonly kind: RequestKind;
  readonly file: FileOut;
  readonly requestId: string;
  readonly createdAt: Instant;
  readonly host: string;
  /** What was ordered; null for an upgrade request, which is for the product of its softkey. */
  readonly product: string | null;
  /** Whose next license is asked for; null for a pre-license, which asks for the first one. */
  readonly softkeyId: string | null;
  /** To read over the phone: `4KQ7-9XMD`. The desk shows the same for the request that it answers. */
  readonly checkCode: string;
  /** The same document for a camera or a chat. */
  readonly compact: CompactText;
  /** True where this is the request that was made before, given out again. */
  readonly repeated: boolean;
}

/** A station's file for a courier's folder (spec §15). */
export interface CourierFile {
  /** Under its name in the folder: that of its file there, or a free one. */
  readonly file: FileOut;
  /**
   * Files of its own whose names tell a host that must not be named: they are removed when this one is
   * there.
   */
  readonly removes: readonly string[];
  readonly requests: readonly RequestView[];
  /** Softkeys that the vendor's terms would have one ask for later, and from when on. */
  readonly early: readonly {
    readonly softkeyId: string;
    readonly expiresAt: Instant;
    readonly askFrom: Instant;
  }[];
  /** The licenses that it reports as taken. */
  readonly reports: readonly { readonly softkeyId: string; readonly sequence: number }[];
  /** Also without its name: eight digits by which the file is told from others. */
  readonly keyId: string;
}

/** Who stands how in a courier's folder. */
export interface CourierView {
  /** Those that end first come first. */
  readonly rows: readonly CourierRow[];
  /** What lies there and cannot be believed; it hides nothing else. */
  readonly problems: readonly ({ readonly file: string } & RefusalView)[];
}

export type ImportResult = { readonly file: string; readonly kind: Kind | null } & (
  | {
      readonly ok: true;
      readonly outcome: 'imported' | 'already-held' | 'would-import';
      /** softkey id, or the vendor for key sets and revocation lists */
      readonly subject: string;
      /** sequence or version */
      readonly number: number;
      /** The machine and the product of a license; null for all else. */
      readonly host: string | null;
      readonly product: string | null;
      /** The dates of a license; null for all else, and where it has no end. */
      readonly notBefore: Instant | null;
      readonly expiresAt: Instant | null;
      readonly graceUntil: Instant | null;
    }
  | ({
      readonly ok: false;
      /** For what was refused because it is for another machine. */
      readonly match: ExplainedReport | null;
      /** True where it is for another machine and was never meant for this one: nothing is wrong here. */
      readonly forOther?: true;
      /** True where it is revoked and another softkey serves this machine: nothing is wrong here. */
      readonly replaced?: true;
    } & RefusalView)
);

/** What came back out of a station's copies, or would. */
export interface RestoredDocument {
  readonly file: string;
  readonly kind: Kind;
  readonly was: 'missing' | 'damaged';
  /** Softkey id, or the vendor for key sets and revocation lists. */
  readonly subject: string;
  readonly number: number;
  /** The end of a license; null for all else, and where it has none. */
  readonly expiresAt: Instant | null;
}

/** What there is to say of the time after an import. */
export interface ImportClock {
  readonly now: Instant;
  readonly highest: Instant;
  /** The clock is behind the highest time all the same. */
  readonly setBack: boolean;
  /** The highest time before a new license lowered it; null: none did. */
  readonly was: Instant | null;
}

export type EmergencyView =
  | { readonly kind: 'offered'; readonly days: number }
  | { readonly kind: 'begun'; readonly began: Instant; readonly until: Instant; readonly reason: string };

export interface SoftkeyView {
  readonly kind: StateKind;
  readonly softkeyId: string | null;
  readonly sequence: number | null;
  readonly product: string | null;
  readonly host: string | null;
  readonly customer: string | null;
  readonly notBefore: Instant | null;
  readonly expiresAt: Instant | null;
  readonly graceUntil: Instant | null;
  /** Whole days to the end of the term, or in grace to the end of grace; null: no end. */
  readonly daysLeft: number | null;
  /** Hours to that end; null where it is two days or more, and where nothing runs. */
  readonly hoursLeft: number | null;
  readonly reason: GraceReason | null;
  /** The emergency grace of this license: that one can be begun now, or what was begun. */
  readonly emergency: EmergencyView | null;
  readonly match: ExplainedReport | null;
  readonly entitlements: readonly Entitlement[];
  /** The license of this softkey that is here already and takes over by itself; null: none. */
  readonly following: FollowingLicense | null;
  /** The request that the license answers, as the journal has it; null where it was not made here. */
  readonly askedFor: { readonly createdAt: Instant; readonly givenOut: GivenOut | null } | null;
  /** The request that waits for an answer, if there is one. */
  readonly waitingFor: PendingRequest | null;
  readonly next: NextStep;
}

/** The state of the best softkey held, and of all of them. */
export interface StatusView extends SoftkeyView {
  readonly licensed: boolean;
  readonly machine: { readonly host: string; readonly hypervisor: HypervisorKind };
  readonly clock: {
    readonly now: Instant;
    /** The highest time that is proved. */
    readonly highest: Instant;
    readonly setBack: boolean;
    /** The time that dates are judged by. */
    readonly judged: Instant;
    /**
     * The clock lies far ahead of the highest time, and one reading is not believed: since when, and from
     * when on it is.
     */
    readonly ahead: { readonly since: Instant; readonly believedFrom: Instant } | null;
  };
  /** False where nothing is at the home's path yet: the first request or import makes it. */
  readonly homeExists: boolean;
  /**
   * True where this home could not record what had to be noted: nothing that depends on the record is then
   * given.
   */
  readonly notRecorded: boolean;
  /** The folder through which the system's scheduler asks and takes; null where none is known. */
  readonly renewsThrough: string | null;
  readonly softkeys: readonly SoftkeyView[];
  /** Stored files that could not be used; they hide nothing else. */
  readonly problems: readonly ({ readonly file: string } & RefusalView)[];
}

/** One document of a file, laid open for support. */
export interface InspectedDocument {
  readonly kind: Kind;
  /** To read over the phone: `4KQ7-9XMD`. */
  readonly checkCode: string;
  readonly summary: readonly SummaryLine[];
  /** The payload as JSON; null where it is not in the strict profile. */
  readonly payload: unknown;
  readonly signature: {
    readonly holds: boolean;
    readonly keyId: string | null;
    readonly signer: Signer;
    /** Why it is not believed. */
    readonly refusal: RefusalView | null;
  };
  /** For what carries a fingerprint: how it agrees with this machine. */
  readonly match: ExplainedReport | null;
  /** For a license: what `softkey verify` would say. */
  readonly verdict: RefusalView | null;
  /** Documents inside: of a courier bundle, or the license in an upgrade request. */
  readonly inside: readonly ({ readonly name: string } & Inspection)[];
}

export interface Inspection {
  readonly documents: readonly InspectedDocument[];
  /** What could not be opened at all. */
  readonly refusals: readonly RefusalView[];
}

/** One of two documents that are compared. */
export interface ComparedDocument {
  readonly kind: Kind;
  readonly checkCode: string;
  /** Whether the vendor made it: its signature holds, and it is not one of a station's own. */
  readonly genuine: boolean;
  /** What its signature proves; null: it does not hold. */
  readonly proof: Proof | null;
}

/** One field that two documents do not have alike, as short texts; null: the document has no such field. */
export interface FieldDifference {
  /** `order.customer.name`, `fingerprint.mac` */
  readonly path: string;
  readonly one: string | null;
  readonly other: string | null;
}

/** How two documents differ. */
export interface Comparison {
  readonly one: ComparedDocument;
  readonly other: ComparedDocument;
  /** How the second document's machine matches the first one's, if both have a fingerprint. */
  readonly match: ExplainedReport | null;
  readonly fields: readonly FieldDifference[];
  /** How many more fields differ than are listed. */
  readonly more: number;
}

export interface VerifyLine {
  readonly file: string;
  readonly ok: boolean;
  readonly code: 'OK' | RefusalCode;
  readonly details: RefusalDetails;
  readonly kind: Kind | null;
  /** Of whom and until when it is; null where its signature does not hold. */
  readonly subject: DocumentSubject | null;
  /** What is proved of it, where it is ok. */
  readonly proof: Proof | null;
  /** Of a bundle: a line for each document in it. */
  readonly inside: readonly VerifyLine[];
}

/** One part of a support package, and how much of it there is. */
export interface SupportPart {
  readonly part: 'state' | 'machine' | 'journal' | 'files' | 'documents' | 'log';
  readonly count: number;
}

/** A file for support, and all that leaves the machine by it, in the order of the file. */
export interface SupportPackage {
  readonly file: FileOut;
  readonly parts: readonly SupportPart[];
}

export interface JournalView {
  readonly entries: readonly JournalEntry[];
  readonly head: string;
  readonly intact: boolean;
  readonly brokenAt: number | null;
}
