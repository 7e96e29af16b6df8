import { macText } from './mac.ts';
import type { Component, ReasonOf } from './reading.ts';
import { lettersAndDigits } from './text.ts';
import { isUuid, withHyphens } from './uuid.ts';
import { isWorthlessMac } from './worthless-macs.ts';
import { isWorthlessUuid } from './worthless-uuids.ts';

/**
 * What makers leave in place of a value. Letters and digits only, lower case: case and punctuation do not
 * count.
 */
const PLACEHOLDERS = new Set([
  ...['tobefilledbyoem', 'tobefilledbyoemoem', 'tobefilled', 'filledbyoem', 'fillbyoem', 'oem', 'oemserial'],
  ...['defaultstring', 'default', 'defaultvalue', 'string', 'yourstringhere', 'sample', 'example'],
  ...['none', 'null', 'nil', 'undefined', 'unknown', 'empty', 'blank', 'na', 'nan', 'tbd', 'tba', 'reserved'],
  ...['notspecified', 'notapplicable', 'notavailable', 'notdefined', 'notset', 'notsettable', 'notpresent'],
  ...['notprovided', 'noserial', 'noserialnumber', 'noassettag', 'unspecified', 'badindex', 'outofspec'],
  ...['invalid', 'invalidserial', 'invalidentry', 'nodatabase', 'error', 'nullserialnumber'],
  ...['serial', 'serialnumber', 'sn', 'ssn', 'serialno', 'assettag', 'assettagnumber'],
  ...['systemserialnumber', 'systemmanufacturer', 'systemproductname', 'systemname', 'systemversion'],
  ...['systemuuid', 'systemproduct', 'systemmodel', 'systemserial', 'type1productconfigid'],
  ...['boardserialnumber', 'baseboardserialnumber', 'baseboardserial', 'mbserialnumber', 'mbserial'],
  ...['motherboardserialnumber', 'type2boardserialnumber', 'baseboardmanufacturer', 'baseboardproductname'],
  ...['chassisserialnumber', 'chassisserial', 'chassismanufacturer', 'chassismanufacture'],
  ...['enclosureserialnumber', 'biosvendor', 'productname', 'manufacturer', 'vendor', 'model'],
  ...['ssn12345678901234567', 'mb1234567890', 'bss0123456789', 'css0123456789', 'evaluationboard'],
]);

/** Host names that every machine of a kind starts with. */
const NO_HOST_NAMES = new Set(['localhost', 'localhostlocaldomain', 'none', 'localdomain']);

const DIGIT_RUNS = [
  '01234567890123456789',
  '0123456789abcdef',
  '98765432109876543210',
  'abcdefghijklmnopqrstuvwxyz',
];

/**
 * Serial numbers an emulator gives to every machine: QEMU numbers its IDE and SATA disks QM00001, QM00003, …
 */
const EMULATOR_SERIAL = /^qm0000\d$/;

type JunkReason = ReasonOf<'junk'>;
type JunkRule = (value: string) => JunkReason | undefined;

const RULES: Record<Component, JunkRule> = {
  'smbios-uuid': uuidJunk,
  'system-serial': textJunk,
  'board-serial': textJunk,
  'chassis-serial': textJunk,
  'system-vendor': textJunk,
  'system-product': textJunk,
  'bios-vendor': textJunk,
  'os-id': osIdJunk,
  mac: macJunk,
  cpu: textJunk,
  memory: () => undefined,
  disk: (value) => (EMULATOR_SERIAL.test(lettersAndDigits(value)) ? 'placeholder' : textJunk(value)),
  'host-name': (value) => (NO_HOST_NAMES.has(lettersAndDigits(value)) ? 'placeholder' : undefined),
};

/** Why a value does not identify the machine, or undefined if it does. */
export function junkReason(component: Component, value: string): JunkReason | undefined {
  return RULES[component](value);
}

function uuidJunk(value: string): JunkReason | undefined {
  if (isUuid(value.toLowerCase())) return isWorthlessUuid(value) ? 'placeholder' : undefined;
  return textJunk(value) ?? 'malformed';
}

function macJunk(value: string): JunkReason | undefined {
  const mac = macText(value);
  if (mac === undefined) return 'malformed';
  return isWorthlessMac(mac) ? 'placeholder' : undefined;
}

/** An OS id is 32 hex digits (machine-id) or a UUID (MachineGuid). */
function osIdJunk(value: string): JunkReason | undefined {
  if (/^uninitiali[sz]ed$/i.test(value)) return 'uninitialised';
  const hex = value.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/i.test(hex)) return 'malformed';
  return isWorthlessUuid(withHyphens(hex)) ? 'placeholder' : undefined;
}

function textJunk(value: string): JunkReason | undefined {
  const text = lettersAndDigits(value);
  const worthless = isOneCharacter(text) || isRun(text) || PLACEHOLDERS.has(text);
  return worthless ? 'placeholder' : undefined;
}

function isOneCharacter(text: string): boolean {
  return /^(.)\1*$/.test(text);
}

function isRun(text: string): boolean {
  return text.length >= 3 && DIGIT_RUNS.some((run) => run.includes(text));
}
