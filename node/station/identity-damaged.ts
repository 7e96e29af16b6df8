import { kindOfFile } from '../../shared/document/kinds.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';

export const IDENTITY_FILE = 'identity.json';

/**
 * The key file is missing, damaged or another key's. What is left to do depends on whether a license is in
 * the home (`licensed`). `documents`: the names of its documents. `found`: what stands there instead.
 */
export function identityDamaged(documents: readonly string[], found?: string): LicensingError {
  const licensed = documents.some((name) => kindOfFile(name) === 'license');
  const details = { file: IDENTITY_FILE, licensed, ...(found !== undefined && { found }) };
  return new LicensingError('IDENTITY_DAMAGED', details);
}
