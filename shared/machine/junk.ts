import { macText } from './mac.ts';
import type { Component, ReasonOf } from './reading.ts';
import { lettersAndDigits } from './text.ts';
import { canonicalUuid } from './uuid.ts';

/** UUIDs that boards and tools ship by the thousand. Compared in both byte orders. */
const WORTHLESS_UUIDS = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'fefefefe-fefe-fefe-fefe-fefefefefefe',
  '11111111-1111-1111-1111-111111111111',
  '03000200-0400-0500-0006-000700080009', // many consumer boards
  '12345678-1234-5678-90ab-cddeefaabbcc', // many tablets and thin clients
  '01234567-89ab-cdef-0123-456789abcdef',
  '12345678-1234-1234-1234-123456789abc',
  '4c4c4544-0000-2010-8020-80c04f202020', // a board without its service tag
  '4c4c4544-0020-2010-8020-a0c04f202020',
];

/** What makers leave in place of a value. Letters and digits only, lower case: case and punctuation do not count. */
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

/** Serial numbers an emulator gives to every machine: QEMU numbers its IDE and SATA disks QM00001, QM00003, … */
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
  mac: (value) => (macText(value) ? undefined : 'malformed'),
  cpu: textJunk,
  memory: () => undefined,
  disk: (value) => (EMULATOR_SERIAL.test(lettersAndDigits(value)) ? 'placeholder' : textJunk(value)),
  'host-name': (value) => (NO_HOST_NAMES.has(lettersAndDigits(value)) ? 'placeholder' : undefined),
};

/** Why a value tells nothing about which machine this is, or undefined when it does. */
export function junkReason(component: Component, value: string): JunkReason | undefined {
  return RULES[component](value);
}

const worthlessUuids = new Set(WORTHLESS_UUIDS.map(canonicalUuid));

function uuidJunk(value: string): JunkReason | undefined {
  const uuid = canonicalUuid(value);
  if (uuid) return worthlessUuids.has(uuid) ? 'placeholder' : undefined;
  return textJunk(value) ?? 'malformed';
}

/** An OS id is 32 hex digits (machine-id) or a UUID (MachineGuid). */
function osIdJunk(value: string): JunkReason | undefined {
  if (/^uninitiali[sz]ed$/i.test(value)) return 'uninitialised';
  if (!/^[0-9a-f]{32}$/i.test(value.replaceAll('-', ''))) return 'malformed';
  return isOneCharacter(lettersAndDigits(value)) ? 'placeholder' : undefined;
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
