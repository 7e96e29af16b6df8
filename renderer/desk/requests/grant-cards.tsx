import type { RequestFace } from '../../../shared/desk-judgement.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { CheckField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { workerOf } from '../place.ts';
import { AllowedSoFar } from './allow-card.tsx';
import { askedOf, isSaid } from './answer-form.ts';
import { doubtsIn, type Grantable, type QueuedRequest } from './queued-request.ts';
import { Remarks } from './remarks.tsx';
import { TermsCard } from './terms-card.tsx';

/** What to look at, the terms, and what issuing means. The button for it is at the foot of the screen. */
export function GrantCards({
  request,
  face,
  fate,
  isMissing,
}: {
  request: QueuedRequest;
  face: RequestFace;
  fate: Grantable;
  /** Somebody pressed the button, and something is left to be said first. */
  isMissing: boolean;
}) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  const { form, requestId, issueRefusal } = request;
  return (
    <>
      <Remarks remarks={fate.remarks} notNeeded={fate.notNeeded} />
      {doubtsIn(fate.remarks).length > 0 && (
        <div>
          <CheckField
            isSelected={form.looked}
            onChange={(looked) => queue.change(requestId, { looked })}
            isInvalid={isMissing && !form.looked}
          >
            {t('clerk.issue.looked')}
          </CheckField>
          {isMissing && !form.looked && (
            <p className="field-error" role="alert">
              {t('clerk.issue.first')}
            </p>
          )}
        </div>
      )}
      <TermsCard request={request} face={face} dates={fate.dates} />
      <Card title={t('clerk.issue.title')}>
        <p>{t('clerk.issue.lead')}</p>
        <AllowedSoFar request={request} />
        {issueRefusal && <Refusal refusal={issueRefusal} />}
      </Card>
    </>
  );
}

/** What was judged is what is issued: while the terms are being looked at anew, the button waits. */
export function IssueButton({
  request,
  fate,
  noteMissing,
}: {
  request: QueuedRequest;
  fate: Grantable;
  noteMissing: () => void;
}) {
  const { t, zone } = useDeskTexts();
  const { queue, isUnlocked, who } = useDeskState();
  const { form, isStale, isIssuing } = request;
  const isLooked = form.looked || doubtsIn(fate.remarks).length === 0;
  const isReady = isLooked && isSaid(form, workerOf(who));
  return (
    <Button
      look="main"
      onPress={() => (isReady ? queue.issue(request) : noteMissing())}
      isPending={isIssuing || isStale}
      isDisabled={!isUnlocked || askedOf(form, zone) === null}
    >
      {t('clerk.issue.act')}
    </Button>
  );
}
