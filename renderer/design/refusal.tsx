import type { ReactNode } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { useRefusalText } from '../state/texts.ts';
import { Callout } from './callout.tsx';

/** A refusal in words: what happened, and what to do next. */
export function Refusal({ refusal, children }: { refusal: RefusalView; children?: ReactNode }) {
  const { title, hint } = useRefusalText(refusal);
  return (
    <Callout tone="stop" title={title} announce>
      <p>{hint}</p>
      {children}
    </Callout>
  );
}
