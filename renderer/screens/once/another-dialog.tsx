import { useState } from 'react';
import { Button } from '../../design/button.tsx';
import { Dialog } from '../../design/dialog.tsx';
import { TextAreaField } from '../../design/fields.tsx';
import { useTexts } from '../../state/texts.ts';
import { isReason } from './request-obstacles.ts';
import './another-dialog.css';

const LONGEST_REASON = 400;
const LINES = ['desk1', 'desk2', 'desk3'] as const;

/** Asks why another request is wanted, after saying what the vendor's desk will do with it. */
export function AnotherDialog({
  isOpen,
  onClose,
  onReason,
}: {
  isOpen: boolean;
  onClose: () => void;
  onReason: (reason: string) => void;
}) {
  const { t } = useTexts();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const goOn = () => {
    setTried(true);
    if (isReason(reason)) onReason(reason.trim());
  };
  return (
    <Dialog title={t('app.once.another.title')} isOpen={isOpen} onClose={onClose}>
      <p>{t('app.once.another.lost')}</p>
      <ol className="numbered stack-tight">
        {LINES.map((line) => (
          <li key={line}>{t(`app.once.another.${line}`)}</li>
        ))}
      </ol>
      <TextAreaField
        label={t('app.once.another.reason')}
        hint={t('app.once.another.reasonHint')}
        error={isTried && !isReason(reason) ? t('app.once.another.thin') : undefined}
        value={reason}
        onChange={setReason}
        maxLength={LONGEST_REASON}
        rows={3}
      />
      <div className="dialog-actions">
        <Button onPress={onClose}>{t('app.shell.cancel')}</Button>
        <Button look="danger" onPress={goOn}>
          {t('app.once.another.go')}
        </Button>
      </div>
    </Dialog>
  );
}
