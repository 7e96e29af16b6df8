import { looksLikeSmbios, type SmbiosVersion } from './smbios.ts';
import { latin1 } from './text.ts';

/** A structure table taken out of its wrapping, with the version its wrapping tells. */
export interface SmbiosFile {
  readonly table: Uint8Array;
  readonly version?: SmbiosVersion;
  readonly wrapping: 'none' | 'windows-header' | 'entry-point';
}

const WINDOWS_HEADER_LENGTH = 8;
/** Where dmidecode's `--dump-bin` puts the table. */
const DUMP_BIN_TABLE = 0x20;

/**
 * Finds the structure table in bytes that may be the bare table, a table behind the 8-byte RawSMBIOSData
 * header of Windows, or one behind a `_SM_` or `_SM3_` entry point (directly, or where the entry point says).
 * Undefined when the bytes are none of these.
 */
export function openSmbiosFile(bytes: Uint8Array): SmbiosFile | undefined {
  return behindEntryPoint(bytes) ?? behindWindowsHeader(bytes) ?? bareTable(bytes);
}

/** The version an entry point (`_SM_`, `_SM3_` or the older `_DMI_`) tells; undefined when it is none. */
export function entryPointVersion(bytes: Uint8Array): SmbiosVersion | undefined {
  const anchor = latin1(bytes.subarray(0, 5));
  if (anchor === '_SM3_') return version(bytes[7], bytes[8]);
  if (anchor.startsWith('_SM_')) return version(bytes[6], bytes[7]);
  if (anchor === '_DMI_') return version((bytes[14] ?? 0) >> 4, (bytes[14] ?? 0) & 0x0f);
  return undefined;
}

function behindEntryPoint(bytes: Uint8Array): SmbiosFile | undefined {
  const told = entryPointVersion(bytes);
  if (!told) return undefined;
  const modern = bytes[3] === 0x33;
  const length = (modern ? bytes[6] : bytes[5]) ?? 0;
  const address = word(bytes, modern ? 0x10 : 0x18);
  for (const start of [address, length, DUMP_BIN_TABLE]) {
    const table = bytes.subarray(start);
    if (start > 0 && looksLikeSmbios(table)) return { table, version: told, wrapping: 'entry-point' };
  }
  return undefined;
}

/** RawSMBIOSData: calling method, major, minor, DMI revision, and the length of the table in four bytes. */
function behindWindowsHeader(bytes: Uint8Array): SmbiosFile | undefined {
  const [method, major = 0, minor] = bytes;
  const length = word(bytes, 4);
  const plausible = method !== undefined && method <= 1 && major >= 2 && major <= 3;
  if (!plausible) return undefined;
  const table = bytes.subarray(WINDOWS_HEADER_LENGTH, WINDOWS_HEADER_LENGTH + length);
  if (!looksLikeSmbios(table)) return undefined;
  return { table, version: version(major, minor), wrapping: 'windows-header' };
}

function bareTable(bytes: Uint8Array): SmbiosFile | undefined {
  return looksLikeSmbios(bytes) ? { table: bytes, wrapping: 'none' } : undefined;
}

function version(major = 0, minor = 0): SmbiosVersion {
  return { major, minor };
}

function word(bytes: Uint8Array, at: number): number {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(at, at + 4);
  return a + b * 0x100 + c * 0x10000 + d * 0x1000000;
}
