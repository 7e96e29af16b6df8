import type { AdviceText } from '../../../shared/advisor/advice-text.ts';
import { foreign } from '../../../shared/text/foreign.ts';
import { useTexts } from '../../state/texts.ts';

/** Why an advice is given, the answers that led to it, and where the vendor's guide says so. */
export function AdviceReason({ text: { why, because }, clause }: { text: AdviceText; clause: string }) {
  const { t } = useTexts();
  return (
    <p className="soft">
      {why} {because.length > 0 && t('app.project.because', { reasons: because.join(', ') })}{' '}
      <span className="advice-clause">{t('advise.clause', { clause: foreign(clause) })}</span>
    </p>
  );
}
