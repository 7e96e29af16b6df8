import type { SingleRequest } from '../../../shared/desk-contract.ts';
import { keepForTab, keptForTab } from '../../host/tab-storage.ts';
import { memberOf } from '../place.ts';
import { type AnswerForm, ENDS, FIRST_FORM, PLACES, RETURNS } from './answer-form.ts';

const QUEUE = 'softkey-desk-requests';
/** And then who entered it. */
const ENTERED = 'softkey-desk-entered:';
const OPERATOR = 'softkey-desk-operator';
/** A browser keeps a few megabytes for a tab. What is more is dropped once more by hand. */
const MOST_CHARACTERS = 1_500_000;

interface KeptRequest extends SingleRequest {
  /** What this operator entered for it. */
  readonly form: Partial<AnswerForm>;
}

/**
 * The requests of this tab, and what each operator entered for them, so that loading the page anew loses
 * none. What was issued is in the ledger. `worker`: who works; empty where nobody says so.
 */
export function keepQueue(
  requests: readonly (SingleRequest & { readonly form: AnswerForm })[],
  worker: string,
): void {
  const text = JSON.stringify(
    requests.map(({ name, text, requestId, host }) => ({ name, text, requestId, host })),
  );
  if (text.length > MOST_CHARACTERS) return;
  keepForTab(QUEUE, text);
  const entered = requests.map(({ requestId, form }) => [requestId, form]);
  keepForTab(ENTERED + worker, JSON.stringify(Object.fromEntries(entered)));
}

export function keptQueue(worker: string): readonly KeptRequest[] {
  const kept = keptJson(QUEUE);
  const entered = keptJson(ENTERED + worker);
  if (!Array.isArray(kept)) return [];
  return kept.filter(isFound).map((one) => ({ ...one, form: formIn(memberOf(entered, one.requestId)) }));
}

function keptJson(name: string): unknown {
  try {
    return JSON.parse(keptForTab(name) ?? 'null');
  } catch {
    return null;
  }
}

/** What of it this program would have kept. Whether somebody looked is asked anew. */
function formIn(kept: unknown): Partial<AnswerForm> {
  const fits = Object.entries(FIRST_FORM).flatMap(([name, usual]) => {
    const value = memberOf(kept, name);
    const isFit = Array.isArray(usual) ? isWords(value) : typeof value === typeof usual;
    return isFit && name !== 'looked' ? [[name, value]] : [];
  });
  const form: Partial<AnswerForm> = Object.fromEntries(fits);
  const { end = 'usual', way = '', returned = '' } = form;
  return ENDS.includes(end) && PLACES.includes(way) && RETURNS.includes(returned) ? form : {};
}

function isWords(value: unknown): boolean {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function isFound(one: unknown): one is SingleRequest {
  return ['name', 'text', 'requestId', 'host'].every((name) => typeof memberOf(one, name) === 'string');
}

/** Who works at this tab. */
export function keepOperator(name: string): void {
  keepForTab(OPERATOR, name);
}

export function keptOperator(): string {
  return keptForTab(OPERATOR) ?? '';
}
