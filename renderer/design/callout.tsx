import type { ReactNode } from 'react';
import { type Tone, ToneSign } from './tone.tsx';
import './callout.css';

/**
 * Something to notice: what it is, and in the body what to do. `announce`: it came while the person was here,
 * so it is read out.
 */
export function Callout({
  tone,
  title,
  children,
  announce = false,
}: {
  tone: Tone;
  title: ReactNode;
  children?: ReactNode;
  announce?: boolean;
}) {
  return (
    <div
      className={`callout callout-${tone}`}
      role={announce ? (tone === 'stop' ? 'alert' : 'status') : undefined}
    >
      <ToneSign tone={tone} named />
      <div className="stack-tight">
        <p className="callout-title">{title}</p>
        {children}
      </div>
    </div>
  );
}
