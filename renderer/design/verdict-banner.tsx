import type { ReactNode } from 'react';
import { type Tone, ToneSign } from './tone.tsx';
import { WholeDates } from './whole-dates.tsx';
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
          {typeof title === 'string' ? <WholeDates>{title}</WholeDates> : title}
        </p>
        {children}
      </div>
    </div>
  );
}
