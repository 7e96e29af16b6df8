const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** How the first three groups of an SMBIOS UUID are stored: little-endian since SMBIOS 2.6, plain before. */
export type UuidOrder = 'mixed' | 'plain';

const MIXED = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/** Whether a text is a lower-case UUID with hyphens. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

/**
 * Spells the 16 bytes of an SMBIOS UUID as the operating system shows it, in lower case.
 * Returns undefined when there are not 16 bytes.
 */
export function uuidText(bytes: Uint8Array, order: UuidOrder): string | undefined {
  if (bytes.length !== 16) return undefined;
  const ordered = order === 'mixed' ? MIXED.map((index) => bytes[index] ?? 0) : [...bytes];
  return withHyphens(ordered.map((byte) => byte.toString(16).padStart(2, '0')).join(''));
}

/**
 * Both spellings of a UUID: as given, and with the byte order of the first three groups turned around.
 * The same machine may report either, depending on who reads its table. Undefined when it is no UUID.
 */
export function uuidSpellings(text: string): readonly [string, string] | undefined {
  const given = text.trim().toLowerCase();
  if (!isUuid(given)) return undefined;
  const pairs = given.replaceAll('-', '').match(/../g) ?? [];
  return [given, withHyphens(MIXED.map((index) => pairs[index] ?? '').join(''))];
}

/** The spelling that does not depend on the byte order: the smaller of the two, lower case. */
export function canonicalUuid(text: string): string | undefined {
  const spellings = uuidSpellings(text);
  if (!spellings) return undefined;
  const [given, turned] = spellings;
  return given < turned ? given : turned;
}

/** 32 hex digits, spelled as a UUID. */
export function withHyphens(hex: string): string {
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
