import { dateOf } from '../../encoding/instant.ts';
import { base64, instant, oneOf, record, type ShapeOf } from '../shape.ts';
import {
  fingerprint,
  hypervisor,
  journalHead,
  type PayloadFormat,
  requestId,
  sequence,
  softkeyId,
  station,
  vendorId,
} from './fields.ts';

const shape = record({
  vendor: vendorId,
  requestId,
  createdAt: instant,
  station,
  softkeyId,
  sequence,
  currentLicense: base64(),
  hypervisor,
  fingerprint,
  verdict: oneOf('match', 'tolerated', 'broken'),
  highestTime: instant,
  journal: journalHead,
});

/** The signed request for the next license of a softkey (spec §7, upgrade-request). */
export type UpgradeRequest = ShapeOf<typeof shape>;

export const upgradeRequest: PayloadFormat<UpgradeRequest> = {
  shape,
  summary: (payload) => [
    ['Host', payload.station.host],
    ['Softkey', payload.softkeyId],
    ['Sequence', String(payload.sequence)],
    ['Request', payload.requestId],
    ['Created', dateOf(payload.createdAt)],
  ],
};
