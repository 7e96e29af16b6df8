import type { MachineFacts } from '../../shared/machine/facts.ts';
import { thisSystem } from './operating-system.ts';

/** What the operating system tells at once. */
export type Glance = Pick<MachineFacts, 'host' | 'platform'>;

const PLATFORMS: Readonly<Partial<Record<NodeJS.Platform, MachineFacts['platform']>>> = {
  linux: 'linux',
  android: 'linux',
  win32: 'windows',
  darwin: 'macos',
};

export function glanceAtThisMachine(): Glance {
  return { host: thisSystem.host(), platform: PLATFORMS[process.platform] ?? 'other' };
}
