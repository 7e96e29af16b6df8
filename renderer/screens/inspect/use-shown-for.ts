import { useEffect, useState } from 'react';

/**
 * True once the caller has been shown for a moment, so that running through a list with the arrow keys does
 * not start a call for every row.
 */
export function useShownFor(ms: number): boolean {
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isSettled;
}
