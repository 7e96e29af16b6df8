import { useSyncExternalStore } from 'react';
import type { Host } from '../../host/host.ts';
import { useHost } from '../../host/program-info.ts';
import { type Examination, newExamination, type Snapshot } from './examination.ts';

const ofHosts = new WeakMap<Host, Examination>();

/** The one examination of this window. */
export function useExamination(): { examination: Examination; snapshot: Snapshot } {
  const examination = examinationOf(useHost());
  const snapshot = useSyncExternalStore(examination.subscribe, examination.snapshot);
  return { examination, snapshot };
}

function examinationOf(host: Host): Examination {
  const known = ofHosts.get(host);
  if (known) return known;
  const made = newExamination(host.station, () => performance.now());
  ofHosts.set(host, made);
  return made;
}
