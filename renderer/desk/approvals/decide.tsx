import { useState } from 'react';
import type { ApprovalView } from '../../../shared/desk-people.ts';
import { Button } from '../../design/button.tsx';
import { TextField } from '../../design/fields.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useAct } from '../../state/ask.ts';
import { useDeskInfo } from '../desk-client.ts';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import './approvals.css';

/** The second person's word, with a reason where it is no. */
export function Decide({
  approval: { approval },
  onDecided,
  again,
}: {
  approval: ApprovalView;
  onDecided: (decided: ApprovalView) => void;
  /** Somebody else decided, or it counts no more: what waits is asked anew. */
  again: () => Promise<void>;
}) {
  const { t } = useDeskTexts();
  const { desk } = useDeskInfo();
  const { isUnlocked, setUnlocked } = useDeskState();
  const [reason, setReason] = useState('');
  const [date, setDate] = useState('');
  const [isAsked, setAsked] = useState(false);
  const { act, isBusy, refusal } = useAct(async (denied: string | null) => {
    onDecided(await desk['approval.decide']({ approval, denied, date: date === '' ? null : date }));
  });
  const deny = () => {
    setAsked(true);
    if (reason.trim() !== '') act(reason.trim());
  };
  return (
    <div className="stack">
      {refusal && (
        <Refusal refusal={refusal}>
          {refusal.code.startsWith('APPROVAL_') && (
            <div>
              <Button onPress={() => void again()}>{t('clerk.approvals.again')}</Button>
            </div>
          )}
          {refusal.code === 'PASSPHRASE_MISSING' && isUnlocked && (
            <div>
              <Button onPress={() => setUnlocked(false)}>{t('clerk.unlock.title')}</Button>
            </div>
          )}
        </Refusal>
      )}
      {(refusal?.code === 'DESK_CLOCK' || date !== '') && (
        <TextField label={t('clerk.decision.date')} type="date" value={date} onChange={setDate} />
      )}
      <div>
        <Button look="main" onPress={() => act(null)} isPending={isBusy} isDisabled={!isUnlocked}>
          {t('clerk.approvals.approve')}
        </Button>
      </div>
      <div className="approval-deny">
        <TextField
          label={t('clerk.approvals.whyNot')}
          value={reason}
          maxLength={200}
          error={isAsked && reason.trim() === '' ? t('clerk.decision.missing') : undefined}
          onChange={setReason}
        />
        <Button onPress={deny} isDisabled={!isUnlocked || isBusy}>
          {t('clerk.approvals.deny')}
        </Button>
      </div>
    </div>
  );
}
