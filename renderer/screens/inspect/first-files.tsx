import { useTexts } from '../../state/texts.ts';
import { AddFiles } from './add-files.tsx';
import type { InspectSession } from './inspect-session.ts';
import './first-files.css';

/** Shown while there are no files: a large area to drop them on, and the other ways to add some. */
export function FirstFiles({ session }: { session: InspectSession }) {
  const { t } = useTexts();
  return (
    <div className="first-files">
      <svg className="first-files-sign" viewBox="0 0 96 64" aria-hidden="true">
        <path d="M14 10h22l10 10v34H14Z" />
        <path d="M36 10v10h10M20 30h18M20 37h18M20 44h10" />
        <circle cx="62" cy="34" r="14" />
        <path d="m72 44 12 12" />
      </svg>
      <p className="first-files-title">{t('app.inspect.drop')}</p>
      <p className="soft">{t('app.inspect.dropHint')}</p>
      <div className="row">
        <AddFiles session={session} isFirst />
      </div>
    </div>
  );
}
