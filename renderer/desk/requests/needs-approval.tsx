import type { RequestFace } from '../../../shared/desk-judgement.ts';
import type { ApprovalCause } from '../../../shared/desk-people.ts';
import type { RefusalView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Callout } from '../../design/callout.tsx';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { workerOf } from '../place.ts';
import { AllowedSoFar } from './allow-card.tsx';
import { isSaid } from './answer-form.ts';
import type { QueuedRequest } from './queued-request.ts';
import { TermsCard } from './terms-card.tsx';

/** A policy wants a second person for this: it is asked for here, and issued once it is approved. */
export function NeedsApproval({
  request,
  refusal: { details },
  face,
  noteMissing,
}: {
  request: QueuedRequest;
  refusal: RefusalView;
  face: RequestFace;
  noteMissing: () => void;
}) {
  const { t, dates } = useDeskTexts();
  const { approval, until, asked } = details;
  const why = Array.isArray(details['why']) ? details['why'].map(String) : [];
  const causes = why.map((cause) => t(`approvalCause.${cause as ApprovalCause}`)).join(', ');
  if (asked === 'before')
    return (
      <Waiting
        request={request}
        title={t('clerk.approval.waits', { approval: String(approval), causes })}
        until={t('clerk.approval.until', { until: dates.moment(String(until)) })}
      />
    );
  return (
    <>
      <Callout tone="warn" title={t('clerk.approval.needed', { causes })} />
      <TermsCard request={request} face={face} dates={null} />
      <AskForIt request={request} noteMissing={noteMissing} />
    </>
  );
}

function Waiting({ request, title, until }: { request: QueuedRequest; title: string; until: string }) {
  const { t } = useDeskTexts();
  const { queue, go } = useDeskState();
  const { requestId, form } = request;
  return (
    <Callout tone="info" title={title} announce>
      <p>{until}</p>
      {form.reason !== '' && <p>{t('clerk.approval.yourReason', { reason: form.reason })}</p>}
      <div className="row">
        <Button onPress={() => queue.judgeAgain(requestId)}>{t('clerk.approval.look')}</Button>
        <Button look="quiet" onPress={() => go('approvals')}>
          {t('clerk.nav.approvals')}
        </Button>
      </div>
    </Callout>
  );
}

function AskForIt({ request, noteMissing }: { request: QueuedRequest; noteMissing: () => void }) {
  const { t } = useDeskTexts();
  const { queue, who } = useDeskState();
  const { requestId, form, isIssuing, isStale, issueRefusal } = request;
  return (
    <Card title={t('clerk.approval.title')}>
      <p>{t('clerk.approval.lead')}</p>
      <AllowedSoFar request={request} />
      {form.way === '' && (
        <TextField
          label={t('clerk.decision.reason')}
          hint={t('clerk.approval.reasonHint')}
          value={form.reason}
          maxLength={200}
          onChange={(reason) => queue.change(requestId, { reason })}
        />
      )}
      {issueRefusal && <Refusal refusal={issueRefusal} />}
      <div>
        <Button
          look="main"
          onPress={() => (isSaid(form, workerOf(who)) ? queue.askApproval(request) : noteMissing())}
          isPending={isIssuing || isStale}
        >
          {t('clerk.approval.ask')}
        </Button>
      </div>
    </Card>
  );
}
