import { createContext, useContext } from 'react';
import type { HostView } from '../../shared/app/host.ts';
import type { MachineGlance, VendorView } from '../../shared/views.ts';
import type { Host } from './host.ts';

/** What does not change while the page is open. */
export interface ProgramInfo {
  readonly host: Host;
  readonly door: HostView['door'];
  readonly versions: HostView['versions'];
  /** The way to the station's folder. */
  readonly home: string;
  /** The nearest language to that of the system. */
  readonly systemLanguage: HostView['language'];
  readonly vendor: VendorView;
  /** What was seen of the machine at once; null where nothing was. */
  readonly glance: MachineGlance | null;
}

export const ProgramInfoContext = createContext<ProgramInfo | null>(null);

export function useProgramInfo(): ProgramInfo {
  const found = useContext(ProgramInfoContext);
  if (!found) throw new Error('no surroundings above this component');
  return found;
}

export function useHost(): Host {
  return useProgramInfo().host;
}
