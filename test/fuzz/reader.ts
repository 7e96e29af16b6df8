import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { unpackers } from '../../node/files/unpackers.ts';
import { nativeTools } from '../../node/station/file-verifier.ts';
import type { FileIn } from '../../shared/contract.ts';
import type { UnverifiedDocument } from '../../shared/document/document.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { authenticate, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import {
  fileVerifier,
  licenseContext,
  newestKeySet,
  type VerifyBasis,
} from '../../shared/verify/file-verifier.ts';
import { fileOpener } from '../../shared/verify/opened-files.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { payloads } from '../vectors/documents.ts';
import { base64, keys, machine, NOW, PRODUCTS, VENDOR } from '../vectors/world.ts';

/** What is made of one file. */
export interface Judged {
  readonly code: string;
  /** How many documents are called good. */
  readonly good: number;
  /** The envelopes of all whose signature is believed, good or not. */
  readonly believed: readonly Uint8Array[];
}

export type Reader = (file: FileIn) => Judged;

export const basis: VerifyBasis = {
  profile: {
    id: VENDOR,
    rootPublicKey: base64(keys.root.publicKey),
    products: PRODUCTS.map((id) => ({ id, name: id })),
  },
  keySet: payloads['key-set'],
  revocationList: undefined,
  machine: machine(),
  now: NOW,
};

/** What every door of the program opens and judges files with. */
export function softkeyReader(): Reader {
  const verify = fileVerifier(basis, nativeTools);
  const { openAll } = fileOpener(unpackers);
  const tools = { verifier: nativeVerifier, sha256: nativeHashes.sha256 };
  const { trust } = licenseContext(basis, tools);
  return (file) => {
    const line = verify(file.name, () => file.bytes);
    const opened = [...openAll(file)];
    const keySet = newestKeySet(opened, basis.keySet, trust);
    const within = licenseContext({ ...basis, keySet }, tools).trust;
    const documents = opened.flatMap((one) => ('document' in one ? [one.document] : []));
    const believed = documents.filter((one) => isBelieved(one, within));
    return { code: line.code, good: goodIn(line), believed: believed.map((one) => one.envelopeBytes) };
  };
}

function isBelieved(document: UnverifiedDocument, trust: Trust): boolean {
  try {
    requireVendor(authenticate(document, trust), trust);
    return true;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  }
}

/** A bundle is as good as what is in it, and nobody signs it. */
function goodIn({ ok, inside }: VerifyLine): number {
  return inside.length === 0 ? Number(ok) : inside.reduce((sum, one) => sum + goodIn(one), 0);
}
