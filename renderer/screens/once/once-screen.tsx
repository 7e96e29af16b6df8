import { type ReactNode, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAnswer } from '../../state/ask.ts';
import { orderFrom } from '../../state/order.ts';
import { useRecordsChange } from '../../state/records-change.ts';
import { useTexts } from '../../state/texts.ts';
import { AlreadyMade } from './already-made.tsx';
import { OrderMissing } from './order-summary.tsx';
import { RequestForm } from './request-form.tsx';
import { readFirstRequestState } from './request-obstacles.ts';

/** The deliberate step: the request that is made once, or, where it was made, the way to it. */
export function OnceScreen() {
  const host = useHost();
  const { answer, again } = useAnswer(() => readFirstRequestState(host.station));
  useRecordsChange(again);
  const [reason, setReason] = useState<string | null>(null);
  const { t } = useTexts();
  const { draft } = useAppState();
  const { vendor } = useProgramInfo();
  if (answer.at === 'waiting')
    return (
      <Unready>
        <Loading />
      </Unready>
    );
  if (answer.at === 'refused')
    return (
      <Unready>
        <Refusal refusal={answer.refusal}>
          <div>
            <Button onPress={again}>{t('app.shell.retry')}</Button>
          </div>
        </Refusal>
      </Unready>
    );
  const { state, host: name } = answer.value;
  if (state.at !== 'open' && reason === null)
    return (
      <Unready>
        <AlreadyMade state={state} onReason={setReason} />
      </Unready>
    );
  const order = orderFrom(draft, vendor);
  if (order === null)
    return (
      <Unready>
        <OrderMissing />
      </Unready>
    );
  return <RequestForm order={order} host={name} reason={reason} dropReason={() => setReason(null)} />;
}

function Unready({ children }: { children: ReactNode }) {
  const { t } = useTexts();
  const { go } = useAppState();
  return (
    <Screen
      title={t('app.once.title')}
      actions={<Button onPress={() => go('project')}>{t('app.shell.back')}</Button>}
    >
      {children}
    </Screen>
  );
}
