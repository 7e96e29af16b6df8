import { type ReactNode, useEffect, useRef } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { useRefusalText } from '../state/texts.ts';
import { Callout } from './callout.tsx';

/** A refusal in words: what happened, and what to do next. */
export function Refusal({ refusal, children }: { refusal: RefusalView; children?: ReactNode }) {
  const { title, hint } = useRefusalText(refusal);
  const place = useRef<HTMLDivElement>(null);
  // It may come upon a button at the foot of the window, and stand above or below what is seen of the screen.
  // What browsers answer to this differs, and an effect gives back nothing but what ends it.
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
