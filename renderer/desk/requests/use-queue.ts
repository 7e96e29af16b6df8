import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DeskWho, SingleRequest } from '../../../shared/desk-contract.ts';
import type { RequestJudgement } from '../../../shared/desk-judgement.ts';
import { encodeUtf8 } from '../../../shared/encoding/text.ts';
import type { Zone } from '../../../shared/text/zone.ts';
import { announce } from '../../design/announcements.tsx';
import type { ChosenFile } from '../../files/chosen-files.ts';
import { readInBatches } from '../../files/read-files.ts';
import { presence } from '../../host/presence.ts';
import type { Answer } from '../../state/ask.ts';
import { refusalFrom } from '../../state/refusal.ts';
import type { DeskClient } from '../desk-client.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { type AnswerForm, askedOf, FIRST_FORM } from './answer-form.ts';
import { keepOperator, keepQueue, keptOperator, keptQueue } from './kept-queue.ts';
import { fileOf, isDone, type QueuedRequest, queued, type RejectedFile } from './queued-request.ts';

type Files = Iterable<ChosenFile> | AsyncIterable<ChosenFile>;

/** The requests on the page, and all that can be done with them. */
export interface Queue {
  readonly requests: readonly QueuedRequest[];
  readonly unread: readonly RejectedFile[];
  /** How many files are being read now. */
  readonly reading: number;
  /** Answers with the requests that were found; never rejects. */
  readonly add: (files: Files) => Promise<readonly SingleRequest[]>;
  readonly addText: (name: string, text: string) => Promise<readonly SingleRequest[]>;
  readonly change: (requestId: string, form: Partial<AnswerForm>) => void;
  readonly issue: (request: QueuedRequest) => void;
  /** Asks a second person for exactly this, with the reason that was entered. */
  readonly askApproval: (request: QueuedRequest) => void;
  /** Asks the desk once more how it stands. */
  readonly judgeAgain: (requestId: string) => void;
  readonly remove: (id: string) => void;
  readonly removeDone: () => void;
}

/** Files of one batch: each is a call of its own. */
const MOST = 100;
/** Whoever types is not asked at every letter. */
const JUDGED_AFTER_MS = 250;

