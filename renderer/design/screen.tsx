import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { firstFrame } from '../state/first-frame.ts';
import { useTexts } from '../state/texts.ts';
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
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  // Moves the focus to the top for screen readers and the keyboard, unless the person has moved it meanwhile.
  useLayoutEffect(() => {
    const before = document.activeElement;
    const mayMove = () => [before, document.body].includes(document.activeElement);
    void firstFrame().then(() => mayMove() && heading.current?.focus());
  }, []);
  return (
    <div className="screen">
      <div className="screen-body">
        <header className="screen-head">
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead !== undefined && <p className="screen-lead">{lead}</p>}
        </header>
        {children}
      </div>
      {actions !== undefined && <footer className="screen-actions">{actions}</footer>}
    </div>
  );
}

/** Windows, tabs and screen readers name the screen first, then the program. */
function useTitle(screen: string): void {
  const program = useTexts().t('app.shell.title');
  useEffect(() => {
    document.title = `${screen} · ${program}`;
  }, [screen, program]);
}
