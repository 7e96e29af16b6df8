import { useSyncExternalStore } from 'react';
import type { Host } from '../../host/host.ts';
import { useHost } from '../../host/program-info.ts';
import { type InspectSession, type InspectSnapshot, newInspectSession } from './inspect-session.ts';

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
  return made;
}
