import { dateOf } from '../encoding/instant.ts';
import { KINDS, type Kind } from './kinds.ts';
import type { PayloadOf } from './payload/formats.ts';

const MOST_HOST = 63;
/** Names that Windows keeps for devices, whatever follows the first dot. */
export const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * The file name of a document: host, kind and date (spec N1), for example `SCADA-01_2026-11-22.prelicense`.
 */
export function fileNameOf<K extends Kind>(kind: K, payload: PayloadOf[K]): string {
  const date = 'createdAt' in payload ? payload.createdAt : payload.issuedAt;
  return `${hostPart(hostOf(payload))}_${dateOf(date)}.${KINDS[kind].ending}`;
}

function hostOf(payload: PayloadOf[Kind]): string {
  if ('station' in payload) return payload.station.host;
  return 'host' in payload ? payload.host : payload.vendor;
}

/** A host as it stands in the name of a file. */
export function hostPart(host: string): string {
  const plain = host
    .replace(/[^A-Za-z0-9.-]/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, MOST_HOST);
  if (plain === '') return 'host';
  return RESERVED.test(plain) ? `host-${plain}` : plain;
}
