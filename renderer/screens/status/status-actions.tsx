import { canBeUpgraded, helpfulRequest } from '../../../shared/status/next-step.ts';
import type { SoftkeyView, StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { MenuButton } from '../../design/menu-button.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAppState } from '../../state/app-state.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { useSaveStatus } from './use-save-status.ts';
import './status-actions.css';

/** What can be done with a status: keep it, and go for the next license of the softkey that was chosen. */
export function StatusActions({ view, chosen }: { view: StatusView; chosen: SoftkeyView }) {
  const { t } = useTexts();
  const { go } = useAppState();
  const { choices, keep, saved, refusal } = useSaveStatus(view);
  const request = useCreateRequest(chosen);
  const refused = refusal ?? request.refusal;
  return (
    <>
      {(saved !== null || refused !== null) && (
        <div className="status-notices">
          <SavedNotice saved={saved} />
          {refused && <Refusal refusal={refused} />}
        </div>
      )}
      <MenuButton label={t('app.status.keep.title')} choices={choices} onChoose={keep} />
      {view.kind !== 'unlicensed' && helpfulRequest(chosen) === null && (
        <div className="row">
          <Button onPress={() => go('import')}>{t('app.status.import')}</Button>
          {canBeUpgraded(chosen) && (
            <Button
              look={chosen.next.kind === 'ask-for-next' ? 'main' : 'plain'}
              isDisabled={request.isBusy}
              onPress={request.act}
            >
              {t('app.status.create')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

/** The request is shown on its own screen, from which it is given out. */
function useCreateRequest({ softkeyId }: SoftkeyView) {
  const { station } = useHost();
  const { go } = useAppState();
  return useAct(async () => {
    await station['upgradeRequest.create']({ softkeyId });
    go('request');
  });
}
