/**
 * The titles that dmidecode writes above its structures, in lower case, by their type. Only with `-q` do they
 * tell where one begins; otherwise a line with handle and type does. (Names of the SMBIOS specification,
 * DSP0134 §7.)
 */
const READ = new Map([
  ['bios information', 0],
  ['system information', 1],
  ['base board information', 2],
  ['chassis information', 3],
  ['processor information', 4],
  ['memory device', 17],
]);

/** Titles of structures in which nothing is looked for: they end the one before. */
const OTHERS = new Set([
  ...['memory controller information', 'memory module information', 'cache information'],
  ...['port connector information', 'system slot information', 'oem strings', 'system configuration options'],
  ...['bios language information', 'group associations', 'group association', 'system event log'],
  ...['physical memory array', '32-bit memory error information', '64-bit memory error information'],
  ...['memory array mapped address', 'memory device mapped address', 'built-in pointing device'],
  ...['portable battery', 'system reset', 'hardware security', 'system power controls', 'voltage probe'],
  ...['cooling device', 'temperature probe', 'electrical current probe', 'out-of-band remote access'],
  ...['boot integrity services entry point', 'system boot information', 'management device'],
  ...['management device component', 'management device threshold data', 'memory channel'],
  ...['ipmi device information', 'system power supply', 'additional information', 'onboard device'],
  ...['on board device information', 'management controller host interface', 'tpm device'],
  ...['processor additional information', 'firmware inventory information', 'string property', 'inactive'],
  'end of table',
]);

export const OTHER_STRUCTURE = -1;

/**
 * The type of structure that a line is the title of, `OTHER_STRUCTURE` for those not looked into; undefined
 * for no title.
 */
export function titledType(line: string): number | undefined {
  const title = line.trim().toLowerCase();
  const numbered = /^on board device \d{1,3} information$/.test(title);
  return READ.get(title) ?? (OTHERS.has(title) || numbered ? OTHER_STRUCTURE : undefined);
}
