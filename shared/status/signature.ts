import type { InspectedDocument } from '../views.ts';

/** `nobody`: no signature is wanted, for nobody signs a bundle, but each document in it is signed. */
export type SignatureResult = 'holds' | 'nobody' | 'fails';

/**
 * What became of a document's signature. Only what `holds` is the word of its signer; all else is called
 * unverified (spec §4).
 */
export function signatureResult({
  signature: { holds, refusal },
}: Pick<InspectedDocument, 'signature'>): SignatureResult {
  if (refusal !== null) return 'fails';
  return holds ? 'holds' : 'nobody';
}
