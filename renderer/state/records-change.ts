import { useEffect } from 'react';

const followers = new Set<() => unknown>();

/** Says that the station's records are others than before, whoever changed them. */
export function tellRecordsChanged(): void {
  for (const follower of followers) follower();
}

/** Asks again when the records change: what is shown is never older than two seconds. */
export function useRecordsChange(again: () => unknown): void {
  useEffect(() => {
    followers.add(again);
    return () => {
      followers.delete(again);
    };
  }, [again]);
}
