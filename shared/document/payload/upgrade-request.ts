import { dateOf } from '../../encoding/instant.ts';
import { beyondLimits } from '../../fingerprint/limits.ts';
import { base64, instant, oneOf, orNull, record, type Shape, type ShapeOf, text } from '../shape.ts';
import {
  fingerprint,
  hypervisor,
  type JournalHead,
  journalHead,
  journalProof,
  type PayloadFormat,
  requestId,
  sequence,
  softkeyId,
  station,
  vendorId,
} from './fields.ts';

/** The members that all versions begin with, in this order. */
const beginning = {
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
} as const;

/** The latest emergency grace that was begun for the softkey. */
const emergency = record({ sequence, began: instant, reason: text(1, 400) });

const shape = record({
  ...beginning,
  ahead: orNull(instant),
  emergency: orNull(emergency),
  journal: journalProof,
});

/** The signed request for the next license of a softkey (spec §7, upgrade-request), version 3. */
export type UpgradeRequest = ShapeOf<typeof shape>;

/** Version 2 says nothing of an emergency. */
const secondShape: Shape<Omit<UpgradeRequest, 'emergency'>> = record({
  ...beginning,
  ahead: orNull(instant),
  journal: journalProof,
});

/** Version 1 says nothing of a clock that ran ahead, nor of the heads that its journal had before. */
type FirstVersion = Omit<UpgradeRequest, 'ahead' | 'emergency' | 'journal'> & {
  readonly journal: JournalHead;
};
const firstShape: Shape<FirstVersion> = record({ ...beginning, journal: journalHead });

function renewed({ journal, ...first }: FirstVersion): UpgradeRequest {
  return { ...first, ahead: null, emergency: null, journal: { ...journal, earlier: [] } };
}

export const upgradeRequest: PayloadFormat<UpgradeRequest> = {
  shape,
  older: [(read) => renewed(read(firstShape)), (read) => ({ ...read(secondShape), emergency: null })],
  excess: ({ fingerprint: listed }) => beyondLimits(listed),
  summary: (payload) => [
    ['Host', payload.station.host],
    ['Softkey', payload.softkeyId],
    ['Sequence', String(payload.sequence)],
    ['Request', payload.requestId],
    ['Created', dateOf(payload.createdAt)],
  ],
};
