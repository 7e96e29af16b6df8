import { HYPERVISOR_KINDS } from '../../machine/facts.ts';
import { COMPONENTS } from '../../machine/reading.ts';
import {
  ascending,
  base64,
  boolean,
  integer,
  list,
  matching,
  oneOf,
  orNull,
  record,
  type Shape,
  type ShapeOf,
  text,
  where,
} from '../shape.ts';

/** Types and groups that several documents share (spec §1, §7). */

const RANDOM_PART = '(?:-[0-9A-HJKMNP-TV-Z]{4}){4}';

export const vendorId = matching(/^[a-z][a-z0-9-]{0,31}$/, 'a vendor id');
export const productId = matching(/^[A-Z][A-Z0-9-]{0,31}$/, 'a product id', 'productId');
export const requestId = matching(new RegExp(`^RQ${RANDOM_PART}$`), 'a request id RQ-…');
export const softkeyId = matching(new RegExp(`^SK${RANDOM_PART}$`), 'a softkey id SK-…');
export const keyId = matching(/^[0-9a-f]{16}$/, '16 hex digits');
export const hash = matching(/^[0-9a-f]{64}$/, '64 hex digits');
export const hostName = text(1, 255);
export const sequence = integer(1, 1_000_000);
export const publicKey = base64(32);

export const platform = oneOf('linux', 'windows', 'macos', 'other');

export const station = record({ host: hostName, platform, program: text(1, 64), publicKey });
export type StationGroup = ShapeOf<typeof station>;

/** Most characters of what a person writes into an order. */
export const LONGEST = { name: 200, contact: 200, reference: 120 } as const;

export const customer = record({ name: text(1, LONGEST.name), contact: text(0, LONGEST.contact) });

export const architecture = record({
  hypervisor: text(1, 64),
  ha: boolean,
  ft: boolean,
  redundancy: oneOf('none', 'hot-standby'),
  role: text(0, 64),
});

export const order = record({
  product: productId,
  customer,
  architecture,
  reference: text(0, LONGEST.reference),
});
export type Order = ShapeOf<typeof order>;

export const hypervisor = record({
  kind: oneOf(...HYPERVISOR_KINDS),
  cloud: orNull(text(1, 32)),
  version: orNull(text(1, 64)),
  physicalHost: orNull(text(1, 255)),
});
export type HypervisorGroup = ShapeOf<typeof hypervisor>;

/** As many as version 0.1 took of any component: documents kept since then are still read (spec F7). */
const SOME_DIGESTS = '[0-9a-f]{32}(?: [0-9a-f]{32}){0,63}';
const component = where(
  matching(
    new RegExp(`^(?:${COMPONENTS.join('|')}) (?:denied|absent|junk|${SOME_DIGESTS})$`),
    'a component and its digests, or denied, absent or junk',
  ),
  (line) => line.indexOf(' ') === line.lastIndexOf(' ') || ascending(line.split(' ').slice(1), (one) => one),
  'digests ascending, none twice',
);

const BEGINNINGS = COMPONENTS.map((name) => `${name} `);

export const fingerprint = record({
  policy: integer(1, 1),
  components: where(
    list(component, COMPONENTS.length, COMPONENTS.length),
    (lines) => lines.every((line, i) => line.startsWith(BEGINNINGS[i] ?? '')),
    'every component, in the order of spec §8',
  ),
});
export type Fingerprint = ShapeOf<typeof fingerprint>;

const word = matching(/^[a-z][a-z0-9-]{0,47}$/, 'a word');

/**
 * One check before the first request. Ids and reasons are open: a reader may know fewer of them than the
 * writer.
 */
export const preflightCheck = record({
  id: word,
  severity: oneOf('hard', 'soft'),
  result: oneOf('passed', 'failed', 'unknown'),
  reason: word,
  acknowledged: boolean,
});
export type PreflightGroup = ShapeOf<typeof preflightCheck>;

export const journalHead = record({ entries: integer(0, Number.MAX_SAFE_INTEGER), head: hash });
export type JournalHead = ShapeOf<typeof journalHead>;

export const MOST_EARLIER_HEADS = 16;

/**
 * A head, and the heads that the same journal had before: whoever saw one of those sees that it was continued
 * (spec §12).
 */
export const journalProof = where(
  record({
    entries: integer(0, Number.MAX_SAFE_INTEGER),
    head: hash,
    earlier: list(journalHead, 0, MOST_EARLIER_HEADS),
  }),
  ({ entries, earlier }) =>
    [...earlier, { entries }].every((one, i, all) => one.entries > (all[i - 1]?.entries ?? -1)),
  'earlier heads ascending, all shorter than the journal',
);
export type JournalProof = ShapeOf<typeof journalProof>;

/** Reads a payload's bytes by a shape, or refuses them. */
type Read = <T>(shape: Shape<T>) => T;

/** The shape of one kind's payload and what its summary says. */
export interface PayloadFormat<T> {
  /** The shape of the newest version, in which documents are written. */
  readonly shape: Shape<T>;
  /**
   * How the versions before that are read, from the first one on: each by its own shape, then said as the
   * newest would.
   */
  readonly older?: readonly ((read: Read) => T)[];
  /** What such a document may not say, though version 0.1 could write it: the fields, in words (spec F7). */
  readonly excess?: (payload: T) => readonly string[];
  readonly summary: (payload: T) => readonly (readonly [name: string, value: string])[];
}
