import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { RequestJudgement } from '../../../shared/desk-judgement.ts';
import type { Zone } from '../../../shared/text/zone.ts';
import { presence } from '../../host/presence.ts';
import type { Answer } from '../../state/ask.ts';
import { refusalFrom } from '../../state/refusal.ts';
import type { DeskClient } from '../desk-client.ts';
import { type Asked, askedOf } from './answer-form.ts';
import { answeredMeanwhile, fileOf, type QueuedRequest } from './queued-request.ts';
import type { UpdateRequest } from './use-request-list.ts';

interface Judging {
  readonly desk: DeskClient;
  readonly requests: readonly QueuedRequest[];
  readonly update: UpdateRequest;
  readonly zone: Zone;
  readonly isUnlocked: boolean;
  readonly noteLocked: () => void;
}

/** Whoever types is not asked at every letter. */
const JUDGED_AFTER_MS = 250;

/** Asks the desk about one request after the other: those that came, and those that were changed. */
export function useJudging({ desk, requests, update, zone, isUnlocked, noteLocked }: Judging): void {
  const isGone = useSyncExternalStore(presence.follow, presence.isGone);
  const next = isUnlocked && !isGone ? nextIn(requests, zone) : null;
  const key = next && JSON.stringify([next.request.requestId, next.asked, next.request.judgement.at]);
  const newest = useRef(next);
  newest.current = next;
  useEffect(() => {
    if (key === null || newest.current === null) return undefined;
    const { request, asked } = newest.current;
    let isWanted = true;
    const settle = (judgement: Answer<RequestJudgement>) => {
      if (!isWanted) return;
      const { requestId, form } = request;
      if (isAnsweredOtherwise(judgement)) update(requestId, { ...answeredMeanwhile(form), isStale: true });
      else update(requestId, { judgement, isStale: false });
    };
    const judge = () =>
      desk['request.judge']({ file: fileOf(request), ...asked })
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

/** The next request that the desk has to be asked about, and what about it. */
function nextIn(
  requests: readonly QueuedRequest[],
  zone: Zone,
): { readonly request: QueuedRequest; readonly asked: Asked } | null {
  for (const request of requests) {
    const { judgement, isStale, issued, form } = request;
    if (issued !== null || (judgement.at !== 'waiting' && !isStale)) continue;
    const asked = askedOf(form, zone);
    if (asked !== null) return { request, asked };
  }
  return null;
}

function isAnsweredOtherwise(judgement: Answer<RequestJudgement>): boolean {
  if (judgement.at !== 'here' || judgement.value.fate.kind !== 'refused') return false;
  return judgement.value.fate.refusal.code === 'TERMS_CONFLICT';
}
