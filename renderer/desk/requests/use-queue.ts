import type { DeskWho, SingleRequest } from '../../../shared/desk-contract.ts';
import type { DeskClient } from '../desk-client.ts';
import { useDeskTexts } from '../desk-texts.ts';
import type { AnswerForm } from './answer-form.ts';
import type { QueuedRequest, RejectedFile } from './queued-request.ts';
import { type FilesIn, useFileReading } from './use-file-reading.ts';
import { useIssuing } from './use-issuing.ts';
import { useJudging } from './use-judging.ts';
import { useRequestList } from './use-request-list.ts';

/** The requests on the page, and all that can be done with them. */
export interface Queue {
  readonly requests: readonly QueuedRequest[];
  readonly unread: readonly RejectedFile[];
  /** How many files are being read now. */
  readonly reading: number;
  /** Answers with the requests that were found; never rejects. */
  readonly add: (files: FilesIn) => Promise<readonly SingleRequest[]>;
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

export function useQueue(desk: DeskClient, isUnlocked: boolean, noteLocked: () => void, who: DeskWho): Queue {
  const { zone } = useDeskTexts();
  const list = useRequestList(who.kind === 'operator' ? who.operator.name : '');
  const files = useFileReading(desk, list.take);
  const issue = useIssuing(desk, list.update, noteLocked);
  const { requests, update } = list;
  useJudging({ desk, requests, update, zone, isUnlocked, noteLocked });
  return {
    requests,
    unread: files.unread,
    reading: files.reading,
    add: files.add,
    addText: files.addText,
    change: list.change,
    issue: (request) => void issue(request),
    askApproval: (request) => {
      const form = { ...request.form, isForApproval: true };
      update(request.requestId, { form });
      void issue({ ...request, form });
    },
    judgeAgain: (requestId) => update(requestId, { judgement: { at: 'waiting' }, issueRefusal: null }),
    remove: (id) => {
      list.remove(id);
      files.remove(id);
    },
    removeDone: list.removeDone,
  };
}
