import { fileVerifier, type VerifyBasis, type VerifyTools } from '../../shared/verify/file-verifier.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { nativeHashes, nativeVerifier } from '../crypto/native.ts';
import { unpackers } from '../files/unpackers.ts';
import { type FoundFile, readFound } from '../files/walk.ts';

/** What every Node program verifies with. */
export const nativeTools: VerifyTools = {
  unpackers,
  verifier: nativeVerifier,
  sha256: nativeHashes.sha256,
};

/** Any document but a bundle fits into this, so that a million files need no more memory than one. */
const SCRATCH_BYTES = 64 * 1024;

/** One line per file, verified in this thread. */
export type FilesVerifier = (files: Iterable<FoundFile>) => Generator<VerifyLine>;

/** Makes ready what all files need, once. */
export function filesVerifier(basis: VerifyBasis): FilesVerifier {
  const verify = fileVerifier(basis, nativeTools);
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  return function* (files) {
    for (const file of files) yield verify(file.path, () => readFound(file, scratch));
  };
}
