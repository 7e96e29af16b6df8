import { isPrompt } from './dump-lines.ts';
import type { DumpRun } from './dump-run.ts';
import { FIRMWARE_FIELDS, type FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** Names of `dmidecode -s`, and the file of /sys/class/dmi/id with the same content. */
const KEYWORDS: Readonly<Record<string, FirmwareField>> = {
  'bios-vendor': 'bios_vendor',
  'bios-version': 'bios_version',
  'bios-release-date': 'bios_date',
  'system-manufacturer': 'sys_vendor',
  'system-product-name': 'product_name',
  'system-version': 'product_version',
  'system-serial-number': 'product_serial',
  'system-uuid': 'product_uuid',
  'system-sku-number': 'product_sku',
  'system-family': 'product_family',
  'baseboard-manufacturer': 'board_vendor',
  'baseboard-product-name': 'board_name',
  'baseboard-version': 'board_version',
  'baseboard-serial-number': 'board_serial',
  'baseboard-asset-tag': 'board_asset_tag',
  'chassis-manufacturer': 'chassis_vendor',
  'chassis-version': 'chassis_version',
  'chassis-serial-number': 'chassis_serial',
  'chassis-asset-tag': 'chassis_asset_tag',
};

/**
 * The files that the kernel shows to root only. For anybody else a program prints an error in their place, in
 * some language.
 */
const FOR_ROOT: readonly FirmwareField[] = [
  'product_uuid',
  'product_serial',
  'board_serial',
  'chassis_serial',
];

const NAME = `(?:(?:/\\S{1,80})?/dmi/id/|\\./)?(${FIRMWARE_FIELDS.join('|')})`;
/** `/sys/class/dmi/id/sys_vendor:QEMU` of grep, `sys_vendor: QEMU` of a loop. */
const TOLD = new RegExp(`^${NAME} {0,3}[:=](.*)$`);
/** `==> /sys/class/dmi/id/sys_vendor <==` of head, a bare path of more, or a command that shows one file. */
const ANNOUNCED = [new RegExp(`^==> ${NAME} <==$`), new RegExp(`^${NAME}$`), new RegExp(`\\bcat ${NAME}$`)];
const ASKED = /\bdmidecode (?:-q |--quiet )?(?:-s|--string)[ =]([a-z-]{1,40})$/;
/** `grep: /sys/class/dmi/id/product_uuid: Permission denied` */
const REFUSED = new RegExp(`^(?:grep|head|tail|cat|more)\\b.{0,60}?${NAME}['’»]?[: ]`);

/**
 * Reads what shows the files of /sys/class/dmi/id: `grep . *`, `head *`, `more *`, a loop, single ones by
 * `cat` or by `dmidecode -s`. One run for each time that a file was shown with another content.
 */
export function readDmiFiles(lines: readonly string[]): DumpRun[] {
  const runs: FilesRun[] = [];
  let announced: FirmwareField | undefined;
  for (const line of lines) {
    const text = line.trim();
    const next = announcedIn(text);
    const refused = next ? undefined : fieldIn(REFUSED, text);
    const [, name, value = ''] = TOLD.exec(text) ?? [];
    if (next) announced = next;
    else if (refused) deny(runs, refused);
    else if (name !== undefined) tell(runs, name as FirmwareField, value);
    else if (announced && isValue(text)) tell(runs, announced, text);
    if (!next && text !== '' && !isFrame(text)) announced = undefined;
  }
  return runs
    .filter(({ fields }) => fields.size > 0)
    .map((firmware) => ({ platform: 'linux', firmware, missing: 'not-in-dump' }));
}

interface FilesRun {
  readonly fields: Map<FirmwareField, string>;
  readonly denied: Set<FirmwareField>;
}

function announcedIn(text: string): FirmwareField | undefined {
  const keyword = ASKED.exec(text)?.[1];
  if (keyword !== undefined) return KEYWORDS[keyword];
  return ANNOUNCED.map((pattern) => fieldIn(pattern, text)).find(Boolean);
}

function fieldIn(pattern: RegExp, text: string): FirmwareField | undefined {
  return pattern.exec(text)?.[1] as FirmwareField | undefined;
}

/** The line of colons that `more` draws above and below a name, and what dmidecode remarks. */
function isFrame(text: string): boolean {
  return /^(?::{5,60}|#.*)$/.test(text);
}

function isValue(text: string): boolean {
  return text !== '' && !isFrame(text) && !isPrompt(text);
}

function tell(runs: FilesRun[], field: FirmwareField, raw: string): void {
  const value = plainText(raw);
  if (value === '' || /^not specified$/i.test(value)) return;
  const { fields } = runFor(runs, (run) => run.fields.has(field) && run.fields.get(field) !== value);
  fields.set(field, value);
}

function deny(runs: FilesRun[], field: FirmwareField): void {
  if (FOR_ROOT.includes(field)) runFor(runs, () => false).denied.add(field);
}

/**
 * The run that is being read. A new one starts at the beginning, and where a file is shown again with another
 * content.
 */
function runFor(runs: FilesRun[], isOver: (run: FilesRun) => boolean): FilesRun {
  const last = runs.at(-1);
  if (last && !isOver(last)) return last;
  const begun: FilesRun = { fields: new Map(), denied: new Set() };
  runs.push(begun);
  return begun;
}
