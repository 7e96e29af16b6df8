import type { ReactNode } from 'react';
import { useTexts } from '../../state/texts.ts';
import { SendOptionIcon } from './send-option-icon.tsx';

/** One way in which the request can leave this machine, as something to choose. */
export function SendOption({
  kind,
  what,
  children,
}: {
  kind: 'save' | 'mail' | 'code' | 'text';
  what: string;
  children: ReactNode;
}) {
  const { t } = useTexts();
  return (
    <li className="way">
      <SendOptionIcon kind={kind} />
      <div className="stack-tight">
        <h3>{t(`app.request.${kind}.title`)}</h3>
        <p className="soft">{what}</p>
        {children}
      </div>
    </li>
  );
}
