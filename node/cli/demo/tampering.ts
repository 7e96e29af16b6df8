import { armorEnvelope, openDocument } from '../../../shared/document/document.ts';
import { writeEnvelope } from '../../../shared/document/envelope.ts';
import { decodeUtf8, encodeUtf8 } from '../../../shared/encoding/text.ts';

/** The text with one bit of one character flipped, in the middle of its content. */
export function withFlippedByte(text: string): string {
  const at = text.indexOf('\n\n') + 100;
  return `${text.slice(0, at)}${String.fromCharCode(text.charCodeAt(at) ^ 1)}${text.slice(at + 1)}`;
}

/** The license with ten more years, and everything repaired that needs no key: the summary and the check. */
export function withTenMoreYears(text: string): string {
  const { envelope } = openDocument(encodeUtf8(text), ['license']);
  const payload = decodeUtf8(envelope.payload) ?? '';
  const longer = payload.replace(/"expiresAt":"(\d{4})/, (_, year) => `"expiresAt":"${Number(year) + 10}`);
  return armorEnvelope(writeEnvelope({ ...envelope, payload: encodeUtf8(longer) }));
}
