import { encodeBase32 } from '../encoding/base32.ts';
import { asciiBefore } from '../encoding/text.ts';
import type { Hashes } from '../signature/cryptography.ts';
import { type Envelope, payloadType } from './envelope.ts';

const CODE_BYTES = 5;

/**
 * What two people read to each other over the phone to see that they look at the same document: `4KQ7-9XMD`
 * (spec §13). It is computed from the document's payload and type, never from its envelope or its signature.
 * It proves nothing to a person who did not hear it from the other.
 */
export function checkCodeOf(
  document: Pick<Envelope, 'kind' | 'version' | 'payload'>,
  { sha256 }: Pick<Hashes, 'sha256'>,
): string {
  const message = asciiBefore(`softkey check code v1 ${payloadType(document)} `, document.payload);
  const code = encodeBase32(sha256(message).subarray(0, CODE_BYTES));
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
