import { useSyncExternalStore } from 'react';
import type { Host } from '../../host/host.ts';
import { useHost } from '../../host/program-info.ts';
import { type InspectSession, newInspectSession } from './inspect-session.ts';
import type { InspectSnapshot } from './inspect-snapshot.ts';
import { forgetFiles, keepFiles, keptFiles } from './kept-files.ts';

const ofHosts = new WeakMap<Host, InspectSession>();

/** The one inspect session of this window. */
export function useInspectSession(): { session: InspectSession; snapshot: InspectSnapshot } {
  const session = sessionOf(useHost());
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);
  return { session, snapshot };
}

function sessionOf(host: Host): InspectSession {
  const known = ofHosts.get(host);
  if (known) return known;
  const made = newInspectSession(host.station, () => performance.now());
  ofHosts.set(host, made);
  const files = keptFiles();
  if (files.length > 0) made.addBatch({ files, refused: [] });
  keepWhatIsThere(made);
  return made;
}

/** Keeps the files over Refresh whenever the list of them has changed and nothing is being done with them. */
function keepWhatIsThere(session: InspectSession): void {
  let keeping = new AbortController();
  let kept = session.snapshot().entries.length;
  session.subscribe(() => {
    const { entries, work } = session.snapshot();
    if (entries.length === kept || work !== 'idle') return;
    kept = entries.length;
    keeping.abort();
    keeping = new AbortController();
    if (kept === 0) forgetFiles();
    else void keepFiles(entries, keeping.signal);
  });
}
