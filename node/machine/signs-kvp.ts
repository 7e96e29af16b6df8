import { decodeText } from './files.ts';

/**
 * Fixed sizes of a record in the pools of Linux's Hyper-V daemon: a name and a value, each filled up with
 * NUL.
 */
const NAME_BYTES = 512;
const VALUE_BYTES = 2048;
const RECORD_BYTES = NAME_BYTES + VALUE_BYTES;

/** Pool 3 is what the host tells its guest. */
export const HOST_POOL = '/var/lib/hyperv/.kvp_pool_3';
/** The daemon keeps at most a few dozen; a longer file is not read further. */
export const POOL_LIMIT = 100 * RECORD_BYTES;

/**
 * Reads a pool: name in lower case → value, as the registry of a Windows guest has them. A truncated record
 * is ignored.
 */
export function readKvpPool(bytes: Uint8Array): ReadonlyMap<string, string> {
  const records = new Map<string, string>();
  for (let at = 0; at + RECORD_BYTES <= bytes.length; at += RECORD_BYTES) {
    const name = textUpToNul(bytes.subarray(at, at + NAME_BYTES));
    const value = textUpToNul(bytes.subarray(at + NAME_BYTES, at + RECORD_BYTES));
    if (name !== '') records.set(name.toLowerCase(), value);
  }
  return records;
}

function textUpToNul(bytes: Uint8Array): string {
  const end = bytes.indexOf(0);
  return decodeText(end === -1 ? bytes : bytes.subarray(0, end)).trim();
}
