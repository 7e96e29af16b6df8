import { useTexts } from '../state/texts.ts';
import './loading.css';

/** A placeholder while an answer is awaited; it only appears if that takes a while. */
export function Loading() {
  const { t } = useTexts();
  return (
    <p className="loading" role="status">
      <span className="loading-wheel" aria-hidden="true" />
      {t('app.shell.loading')}
    </p>
  );
}
