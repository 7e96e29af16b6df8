import { armorBlocks } from '../../shared/document/armor.ts';
import {
  openBlock,
  openDocument,
  readHeldPayload,
  type UnverifiedDocument,
} from '../../shared/document/document.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { SUPPORT_PACKAGE_LINE } from '../../shared/document/support-package.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { decodeBytewise } from '../../shared/encoding/text.ts';
import { SLIP_BEGINNING } from '../../shared/request/slip.ts';
import { PAGE_BEGINNING } from '../../shared/status/inspection-page.ts';
import { REPORT_TITLE } from '../../shared/status/report.ts';
import { EXPIRING_BEGINNING } from '../../shared/text/html-page.ts';
import { CALENDAR_MAKER } from '../../shared/text/icalendar.ts';

/** What kind of file of this program something is, and whose. */
export interface FileOwner {
  readonly kind: Kind | 'calendar' | 'report' | 'slip';
  /**
   * What identifies the machine that it belongs to: the station's key, the softkey, or the vendor; undefined
   * if nothing does.
   */
  readonly owner: string | undefined;
  /** Of a document: the host that it names, and when it was made. */
  readonly host: string | undefined;
  readonly at: Instant | undefined;
}

/** Recognises files that are not documents by their beginning. */
const BEGINNINGS = [
  ['calendar', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:${CALENDAR_MAKER}\r\n`],
  ['report', `${REPORT_TITLE}\n`],
  ['report', `${SUPPORT_PACKAGE_LINE}\n`],
  ['report', PAGE_BEGINNING],
  ['report', EXPIRING_BEGINNING],
  ['slip', SLIP_BEGINNING],
] as const;
const SOFTKEY = /SK(?:-[0-9A-Z]{4}){4}/;

/**
 * Undefined for a file that is not ours. The content is not verified: this only keeps one machine's file from
 * being replaced by another's.
 */
export function fileOwner(bytes: Uint8Array): FileOwner | undefined {
  const beginning = decodeBytewise(bytes.subarray(0, 100));
  const known = BEGINNINGS.find(([, text]) => beginning.startsWith(text));
  if (known === undefined) return whoseDocument(bytes);
  const [owner] = SOFTKEY.exec(decodeBytewise(bytes)) ?? [];
  return { kind: known[0], owner, host: undefined, at: undefined };
}

/** Of several documents, the first one says whose the file is: behind a license its key set may follow. */
function whoseDocument(bytes: Uint8Array): FileOwner | undefined {
  try {
    const { kind, envelope } = firstDocument(bytes);
    const payload = readHeldPayload(envelope);
    const at = 'createdAt' in payload ? payload.createdAt : payload.issuedAt;
    if ('station' in payload)
      return { kind, owner: payload.station.publicKey, host: payload.station.host, at };
    if ('host' in payload) return { kind, owner: payload.softkeyId, host: payload.host, at };
    return { kind, owner: payload.vendor, host: payload.vendor, at };
  } catch {
    return undefined;
  }
}

function firstDocument(bytes: Uint8Array): UnverifiedDocument {
  const [first] = armorBlocks(bytes);
  return first === undefined ? openDocument(bytes) : openBlock(first());
}

/** True if one file may replace the other under a name that was not typed by a person. */
export function isSameOwner(one: FileOwner | undefined, other: FileOwner | undefined): boolean {
  return one?.owner !== undefined && one.owner === other?.owner && one.kind === other.kind;
}
