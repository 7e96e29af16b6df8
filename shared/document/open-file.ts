import { decodeBase64 } from '../encoding/base64.ts';
import { isRefusal, LicensingError } from '../errors/refusal.ts';
import { armorBlocks } from './armor.ts';
import { compactEnvelopes, type Inflate } from './compact.ts';
import { openBareEnvelope, openBlock, openDocument, type UnverifiedDocument } from './document.ts';
import { ALL_KINDS, type Kind } from './kinds.ts';

/**
 * A file of a person may hold documents armored (spec §4), or as compact text (§14) where nothing is armored.
 */

/** The one document of a file. */
export function openOneDocument(
  bytes: Uint8Array,
  inflate: Inflate,
  expected?: readonly Kind[],
): UnverifiedDocument {
  try {
    return openDocument(bytes, expected);
  } catch (error) {
    if (!isRefusal(error, 'NOT_A_SOFTKEY_FILE')) throw error;
    const [envelope, another] = compactEnvelopes(bytes, inflate);
    if (envelope === undefined) throw error;
    if (another !== undefined) throw new LicensingError('SEVERAL_DOCUMENTS'); // C10
    return openBareEnvelope(envelope(), expected);
  }
}

/**
 * Every document of a file, at least one, each still to be opened: calling one gives it or throws its
 * refusal.
 */
export function documentsIn(bytes: Uint8Array, inflate: Inflate): readonly (() => UnverifiedDocument)[] {
  const blocks = armorBlocks(bytes);
  if (blocks.length > 0) return blocks.map((block) => () => openBlock(block()));
  const envelopes = compactEnvelopes(bytes, inflate);
  if (envelopes.length > 0) return envelopes.map((envelope) => () => openBareEnvelope(envelope()));
  throw new LicensingError('NOT_A_SOFTKEY_FILE');
}

/** Kinds that may travel in a bundle: all but bundles (spec §7). */
const IN_BUNDLE = ALL_KINDS.filter((kind) => kind !== 'courier-bundle');

/** A document that travels inside another one, as the base64 of its envelope. */
export function openInner(base64: string): UnverifiedDocument {
  const bytes = decodeBase64(base64);
  if (bytes === undefined) throw new LicensingError('MALFORMED', { fields: ['envelope'] });
  return openBareEnvelope(bytes, IN_BUNDLE);
}
