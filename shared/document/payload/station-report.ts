import { dateOf } from '../../encoding/instant.ts';
import { instant, orNull, record, type ShapeOf } from '../shape.ts';
import {
  hash,
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
  license: hash,
  expiresAt: orNull(instant),
  journal: journalHead,
});

/** A station's signed word that it has taken a license (spec §7, station-report). */
export type StationReport = ShapeOf<typeof shape>;

export const stationReport: PayloadFormat<StationReport> = {
  shape,
  summary: (payload) => [
    ['Host', payload.station.host],
    ['Softkey', payload.softkeyId],
    ['Sequence', String(payload.sequence)],
    ['Created', dateOf(payload.createdAt)],
  ],
};
