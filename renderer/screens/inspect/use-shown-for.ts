import { useEffect, useState } from 'react';

/**
 * True once the caller has been shown for a moment: whoever runs through a list with the arrow keys asks for
 * nothing on the way.
 */
export function useShownFor(ms: number): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isSettled;
}
