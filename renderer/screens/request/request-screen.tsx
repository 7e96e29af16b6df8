import { Button } from '../../design/button.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAnswer } from '../../state/ask.ts';
import { useChosenSoftkey } from '../../state/chosen-softkey.ts';
import { useRecordsChange } from '../../state/records-change.ts';
import { useTexts } from '../../state/texts.ts';
import { NothingWaits } from './nothing-waits.tsx';
import { type RequestState, readWaiting } from './waiting.ts';
import { WaitingRequest } from './waiting-request.tsx';

/**
 * The request on its way to the vendor, in every form in which it can travel; the same one, as often as this
 * is opened.
 */
export function RequestScreen() {
  const { t } = useTexts();
  const { station } = useHost();
  const { go } = useAppState();
  const softkeyId = useChosenSoftkey();
  const { answer, again } = useAnswer(() => readWaiting(station, softkeyId));
  useRecordsChange(again);
  const waiting = answer.at === 'here' ? answer.value.waiting : null;
  const isToSend = answer.at !== 'here' || waiting?.helps === true;
  return (
    <Screen
      title={t(isToSend ? 'app.request.title' : 'app.request.titleNone')}
      actions={
        <>
          <Button onPress={() => go('status')}>{t('app.shell.back')}</Button>
          {waiting !== null && <Button onPress={() => go('import')}>{t('app.request.import')}</Button>}
        </>
      }
    >
      {answer.at === 'waiting' && <Loading />}
      {answer.at === 'refused' && (
        <Refusal refusal={answer.refusal}>
          <div>
            <Button onPress={again}>{t('app.shell.retry')}</Button>
          </div>
        </Refusal>
      )}
      {answer.at === 'here' && <Shown {...answer.value} />}
    </Screen>
  );
}

function Shown({ status, waiting }: RequestState) {
  return waiting === null ? (
    <NothingWaits status={status} />
  ) : (
    <WaitingRequest status={status} waiting={waiting} />
  );
}
