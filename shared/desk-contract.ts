import { PULSE } from './app/host.ts';
import { type Settings, settings } from './app/settings.ts';
import { type Call, fileIn, nothing } from './contract.ts';
import type { GivenLicense, RequestJudgement } from './desk-judgement.ts';
import type { ApprovalView, OperatorView } from './desk-people.ts';
import type {
  ExpiringView,
  OrderView,
  RevocationListView,
  RevocationView,
  SearchView,
  SoftkeyStory,
} from './desk-views.ts';
import {
  boolean,
  instant,
  integer,
  list,
  matching,
  oneOf,
  orNull,
  record,
  type Shape,
  type ShapeOf,
  text,
} from './document/shape.ts';
import type { VendorProfile } from './profile/vendor-profile.ts';
import type { Language } from './text/language.ts';
import type { RefusalView } from './views.ts';

/** An operator, as the page knows whoever works at it. */
export type PageOperator = Pick<OperatorView, 'name' | 'role'>;

export type DeskWho =
  /** A desk without operators is one person's. */
  | { readonly kind: 'anybody' }
  /** It has operators, and nobody has signed in at this tab. */
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'operator';
      readonly operator: PageOperator;
      /** False where the whole page was begun for this operator. */
      readonly bySession: boolean;
    };

/** What the page of a desk begins with. */
export interface DeskBeginning extends DeskPulse {
  readonly who: DeskWho;
  readonly vendor: Pick<VendorProfile, 'id' | 'name' | 'demo' | 'products' | 'defaultTerms'>;
  /** Name and version: `softkey 0.1.0` */
  readonly program: string;
  /** The nearest language to that of the system. */
  readonly language: Language;
  readonly settings: Settings;
}

/** What the page asks every moment. */
export interface DeskPulse {
  /** Whether the desk can sign. Without it, only what is on record can be seen. */
  readonly isUnlocked: boolean;
  /** Whether somebody is signed in at this tab. Where the desk has operators, nothing goes without. */
  readonly isSignedIn: boolean;
}

/** Somebody who has signed in; every other call of their tab carries the session. */
export interface BegunSession extends DeskPulse {
  readonly session: string;
  readonly operator: PageOperator;
}

/** A request out of a file, alone, as it is handed on from here. */
export interface SingleRequest {
  /** Where it was: `mail.eml › plc-11.upgrade-request`. */
  readonly name: string;
  /** Armored, as every other call takes it. */
  readonly text: string;
  readonly requestId: string;
  readonly host: string;
}

/** What was found in a file. */
export interface FoundRequests {
  readonly requests: readonly SingleRequest[];
  readonly refused: readonly ({ readonly file: string } & RefusalView)[];
}

/** When the license is to end, and its grace, where that differs from what is usual. */
const pageTerms = record({
  days: orNull(integer(1, 36_600)),
  until: orNull(instant),
  endless: boolean,
  graceDays: orNull(integer(0, 366)),
  /** Of an upgrade: its days are counted from the end of the license before. */
  fromEnd: boolean,
  /** It may end before the license whose place it takes. */
  shorten: boolean,
});
export type PageTerms = ShapeOf<typeof pageTerms>;

/** As long as a revocation list takes (spec §7). */
const LONGEST_REASON = 200;

const date = orNull(matching(/^\d{4}-\d\d-\d\d$/, 'a date'));

/** What an operator decides; the date is today's, as they know it from elsewhere. */
const decision = record({
  allow: list(text(1, 64), 0, 64),
  operator: text(0, 120),
  reason: text(0, LONGEST_REASON),
  date,
});
export type Decision = ShapeOf<typeof decision>;

const id = text(1, 64);

/** The softkey in whose place another one is issued, as `desk rehost` and `desk reissue` take it. */
const pageReplacement = record({
  way: oneOf('rehost', 'reissue'),
  replaces: id,
  /** Of a rehost: how it is known that the old machine does not run on; null: nobody said so yet. */
  returned: orNull(oneOf('claimed', 'missing')),
});
export type PageReplacement = ShapeOf<typeof pageReplacement>;

const asked = record({
  file: fileIn,
  terms: pageTerms,
  decision,
  /** null: it is answered as it asks. */
  replacement: orNull(pageReplacement),
});
/** A request, and how it is to be answered. */
export type AskedRequest = ShapeOf<typeof asked>;

/** The reason stands in the list that customers get. */
const revocation = record({
  softkeyId: id,
  operator: text(0, 120),
  reason: text(1, LONGEST_REASON),
  date,
});
/** `denied`: why; null: it is given. */
const approvalDecision = record({ approval: id, denied: orNull(text(1, LONGEST_REASON)), date });
const passphrase = text(0, 1000);
type Nothing = ShapeOf<typeof nothing>;

function call<I, O>(input: Shape<I>): Call<I, O> {
  return { input };
}

/**
 * Every call of the clerk's page, once. Each does what a command of the desk does, by the same functions.
 * `requests.read` takes files apart; `request.judge` writes nothing; `request.issue` answers once and for
 * all, and the same request with the same license ever after. No call takes or gives a path. No passphrase
 * is kept; the key that the desk's opens is in the memory of the program, and so is who signed in.
 */
export const deskContract = {
  'desk.begin': call<Nothing, DeskBeginning>(nothing),
  [PULSE]: call<Nothing, DeskPulse>(nothing),
  'desk.signIn': call<{ name: string; passphrase: string }, BegunSession>(
    record({ name: text(1, 120), passphrase }),
  ),
  'desk.signOut': call<Nothing, Nothing>(nothing),
  'desk.unlock': call<{ passphrase: string }, DeskPulse>(record({ passphrase })),
  'desk.lock': call<Nothing, DeskPulse>(nothing),
  'settings.write': call<Settings, Nothing>(settings),
  'requests.read': call<{ file: ShapeOf<typeof fileIn> }, FoundRequests>(record({ file: fileIn })),
  'request.judge': call<AskedRequest, RequestJudgement>(asked),
  'request.issue': call<AskedRequest, GivenLicense>(asked),
  'softkeys.search': call<{ text: string; after: string | null; most: number }, SearchView>(
    record({ text: text(0, 1000), after: orNull(id), most: integer(1, 1000) }),
  ),
  'softkeys.expiring': call<{ days: number }, ExpiringView>(record({ days: integer(0, 36_600) })),
  'softkey.story': call<{ softkeyId: string }, SoftkeyStory>(record({ softkeyId: id })),
  'softkey.license': call<{ softkeyId: string }, GivenLicense>(record({ softkeyId: id })),
  'softkey.revoke': call<ShapeOf<typeof revocation>, RevocationView>(revocation),
  'revocations.read': call<Nothing, RevocationListView>(nothing),
  /** `byItself`: the page looks again, and nobody did anything: a session is not used by it. */
  'approvals.read': call<{ byItself: boolean }, { readonly approvals: readonly ApprovalView[] }>(
    record({ byItself: boolean }),
  ),
  'approval.decide': call<ShapeOf<typeof approvalDecision>, ApprovalView>(approvalDecision),
  'orders.read': call<Nothing, { readonly orders: readonly OrderView[] }>(nothing),
} as const;

export type DeskContract = typeof deskContract;
