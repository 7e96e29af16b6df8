import { list, matching, oneOf, record, type ShapeOf, text } from '../document/shape.ts';
import { HYPERVISOR_MAKES } from '../machine/facts.ts';
import { optional } from '../profile/optional.ts';
import { CHECK_IDS } from './check.ts';

export const TESTABLE_KINDS = [...HYPERVISOR_MAKES, 'physical'] as const;

const checks = list(oneOf(...CHECK_IDS), 0, CHECK_IDS.length);

/** What a vendor has to say about preflight. All of it may be left out. */
export const preflightPolicy = record({
  /** Checks that weigh otherwise than they usually do. */
  hard: optional(checks),
  soft: optional(checks),
  /**
   * Hypervisors that the vendor tested its products on, with versions as beginnings: `7.0` stands for `7.0.3`
   * too. Without versions every one is tested; without the list nothing is said about any.
   */
  tested: optional(
    list(record({ kind: oneOf(...TESTABLE_KINDS), versions: optional(list(text(1, 32), 1, 50)) }), 1, 20),
  ),
  /** The day on which that list was made, like 2026-01-15. */
  testedOn: optional(matching(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'a day like 2026-01-15')),
  /** SMBIOS UUIDs and OS ids that the vendor met on several machines. */
  sharedUuids: optional(list(text(1, 64), 0, 1000)),
  publishedOsIds: optional(list(text(1, 64), 0, 1000)),
});

export type PreflightPolicy = ShapeOf<typeof preflightPolicy>;

export const NO_POLICY: PreflightPolicy = {
  hard: null,
  soft: null,
  tested: null,
  testedOn: null,
  sharedUuids: null,
  publishedOsIds: null,
};
