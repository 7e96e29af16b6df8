import { supportPartLines } from '../../../shared/status/support-report.ts';
import type { SupportPackage } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { Loading } from '../../design/loading.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { SavedNotice } from '../../design/saved-notice.tsx';
import { useHost } from '../../host/program-info.ts';
import { useAnswer } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { useSave } from '../request/use-save.ts';

/** What would leave this machine in a support package, and then the package, as `softkey support-package`. */
export function SupportDialog({ onClose }: { onClose: () => void }) {
  const { t, lang } = useTexts();
  const { station } = useHost();
  const { answer } = useAnswer(() => station['support.package']({ language: lang }));
  const { save, isBusy, refusal, saved } = useSave();
  return (
    <Dialog title={t('app.status.support.title')} isOpen onClose={onClose}>
      <p>{t('app.status.support.lead')}</p>
      {answer.at === 'waiting' && <Loading />}
      {answer.at === 'here' && <Parts parts={answer.value.parts} />}
      <p className="soft small">{t('app.status.support.without')}</p>
      <SavedNotice saved={saved} />
      {answer.at === 'refused' && <Refusal refusal={answer.refusal} />}
      {refusal && <Refusal refusal={refusal} />}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t(saved === null ? 'app.shell.cancel' : 'app.shell.close')}</Button>
        {answer.at === 'here' && (
          <Button look="main" isPending={isBusy} onPress={() => save(answer.value.file)}>
            {t('app.status.support.save')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}

function Parts({ parts }: Pick<SupportPackage, 'parts'>) {
  return (
    <ul className="support-parts">
      {supportPartLines(parts, useTexts()).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