export function useQueue(desk: DeskClient, isUnlocked: boolean, noteLocked: () => void, who: DeskWho): Queue {
  const worker = who.kind === 'operator' ? who.operator.name : '';
  const { t, zone } = useDeskTexts();
  const [requests, setRequests] = useState<readonly QueuedRequest[]>(() =>
    keptQueue(worker).map(({ form, ...found }) => {
      const fresh = queued(found, keptOperator());
      return { ...fresh, form: { ...fresh.form, ...form } };
    }),
  );
  const [unread, setUnread] = useState<readonly RejectedFile[]>([]);
  const [reading, setReading] = useState(0);
  const update = useCallback(
    (requestId: string, change: Partial<QueuedRequest>) =>
      setRequests((all) => all.map((one) => (one.requestId === requestId ? { ...one, ...change } : one))),
    [],
  );
  useEffect(() => keepQueue(requests, worker), [requests, worker]);
  useJudging({ desk, requests, update, zone, isUnlocked, noteLocked });

  const take = (found: readonly SingleRequest[]) =>
    setRequests((all) => {
      const known = new Set(all.map(({ requestId }) => requestId));
      const fresh = found.filter(({ requestId }, i) => {
        const isFirst = found.findIndex((one) => one.requestId === requestId) === i;
        return isFirst && !known.has(requestId);
      });
      return [...fresh.map((one) => queued(one, keptOperator())), ...all];
    });
  const nextId = useRef(0);
  const refuse = (files: readonly Omit<RejectedFile, 'id'>[]) =>
    setUnread((all) => [...files.map((one) => ({ ...one, id: `unread-${nextId.current++}` })), ...all]);

  const readOne = async (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<readonly SingleRequest[]> => {
    setReading((count) => count + 1);
    try {
      const { requests: found, refused } = await desk['requests.read']({ file: { name, bytes } });
      take(found);
      refuse(refused.map(({ file, code, details }) => ({ file, refusal: { code, details } })));
      if (found.length + refused.length === 0) refuse([{ file: name, refusal: null }]);
      for (const { host } of found) announce(host);
      return found;
    } catch (error) {
      refuse([{ file: name, refusal: refusalFrom(error) }]);
      return [];
    } finally {
      setReading((count) => count - 1);
    }
  };

  const add = async (files: Files) => {
    const { signal } = new AbortController();
    const all: SingleRequest[] = [];
    for await (const batch of readInBatches(files, { most: MOST, signal })) {
      refuse(batch.refused.map(({ file, code, details }) => ({ file, refusal: { code, details } })));
      for (const { name, bytes } of batch.files) all.push(...(await readOne(name, Uint8Array.from(bytes))));
    }
    return all;
  };

  const issue = async ({ requestId, form, ...request }: QueuedRequest) => {
    const asked = askedOf(form, zone);
    if (asked === null) return;
    update(requestId, { isIssuing: true, issueRefusal: null });
    try {
      const issued = await desk['request.issue']({ file: fileOf({ ...request, requestId }), ...asked });
      update(requestId, { isIssuing: false, issued, isMeanwhile: issued.repeated });
      const { host, sequence } = issued.license;
      announce(t(issued.repeated ? 'clerk.given.again' : 'clerk.given.issued', { host, sequence }));
    } catch (error) {
      const issueRefusal = refusalFrom(error);
      if (issueRefusal.code === 'PASSPHRASE_MISSING') noteLocked();
      const isMeanwhile = issueRefusal.code === 'TERMS_CONFLICT';
      update(requestId, {
        isIssuing: false,
        isStale: true,
        ...(isMeanwhile && meanwhile(form)),
        ...(!isMeanwhile && !SHOWN_OTHERWISE.has(issueRefusal.code) && { issueRefusal }),
      });
    }
  };

  return {
    requests,
    unread,
    reading,
    add,
    addText: (name, text) => readOne(name, encodeUtf8(text)),
    change: (requestId, change) => {
      if (change.operator !== undefined) keepOperator(change.operator);
      setRequests((all) =>
        all.map((one) =>
          one.requestId === requestId
            ? {
                ...one,
                form: { ...one.form, ...change },
                isStale: one.isStale || one.form.isForApproval || !isOnlyWords(change),
                issueRefusal: null,
              }
            : one,
        ),
      );
    },
    issue: (request) => void issue(request),
    askApproval: (request) => {
      const form = { ...request.form, isForApproval: true };
      update(request.requestId, { form });
      void issue({ ...request, form });
    },
    judgeAgain: (requestId) => update(requestId, { judgement: { at: 'waiting' }, issueRefusal: null }),
    remove: (id) => {
      setRequests((all) => all.filter(({ requestId }) => requestId !== id));
      setUnread((all) => all.filter((one) => one.id !== id));
    },
    removeDone: () => setRequests((all) => all.filter((one) => !isDone(one))),
  };
}

/** The page asks who works, or is told by the next look at the request what it waits for. */
const SHOWN_OTHERWISE: ReadonlySet<string> = new Set(['OPERATOR_MISSING', 'NEEDS_APPROVAL']);

/** Somebody else answered it with other terms: what it got is asked for without any. */
function meanwhile({ operator }: AnswerForm): Partial<QueuedRequest> {
  return { form: { ...FIRST_FORM, operator }, isMeanwhile: true, issueRefusal: null };
}

function isAnsweredOtherwise(judgement: Answer<RequestJudgement>): boolean {
  if (judgement.at !== 'here' || judgement.value.fate.kind !== 'refused') return false;
  return judgement.value.fate.refusal.code === 'TERMS_CONFLICT';
}

/** What is typed beside the terms changes nothing until something is allowed by it. */
function isOnlyWords(change: Partial<AnswerForm>): boolean {
  return Object.keys(change).every((name) => name === 'operator' || name === 'reason' || name === 'looked');
}

interface Judging {
  readonly desk: DeskClient;
  readonly requests: readonly QueuedRequest[];
  readonly update: (requestId: string, change: Partial<QueuedRequest>) => void;
  readonly zone: Zone;
  readonly isUnlocked: boolean;
  readonly noteLocked: () => void;
}

/** Asks the desk about one request after the other: those that came, and those that were changed. */
function useJudging({ desk, requests, update, zone, isUnlocked, noteLocked }: Judging): void {
  const isGone = useSyncExternalStore(presence.follow, presence.isGone);
  const next = requests.find(
    ({ judgement, isStale, issued, form }) =>
      issued === null && (judgement.at === 'waiting' || isStale) && askedOf(form, zone) !== null,
  );
  const asked = next === undefined ? null : askedOf(next.form, zone);
  const key =
    next && asked && isUnlocked && !isGone
      ? JSON.stringify([next.requestId, asked, next.judgement.at])
      : null;
  const judged = useRef({ next, asked });
  judged.current = { next, asked };
  useEffect(() => {
    const { next: request, asked: how } = judged.current;
    if (key === null || request === undefined || how === null) return undefined;
    let isWanted = true;
    const settle = (judgement: Answer<RequestJudgement>) => {
      if (!isWanted) return;
      const { requestId, form } = request;
      if (isAnsweredOtherwise(judgement)) update(requestId, { ...meanwhile(form), isStale: true });
      else update(requestId, { judgement, isStale: false });
    };
    const judge = () =>
      desk['request.judge']({ file: fileOf(request), ...how })
        .then((value) => settle({ at: 'here', value }))
        .catch((error: unknown) => {
          const refusal = refusalFrom(error);
          if (refusal.code === 'PASSPHRASE_MISSING') noteLocked();
          // While the program is gone it stays as it is, and is asked when it is back.
          else if (refusal.code !== 'HOST_GONE') settle({ at: 'refused', refusal });
        });
    const timer = setTimeout(judge, request.judgement.at === 'waiting' ? 0 : JUDGED_AFTER_MS);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [key, desk, update, noteLocked]);
}
