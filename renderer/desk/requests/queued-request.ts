import type { FileIn } from '../../../shared/contract.ts';
import type { SingleRequest } from '../../../shared/desk-contract.ts';
import type {
  GivenLicense,
  ReplacedSoftkey,
  RequestFate,
  RequestJudgement,
} from '../../../shared/desk-judgement.ts';
import { isDoubt, type Remark } from '../../../shared/desk-views.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { RefusalView } from '../../../shared/views.ts';
import type { Answer } from '../../state/ask.ts';
import { type AnswerForm, FIRST_FORM } from './answer-form.ts';

/** A request on the page: as it came, as it is to be answered, and what the desk says of it. */
export interface QueuedRequest extends SingleRequest {
  readonly form: AnswerForm;
  readonly judgement: Answer<RequestJudgement>;
  /** What was entered has changed since it was judged. */
  readonly isStale: boolean;
  readonly isIssuing: boolean;
  readonly issueRefusal: RefusalView | null;
  /** The license that was issued from this page. */
  readonly issued: GivenLicense | null;
  /** Somebody else answered it while it was here. */
  readonly isMeanwhile: boolean;
}

export type Grantable = Extract<RequestFate, { kind: 'grantable' }>;

/** A file that holds no request, or one that cannot be read. */
export interface RejectedFile {
  readonly id: string;
  readonly file: string;
  /** null: nothing is wrong with it, but it asks for nothing. */
  readonly refusal: RefusalView | null;
}

export function queued(found: SingleRequest, operator: string): QueuedRequest {
  return {
    ...found,
    form: { ...FIRST_FORM, operator },
    judgement: { at: 'waiting' },
    isStale: false,
    isIssuing: false,
    issueRefusal: null,
    issued: null,
    isMeanwhile: false,
  };
}

/** Somebody else answered it with other terms: what it got is asked for without any. */
export function answeredMeanwhile({ operator }: AnswerForm): Partial<QueuedRequest> {
  return { form: { ...FIRST_FORM, operator }, isMeanwhile: true, issueRefusal: null };
}

export function fileOf({ name, text }: SingleRequest): FileIn {
  return { name: name.slice(-4096), bytes: encodeUtf8(text) };
}

/** The license that answers it; null: it has none. */
export function licenseFor({ issued, judgement }: QueuedRequest): GivenLicense | null {
  if (issued !== null) return issued;
  if (judgement.at !== 'here') return null;
  const { fate } = judgement.value;
  return fate.kind === 'answered' ? fate.given : null;
}

/** What it would get; null: it has its license, or is refused, or nobody knows yet. */
export function grantableIn({ issued, judgement }: QueuedRequest): Grantable | null {
  if (issued !== null || judgement.at !== 'here') return null;
  const { fate } = judgement.value;
  return fate.kind === 'grantable' ? fate : null;
}

/** The softkey whose place it takes; null: nobody's. */
export function replacedBy({ judgement }: QueuedRequest): ReplacedSoftkey | null {
  return judgement.at === 'here' ? judgement.value.replaced : null;
}

/** What a person should look at before it is answered, as `desk issue` says it before it asks. */
export function warningsIn(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ note }) => note !== 'journal-unproved');
}

export function doubtsIn(remarks: readonly Remark[]): readonly Remark[] {
  return remarks.filter(({ note }) => isDoubt(note));
}

/** How it stands, in one word for the list. */
export type Standing =
  | 'judging'
  | 'order'
  | 'look'
  | 'approval'
  | 'waits'
  | 'refused'
  | 'answered'
  | 'issued';

export function standingOf(request: QueuedRequest): Standing {
  const { judgement, issued } = request;
  if (issued !== null) return 'issued';
  if (judgement.at === 'waiting') return 'judging';
  if (judgement.at === 'refused') return 'refused';
  const { fate } = judgement.value;
  if (fate.kind === 'refused' && fate.refusal.code === 'NEEDS_APPROVAL')
    return fate.refusal.details['asked'] === 'before' ? 'waits' : 'approval';
  if (fate.kind !== 'grantable') return fate.kind;
  return lookCount(request) > 0 ? 'look' : 'order';
}

export function lookCount(request: QueuedRequest): number {
  const fate = grantableIn(request);
  if (fate === null) return 0;
  return warningsIn(fate.remarks).filter(({ note }) => note !== 'order-counted').length;
}

export function isDone(request: QueuedRequest): boolean {
  const standing = standingOf(request);
  return standing === 'issued' || standing === 'answered';
}
