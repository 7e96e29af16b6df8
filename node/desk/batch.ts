import type { IssueView } from '../../shared/desk-views.ts';
import type { UnverifiedDocument } from '../../shared/document/document.ts';
import { isRefusal, LicensingError } from '../../shared/errors/refusal.ts';
import { authenticateHeldAs, requireVendor } from '../../shared/trust/trust.ts';
import { answerEach, answerTogether, type Judged } from './answer.ts';
import { type FirstRequests, leftByPolicy } from './batch-policy.ts';
import type { OpenDesk, RequestDocument } from './context.ts';
import { issueRules } from './issue.ts';
import { NO_OVERRIDES, type Overrides } from './overrides.ts';
import type { RequestRules } from './request-rules.ts';
import type { Terms } from './terms.ts';
import { upgradeRules } from './upgrade.ts';

/** How many requests are answered together at most: they share one commit, and are in memory together. */
export const MOST_IN_GROUP = 100;

/** What a batch may decide without a person. */
export interface BatchPolicy {
  /** First requests as well. Each makes a softkey, so they are not answered by the way. */
  readonly first: FirstRequests;
  readonly terms: Terms | undefined;
  /** Today's date, as the operator knows it from elsewhere. */
  readonly date: string | undefined;
  /** Nothing is written: the answers say what would be. */
  readonly dryRun: boolean;
}

/** What became of a request: a license, which is in the ledger by now, or why it has none. */
export type BatchOutcome = IssueView | LicensingError;

/**
 * Answers up to `MOST_IN_GROUP` requests by the rules of a single answer, and none that a person should look
 * at first. One outcome for each, in their order. Refuses only what has nothing to do with a single request,
 * such as a ledger that is locked or damaged.
 */
export async function answerBatch(
  documents: readonly UnverifiedDocument[],
  policy: BatchPolicy,
  desk: OpenDesk,
): Promise<readonly BatchOutcome[]> {
  const judged = documents.map((document) => outcomeOrRefusal(() => judge(document, policy, desk)));
  const toAnswer = judged.flatMap((one) => (isRefusal(one) ? [] : [one]));
  const answered = (await (policy.dryRun ? tryAnswers : answerAll)(toAnswer, desk)).values();
  return judged.map((one) => (isRefusal(one) ? one : (answered.next().value as BatchOutcome)));
}

function judge(document: UnverifiedDocument, policy: BatchPolicy, desk: OpenDesk): Judged {
  const request = authenticateHeldAs(document, ['pre-license', 'upgrade-request'], desk.trust);
  requireVendor(request, desk.trust);
  const { terms, date } = policy;
  const rules = usualRules(request, terms, { ...NO_OVERRIDES, date }, desk);
  return { request, rules: { ...rules, leave: leftByPolicy(request, policy) } };
}

/** The rules of `desk issue` or of `desk upgrade`, by what is asked. */
export function usualRules(
  request: RequestDocument,
  terms: Terms | undefined,
  overrides: Overrides,
  desk: OpenDesk,
): RequestRules {
  return request.kind === 'pre-license'
    ? issueRules(terms)(request, overrides, desk)
    : upgradeRules(terms)(request, overrides, desk);
}

/** One that is refused by an error would take the others' answers along: then each is answered alone. */
async function answerAll(all: readonly Judged[], desk: OpenDesk): Promise<readonly BatchOutcome[]> {
  if (all.length === 0) return [];
  try {
    return await answerTogether(all, desk);
  } catch (error) {
    if (!isRefusal(error) || concernsAll(error)) throw error;
    if (all.length === 1) return [error];
  }
  const outcomes: BatchOutcome[] = [];
  for (const one of all) outcomes.push(...(await answerAll([one], desk)));
  return outcomes;
}

/** Answers, and takes all of it back, so that requests count that are answered before others. */
export async function tryAnswers(all: readonly Judged[], desk: OpenDesk): Promise<readonly BatchOutcome[]> {
  if (all.length === 0) return [];
  const takenBack = new Error('a dry run is taken back');
  let outcomes: readonly BatchOutcome[] = [];
  try {
    await desk.ledger.transaction(async (ledger) => {
      outcomes = (await answerEach(all, desk, ledger)).map(asTried);
      throw takenBack;
    });
  } catch (error) {
    if (error === takenBack) return outcomes;
    if (!isRefusal(error) || concernsAll(error)) throw error;
    if (all.length === 1) return [error];
  }
  const alone: BatchOutcome[] = [];
  for (const one of all) alone.push(...(await tryAnswers([one], desk)));
  return alone;
}

/** What was asked for in a trial is taken back with it. */
function asTried(outcome: BatchOutcome): BatchOutcome {
  if (!isRefusal(outcome, 'NEEDS_APPROVAL') || outcome.details['asked'] !== 'now') return outcome;
  return new LicensingError('NEEDS_APPROVAL', { ...outcome.details, approval: '', asked: 'tried' });
}

/** True for what has nothing to do with a single request. */
export function concernsAll({ code }: LicensingError): boolean {
  return /^(?:LEDGER|DISK|SYSTEM|FILE)_/.test(code);
}

function outcomeOrRefusal<T>(work: () => T): T | LicensingError {
  try {
    return work();
  } catch (error) {
    if (isRefusal(error)) return error;
    throw error;
  }
}
