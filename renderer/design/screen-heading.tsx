import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { firstFrame } from '../state/first-frame.ts';
import { useTexts } from '../state/texts.ts';

/**
 * The one heading of a screen, which also names the window. The focus moves to it when the screen opens, for
 * screen readers and the keyboard, unless the person has moved it meanwhile.
 */
export function ScreenHeading({ title, children }: { title: string; children?: ReactNode }) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    const mayMove = () => [before, document.body].includes(document.activeElement);
    void firstFrame().then(() => mayMove() && heading.current?.focus());
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {children ?? title}
    </h1>
  );
}

/** Windows, tabs and screen readers name the screen first, then the program. */
function useTitle(screen: string): void {
  const program = useTexts().t('app.shell.title');
  useEffect(() => {
    document.title = `${screen} · ${program}`;
  }, [screen, program]);
}
