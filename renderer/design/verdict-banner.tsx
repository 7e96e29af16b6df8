import type { ReactNode } from 'react';
import { type Tone, ToneSign } from './tone.tsx';
import { UnbrokenDates } from './unbroken-dates.tsx';
import './verdict-banner.css';

/** The answer to the question of a screen, to be read from two metres away. */
export function VerdictBanner({
  tone,
  title,
  children,
}: {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <div className={`verdict verdict-${tone}`}>
      <ToneSign tone={tone} named />
      <div>
        <p className="verdict-title">
          {typeof title === 'string' ? <UnbrokenDates>{title}</UnbrokenDates> : title}
        </p>
        {children}
      </div>
    </div>
  );
}
