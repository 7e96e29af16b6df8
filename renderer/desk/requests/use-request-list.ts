import { useCallback, useEffect, useState } from 'react';
import type { SingleRequest } from '../../../shared/desk-contract.ts';
import type { AnswerForm } from './answer-form.ts';
import { keepOperator, keepQueue, keptOperator, keptQueue } from './kept-queue.ts';
import { isDone, type QueuedRequest, queued } from './queued-request.ts';

/** Changes what is known of one request; one that is no longer there stays away. */
export type UpdateRequest = (requestId: string, change: Partial<QueuedRequest>) => void;

interface RequestList {
  readonly requests: readonly QueuedRequest[];
  readonly update: UpdateRequest;
  /** Puts those that are not there yet in front. */
  readonly take: (found: readonly SingleRequest[]) => void;
  readonly change: (requestId: string, form: Partial<AnswerForm>) => void;
  readonly remove: (requestId: string) => void;
  readonly removeDone: () => void;
}

/** The requests of this tab, kept for when it is loaded anew. `worker`: who works; empty: nobody says so. */
export function useRequestList(worker: string): RequestList {
  const [requests, setRequests] = useState(() => requestsKept(worker));
  useEffect(() => keepQueue(requests, worker), [requests, worker]);
  const update: UpdateRequest = useCallback(
    (requestId, change) =>
      setRequests((all) => all.map((one) => (one.requestId === requestId ? { ...one, ...change } : one))),
    [],
  );
  return {
    requests,
    update,
    take: (found) => setRequests((all) => [...newIn(found, all), ...all]),
    change: (requestId, change) => {
      if (change.operator !== undefined) keepOperator(change.operator);
      setRequests((all) => all.map((one) => (one.requestId === requestId ? changed(one, change) : one)));
    },
    remove: (id) => setRequests((all) => all.filter(({ requestId }) => requestId !== id)),
    removeDone: () => setRequests((all) => all.filter((one) => !isDone(one))),
  };
}

function requestsKept(worker: string): readonly QueuedRequest[] {
  return keptQueue(worker).map(({ form, ...found }) => {
    const fresh = queued(found, keptOperator());
    return { ...fresh, form: { ...fresh.form, ...form } };
  });
}

/** Those of a file that are not in the list, each once. */
function newIn(found: readonly SingleRequest[], all: readonly QueuedRequest[]): readonly QueuedRequest[] {
  const known = new Set(all.map(({ requestId }) => requestId));
  const once = new Map(found.toReversed().map((one) => [one.requestId, one]));
  return found
    .filter((one) => once.get(one.requestId) === one && !known.has(one.requestId))
    .map((one) => queued(one, keptOperator()));
}

function changed(one: QueuedRequest, change: Partial<AnswerForm>): QueuedRequest {
  return {
    ...one,
    form: { ...one.form, ...change },
    isStale: one.isStale || one.form.isForApproval || !isOnlyWords(change),
    issueRefusal: null,
  };
}

/** What is typed beside the terms changes nothing until something is allowed by it. */
function isOnlyWords(change: Partial<AnswerForm>): boolean {
  return Object.keys(change).every((name) => name === 'operator' || name === 'reason' || name === 'looked');
}
