import type { FileIn } from '../../shared/contract.ts';
import type { IssueView, RequestReview } from '../../shared/desk-views.ts';
import type { DocumentOf } from '../../shared/document/document.ts';
import type { RequestKind } from '../../shared/document/kinds.ts';
import type { Trust } from '../../shared/trust/trust.ts';
import { answer } from './answer.ts';
import type { DeskContext, OpenDesk, RequestDocument } from './context.ts';
import { NO_OVERRIDES, type Overrides } from './overrides.ts';
import type { RequestRules } from './request-rules.ts';
import { reviewRequest } from './review.ts';

/** The rules of one way in which a kind of request is answered: issue, upgrade, replace, rekey. */
export type RulesFor<K extends RequestKind> = (
  request: DocumentOf<K>,
  overrides: Overrides,
  desk: DeskContext,
) => RequestRules;

export interface WayOfAnswering {
  /** Answers the request in a file, once and for all. */
  readonly answer: (file: FileIn, overrides?: Partial<Overrides>) => Promise<IssueView>;
  /** What a person should know before that, by the same rules. Writes nothing. */
  readonly review: (file: FileIn, overrides?: Partial<Overrides>) => Promise<RequestReview>;
}

export function wayOfAnswering<D extends RequestDocument>(
  open: (file: FileIn, trust: Trust) => D,
  rulesFor: (request: D, overrides: Overrides, desk: DeskContext) => RequestRules,
  desk: OpenDesk,
): WayOfAnswering {
  const judged = (file: FileIn, overrides: Partial<Overrides> = {}) => {
    const request = open(file, desk.trust);
    return [request, desk, rulesFor(request, { ...NO_OVERRIDES, ...overrides }, desk)] as const;
  };
  return {
    answer: async (file, overrides) => answer(...judged(file, overrides)),
    review: async (file, overrides) => reviewRequest(...judged(file, overrides)),
  };
}
