import { announce } from '../../design/announcements.tsx';
import { refusalFrom } from '../../state/refusal.ts';
import type { DeskClient } from '../desk-client.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { askedOf } from './answer-form.ts';
import { answeredMeanwhile, fileOf, type QueuedRequest } from './queued-request.ts';
import type { UpdateRequest } from './use-request-list.ts';

/** The page asks who works, or is told by the next look at the request what it waits for. */
const SHOWN_OTHERWISE: ReadonlySet<string> = new Set(['OPERATOR_MISSING', 'NEEDS_APPROVAL']);

/** Issues what was entered for a request, and notes in the list what became of it. Never rejects. */
export function useIssuing(
  desk: DeskClient,
  update: UpdateRequest,
  noteLocked: () => void,
): (request: QueuedRequest) => Promise<void> {
  const { t, zone } = useDeskTexts();
  const noteRefused = ({ requestId, form }: QueuedRequest, error: unknown) => {
    const refusal = refusalFrom(error);
    if (refusal.code === 'PASSPHRASE_MISSING') noteLocked();
    const change = { isIssuing: false, isStale: true };
    if (refusal.code === 'TERMS_CONFLICT') update(requestId, { ...change, ...answeredMeanwhile(form) });
    else if (SHOWN_OTHERWISE.has(refusal.code)) update(requestId, change);
    else update(requestId, { ...change, issueRefusal: refusal });
  };
  return async (request) => {
    const { requestId, form } = request;
    const asked = askedOf(form, zone);
    if (asked === null) return;
    update(requestId, { isIssuing: true, issueRefusal: null });
    try {
      const issued = await desk['request.issue']({ file: fileOf(request), ...asked });
      update(requestId, { isIssuing: false, issued, isMeanwhile: issued.repeated });
      const { host, sequence } = issued.license;
      announce(t(issued.repeated ? 'clerk.given.again' : 'clerk.given.issued', { host, sequence }));
    } catch (error) {
      noteRefused(request, error);
    }
  };
}
