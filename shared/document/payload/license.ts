import { dateOf } from '../../encoding/instant.ts';
import {
  ascending,
  instant,
  integer,
  list,
  oneOf,
  orNull,
  record,
  type Shape,
  type ShapeOf,
  text,
  where,
} from '../shape.ts';
import {
  customer,
  fingerprint,
  hostName,
  type PayloadFormat,
  productId,
  publicKey,
  requestId,
  sequence,
  softkeyId,
  vendorId,
} from './fields.ts';

const entitlementName = text(1, 64);

function entitlementOf<const K extends string, V>(kind: K, value: Shape<V>) {
  return record({ name: entitlementName, kind: oneOf(kind), value });
}

const entitlementKinds = {
  feature: entitlementOf('feature', oneOf(null)),
  limit: entitlementOf('limit', integer(0, Number.MAX_SAFE_INTEGER)),
  term: entitlementOf('term', instant),
} as const;

export type Entitlement = {
  [K in keyof typeof entitlementKinds]: ShapeOf<(typeof entitlementKinds)[K]>;
}[keyof typeof entitlementKinds];

/** A named right; its `value` is of the type that its `kind` says. */
export const entitlement: Shape<Entitlement> = (value, trace) => {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  const known = kind === 'limit' || kind === 'term' ? kind : 'feature';
  return entitlementKinds[known](value, trace);
};

export const entitlements = where(
  list(entitlement, 0, 200),
  (items) => ascending(items, ({ name }) => name),
  'names ascending, none twice',
);

const shape = where(
  record({
    vendor: vendorId,
    softkeyId,
    sequence,
    supersedes: orNull(integer(1, 999_999)),
    issuedAt: instant,
    notBefore: instant,
    expiresAt: orNull(instant),
    graceDays: integer(0, 366),
    host: hostName,
    product: productId,
    customer,
    reference: text(0, 120),
    entitlements,
    requestId,
    stationKey: publicKey,
    matching: oneOf('standard', 'strict', 'lenient'),
    fingerprint,
  }),
  ({ sequence, supersedes, notBefore, expiresAt }) =>
    (supersedes === null) === (sequence === 1) &&
    (supersedes ?? 0) < sequence &&
    (expiresAt === null || notBefore < expiresAt),
  'supersedes below sequence, and null exactly for 1; expiresAt later than notBefore',
);

/** The signed, complete statement of entitlements for one machine (spec §7, license). */
export type License = ShapeOf<typeof shape>;

export const license: PayloadFormat<License> = {
  shape,
  summary: (payload) => [
    ['Host', payload.host],
    ['Product', payload.product],
    ['Softkey', payload.softkeyId],
    ['Sequence', String(payload.sequence)],
    ['Expires', payload.expiresAt === null ? 'never' : dateOf(payload.expiresAt)],
  ],
};
