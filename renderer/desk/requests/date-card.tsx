import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Card } from '../../design/card.tsx';
import { TextField } from '../../design/fields.tsx';
import { useDeskState } from '../desk-state.ts';
import { useDeskTexts } from '../desk-texts.ts';
import type { QueuedRequest } from './queued-request.ts';

/** The desk's clock is in doubt: a person says which day it is, as `desk issue` asks it. */
export function DateCard({ request: { requestId, form } }: { request: QueuedRequest }) {
  const { t } = useDeskTexts();
  const { queue } = useDeskState();
  const [date, setDate] = useState(form.date);
  return (
    <Card title={t('clerk.decision.title')}>
      <TextField label={t('clerk.decision.date')} type="date" value={date} onChange={setDate} />
      <div>
        <Button isDisabled={date === ''} onPress={() => queue.change(requestId, { date })}>
          {t('clerk.decision.confirm')}
        </Button>
      </div>
    </Card>
  );
}
