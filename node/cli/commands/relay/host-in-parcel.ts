import { readHeldPayload } from '../../../../shared/document/document.ts';
import { isRefusal } from '../../../../shared/errors/refusal.ts';
import { knownDocuments, openParcel } from '../../../../shared/exchange/parcel.ts';
import { nativeHashes, nativeVerifier } from '../../../crypto/native.ts';
import { openAll } from '../../../station/opened-files.ts';

/**
 * What the station of a parcel calls its machine, for a person; null where nothing in it says so. The
 * documents in it are not verified.
 */
export function hostInParcel(bytes: Uint8Array, vendor: string): string | null {
  try {
    const { sha256 } = nativeHashes;
    const file = knownDocuments(openParcel(bytes, { vendor, verify: nativeVerifier, sha256 }));
    if (file === undefined) return null;
    for (const opened of openAll({ name: 'parcel', bytes: file })) {
      if ('refusal' in opened) continue;
      const payload = readHeldPayload(opened.document.envelope);
      if ('station' in payload) return payload.station.host;
    }
    return null;
  } catch (error) {
    if (isRefusal(error)) return null;
    throw error;
  }
}
