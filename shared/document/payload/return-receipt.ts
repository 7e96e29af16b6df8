import { dateOf } from '../../encoding/instant.ts';
import { instant, record, type ShapeOf, text } from '../shape.ts';
import {
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
  reason: text(0, 400),
  journal: journalHead,
});

/** A station's signed word that it has given a softkey back (spec §7, return-receipt). */
export type ReturnReceipt = ShapeOf<typeof shape>;

export const returnReceipt: PayloadFormat<ReturnReceipt> = {
  shape,
  summary: (payload) => [
    ['Host', payload.station.host],
    ['Softkey', payload.softkeyId],
    ['Sequence', String(payload.sequence)],
    ['Created', dateOf(payload.createdAt)],
  ],
};
