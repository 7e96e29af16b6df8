import { useEffect, useRef, useState } from 'react';
import type { RefusalView } from '../../shared/views.ts';
import { refusalFrom } from './refusal.ts';

/** Tries again: a home may be writable again by now, and a program that was gone may be back. */
const AGAIN_AFTER_MS = 2000;

/**
 * Keeps a text a while after its last change, and at once when the page goes; where that was refused, again
 * until it is kept. Begins with one that is kept already. Answers why it is not kept, or null.
 */
export function useAutosave(
  text: string,
  keep: (text: string) => Promise<unknown>,
  afterMs: number,
): RefusalView | null {
  const [refusal, setRefusal] = useState<RefusalView | null>(null);
  const kept = useRef<string | null>(text);
  const keeping = useRef(keep);
  keeping.current = keep;
  useEffect(() => {
    const write = () => {
      if (kept.current === text) return;
      kept.current = text;
      keeping
        .current(text)
        .then(() => setRefusal(null))
        .catch((error: unknown) => {
          kept.current = null;
          setRefusal(refusalFrom(error));
        });
    };
    const timer = setTimeout(write, refusal === null ? afterMs : AGAIN_AFTER_MS);
    addEventListener('pagehide', write);
    return () => {
      clearTimeout(timer);
      removeEventListener('pagehide', write);
    };
  }, [text, afterMs, refusal]);
  return refusal;
}
