import { useState } from 'react';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { Screen } from '../../design/screen.tsx';
import { useTexts } from '../../state/texts.ts';
import { History } from './history.tsx';
import { Licensed } from './licensed.tsx';
import { NoLicense } from './no-license.tsx';
import { StatusActions } from './status-actions.tsx';
import { StatusHeader } from './status-header.tsx';
import { useStatus } from './use-status.ts';
import '../../design/print.css';

/** One glance: licensed or not, until when, for what, and what to do. */
export function StatusScreen() {
  const { t } = useTexts();
  const { answer, readAgain } = useStatus();
  if (answer.at === 'here') return <Answered view={answer.value} again={readAgain} />;
  return (
    <Screen title={t('app.status.title')}>
      {answer.at === 'waiting' ? (
        <Loading />
      ) : (
        <Refusal refusal={answer.refusal}>
          <div>
            <Button onPress={readAgain}>{t('app.shell.retry')}</Button>
          </div>
        </Refusal>
      )}
    </Screen>
  );
}

function Answered({ view, again }: { view: StatusView; again: () => void }) {
  const { t } = useTexts();
  const [chosenId, choose] = useState(view.softkeyId);
  const chosen = view.softkeys.find(({ softkeyId }) => softkeyId === chosenId) ?? view;
  const isEmpty = view.kind === 'unlicensed';
  return (
    <Screen
      title={t('app.status.title')}
      lead={<StatusHeader view={view} again={again} />}
      actions={<StatusActions view={view} chosen={chosen} />}
    >
      {isEmpty ? <NoLicense view={view} /> : <Licensed view={view} chosen={chosen} choose={choose} />}
      <History />
    </Screen>
  );
}
