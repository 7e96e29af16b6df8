import { KINDS, type Kind } from '../../shared/document/kinds.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';

/** spec N1 for hosts of plain letters, written a second time. */
export function fileNameFor(kind: Kind, payload: PayloadOf[Kind]): string {
  const host =
    'station' in payload ? payload.station.host : 'host' in payload ? payload.host : payload.vendor;
  const date = 'createdAt' in payload ? payload.createdAt : payload.issuedAt;
  return `${host}_${date.slice(0, 10)}.${KINDS[kind].ending}`;
}
