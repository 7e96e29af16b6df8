import type { HypervisorKind } from './facts.ts';
import { BRANDS, METAL, NO_BRAND, OTHER_BRANDS } from './hypervisor-brands.ts';
import { MARKS, WRAPPED } from './hypervisor-marks.ts';
import type { Rule } from './hypervisor-rule.ts';

/**
 * What the machine runs on; the first rule that holds decides (spec §8). What wraps the operating system
 * first, then metal of makers that also sell virtual machines, then brands, then what shows without firmware.
 * A brand that calls itself virtual and that nobody knows is `unknown`: `physical` is only what is left then.
 */
export const HYPERVISOR_RULES: readonly Rule<HypervisorKind>[] = [
  ...WRAPPED,
  ...METAL,
  ...BRANDS,
  ...MARKS,
  ...OTHER_BRANDS,
  ...NO_BRAND,
];
