import { useTexts } from '../state/texts.ts';
import './loading.css';

/** Stands where an answer is waited for; shows itself only where that takes a while. */
export function Loading() {
  const { t } = useTexts();
  return (
    <p className="loading" role="status">
      <span className="loading-wheel" aria-hidden="true" />
      {t('app.shell.loading')}
    </p>
  );
}
