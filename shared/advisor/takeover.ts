import type { Answers } from './answers.ts';
import type { Guide, Outage } from './guide.ts';

/** What can fail below a product, and the product itself. */
export const FAULTS = ['hardware', 'system', 'application'] as const;
export type FaultOf = (typeof FAULTS)[number];

/** How long the product stands still after each fault; null where nothing takes over by itself. */
export type Outages = Readonly<Record<FaultOf, Outage | null>>;

type Cluster = Pick<Answers, 'ha' | 'ft' | 'redundancy'>;

/**
 * Whatever is fastest takes over. FT hides faults of the hardware only. The standby also notices a fault of
 * the operating system or of the application; HA notices one of the operating system, but not of the
 * application. Undefined for a vendor that does not say how fast each is.
 */
export function outagesOf({ ha, ft, redundancy }: Cluster, { takeovers }: Guide): Outages | undefined {
  if (takeovers === null) return undefined;
  const standby = redundancy === 'none' ? null : takeovers.redundancy;
  const system = standby ?? (ha ? takeovers.ha : null);
  return { hardware: ft ? takeovers.ft : system, system, application: standby };
}
