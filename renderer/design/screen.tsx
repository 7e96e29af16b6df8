import type { ReactNode } from 'react';
import { ScreenHeading } from './screen-heading.tsx';
import './screen.css';

/** One screen, one question: the question, what it is about, the body, and what to do next at the foot. */
export function Screen({
  title,
  lead,
  children,
  actions,
}: {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  /** The buttons at the foot: from the way back to the way on. */
  actions?: ReactNode;
}) {
  return (
    <div className="screen">
      <div className="screen-body">
        <header className="screen-head">
          <ScreenHeading title={title} />
          {lead !== undefined && <p className="screen-lead">{lead}</p>}
        </header>
        {children}
      </div>
      {actions !== undefined && <footer className="screen-actions">{actions}</footer>}
    </div>
  );
}
