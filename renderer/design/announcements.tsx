import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/**
 * Says a sentence to whoever listens instead of looking: how something ended that was begun on this screen.
 * The same sentence may be said again.
 */
export function announce(sentence: string): void {
  // The region only speaks when its text changes, so a repetition differs by a space that no reader speaks.
  said = said === sentence ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

/**
 * The one region from which announcements are read. It stays in the page, because a region that comes
 * together with its text is often not heard. The name of its attribute keeps it audible behind a dialog.
 */
export function Announcements() {
  const sentence = useSyncExternalStore(follow, () => said);
  return (
    <p role="status" className="unseen" data-live-announcer="true">
      {sentence}
    </p>
  );
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
