import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { presence } from '../host/presence.ts';
import { useRefusalText, useTexts } from '../state/texts.ts';
import { Callout } from './callout.tsx';

/**
 * A refusal in words: what happened, and what to do next. That the program is gone is said once, above every
 * screen.
 */
export function Refusal({ refusal, children }: { refusal: RefusalView; children?: ReactNode }) {
  const isGone = useSyncExternalStore(presence.follow, presence.isGone);
  if (isGone && refusal.code === 'HOST_GONE') return <WaitsForProgram />;
  return <RefusalInFull refusal={refusal}>{children}</RefusalInFull>;
}

function WaitsForProgram() {
  return <p className="soft">{useTexts().t('app.shell.gone.waits')}</p>;
}

/** The same where nothing stands above it. */
export function RefusalInFull({ refusal, children }: { refusal: RefusalView; children?: ReactNode }) {
  const { title, hint } = useRefusalText(refusal);
  const place = useRef<HTMLDivElement>(null);
  // The refusal may appear outside of the visible part of the screen, for example after a press on a button
  // at the foot, so it is scrolled into view. What `scrollIntoView` returns differs between browsers, and an
  // effect may only return its clean-up.
  useEffect(() => void place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={place}>
      <Callout tone="stop" title={title} announce>
        <p>{hint}</p>
        {children}
      </Callout>
    </div>
  );
}
