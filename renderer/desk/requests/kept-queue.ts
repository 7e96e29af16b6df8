import type { SingleRequest } from '../../../shared/desk-contract.ts';
import { keepForTab, keptForTab } from '../../host/tab-storage.ts';

const QUEUE = 'softkey-desk-requests';
const OPERATOR = 'softkey-desk-operator';
/** A browser keeps a few megabytes for a tab. What is more is dropped once more by hand. */
const MOST_CHARACTERS = 1_500_000;

/** The requests of this tab, so that loading the page anew loses none. What was issued is in the ledger. */
export function keepQueue(requests: readonly SingleRequest[]): void {
  const text = JSON.stringify(
    requests.map(({ name, text, requestId, host }) => ({ name, text, requestId, host })),
  );
  if (text.length <= MOST_CHARACTERS) keepForTab(QUEUE, text);
}

export function keptQueue(): readonly SingleRequest[] {
  try {
    const kept: unknown = JSON.parse(keptForTab(QUEUE) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isFound) : [];
  } catch {
    return [];
  }
}

function isFound(one: unknown): one is SingleRequest {
  if (typeof one !== 'object' || one === null) return false;
  return ['name', 'text', 'requestId', 'host'].every((name) => typeof Reflect.get(one, name) === 'string');
}

/** Who works at this tab. */
export function keepOperator(name: string): void {
  keepForTab(OPERATOR, name);
}

export function keptOperator(): string {
  return keptForTab(OPERATOR) ?? '';
}
