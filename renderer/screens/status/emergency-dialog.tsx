import { useState } from 'react';
import { foreign, visible } from '../../../shared/text/foreign.ts';
import type { StatusView } from '../../../shared/views.ts';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { Foreign } from '../../design/foreign.tsx';
import { Refusal } from '../../design/refusal.tsx';
import { useHost, useProgramInfo } from '../../host/program-info.ts';
import { useAct } from '../../state/ask.ts';
import { useTexts } from '../../state/texts.ts';
import { HostNameField } from '../once/host-name-field.tsx';

const LONGEST_REASON = 400;

/** Begins the emergency grace, with a reason and the machine's name typed, as `softkey emergency` does. */
export function EmergencyDialog({
  view,
  onClose,
  onBegun,
}: {
  view: StatusView;
  onClose: () => void;
  onBegun: () => void;
}) {
  const { t } = useTexts();
  const { station } = useHost();
  const { vendor } = useProgramInfo();
  const { host } = view.machine;
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [isTried, setTried] = useState(false);
  const { act, isBusy, refusal } = useAct(async () => {
    setTried(true);
    if (reason.trim() === '') return;
    const confirm = typed === visible(host) ? host : typed;
    await station['emergency.begin']({ softkeyId: view.softkeyId, reason: reason.trim(), confirm });
    onBegun();
  });
  return (
    <Dialog title={t('app.home.emergency.title')} isOpen onClose={onClose}>
      <p>{t('app.home.emergency.what', { vendor: foreign(vendor.name) })}</p>
      <TextAreaField
        label={t('app.home.emergency.reason')}
        hint={t('app.home.emergency.reasonHint')}
        error={isTried && reason.trim() === '' ? t('app.home.emergency.noReason') : undefined}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
        rows={2}
      />
      <p>
        {t('app.once.confirm.host')}{' '}
        <strong>
          <Foreign>{host}</Foreign>
        </strong>
      </p>
      <HostNameField host={host} typed={typed} onType={setTyped} />
      {refusal && <Refusal refusal={refusal} />}
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('app.shell.cancel')}</Button>
        <Button look="danger" isPending={isBusy} onPress={act}>
          {t('app.home.emergency.go')}
        </Button>
      </div>
    </Dialog>
  );
}
