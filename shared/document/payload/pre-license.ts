import { dateOf } from '../../encoding/instant.ts';
import { beyondLimits } from '../../fingerprint/limits.ts';
import { ascending, instant, list, orNull, record, type ShapeOf, text, where } from '../shape.ts';
import {
  fingerprint,
  hostName,
  hypervisor,
  journalHead,
  order,
  type PayloadFormat,
  preflightCheck,
  requestId,
  station,
  vendorId,
} from './fields.ts';

const shape = where(
  record({
    vendor: vendorId,
    requestId,
    createdAt: instant,
    station,
    order,
    confirmation: record({ host: hostName, person: text(0, 120) }),
    again: orNull(record({ reason: text(1, 400), previousRequestId: requestId })),
    hypervisor,
    fingerprint,
    preflight: where(
      list(preflightCheck, 0, 64),
      (checks) => ascending(checks, ({ id }) => id),
      'ids ascending, none twice',
    ),
    journal: journalHead,
  }),
  ({ confirmation, station: { host } }) => confirmation.host === host,
  'confirmation.host equal to station.host',
);

/** The signed first request of a station (spec §7, pre-license). */
export type PreLicense = ShapeOf<typeof shape>;

export const preLicense: PayloadFormat<PreLicense> = {
  shape,
  excess: ({ fingerprint: listed }) => beyondLimits(listed),
  summary: (payload) => [
    ['Host', payload.station.host],
    ['Product', payload.order.product],
    ['Request', payload.requestId],
    ['Created', dateOf(payload.createdAt)],
  ],
};
