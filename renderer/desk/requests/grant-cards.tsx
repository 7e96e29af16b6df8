import type { RequestFace } from '../../../shared/desk-judgement.ts';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { CheckField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import { AllowedSoFar } from './allow-card.tsx';
import { askedOf } from './answer-form.ts';
import { doubtsIn, type Grantable, type QueuedRequest } from './queued-request.ts';
import { Remarks } from './remarks.tsx';
import { TermsCard } from './terms-card.tsx';

/** What to look at, the terms, and what issuing means. The button for it is at the foot of the screen. */
export function GrantCards({
  request,
  face,
  fate,
  isLookMissing,
}: {
  request: QueuedRequest;
  face: RequestFace;
  fate: Grantable;
  /** Somebody pressed the button without having looked. */
  isLookMissing: boolean;
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
            isInvalid={isLookMissing && !form.looked}
          >
            {t('clerk.issue.looked')}
          </CheckField>
          {isLookMissing && !form.looked && (
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
  noteLookMissing,
}: {
  request: QueuedRequest;
  fate: Grantable;
  noteLookMissing: () => void;
}) {
  const { t, zone } = useDeskTexts();
  const { queue, isUnlocked } = useDeskState();
  const { form, isStale, isIssuing } = request;
  const isReady = form.looked || doubtsIn(fate.remarks).length === 0;
  return (
    <Button
      look="main"
      onPress={() => (isReady ? queue.issue(request) : noteLookMissing())}
      isPending={isIssuing || isStale}
      isDisabled={!isUnlocked || askedOf(form, zone) === null}
    >
      {t('clerk.issue.act')}
    </Button>
  );
}
