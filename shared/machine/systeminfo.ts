import { type Processor, windowsProcessor } from './cpu.ts';
import type { DumpRun } from './dump-run.ts';
import type { Firmware, FirmwareField } from './firmware.ts';
import { mibOf } from './memory.ts';
import { adaptersIn, CPU_LINE, type InfoBlock, type InfoEntry, infoBlocks } from './systeminfo-blocks.ts';
import { tableRows } from './systeminfo-table.ts';
import { plainText } from './text.ts';

/**
 * `American Megatrends Inc.`, `SeaBIOS`, `EFI Development Kit II / OVMF`: up to a legal form or a word with a
 * digit.
 */
const BIOS_VENDOR = /^(.*?(?:Inc\.|Ltd\.?|LTD|LLC\.?|GmbH|Corporation|Corp\.|(?= [\w.-]*\d)))/;

/** `10.0.20348 N/A Build 20348`: the build stands at both ends of it, whatever the language. */
const OS_VERSION = /^\d{1,2}\.\d{1,2}\.(\d{3,5}) .*\b\1$/;

/**
 * Reads what `systeminfo` printed, in any language; one run for each time that it ran. Labels are translated,
 * so none is looked at: entries come in a fixed order. Two lines that are not translated tell where in that
 * order one is: the list of processors (`… Family 6 Model 85 Stepping 7 GenuineIntel ~2295 Mhz`), and the
 * version of Windows. What does not look as it must at its place is not told; nothing is taken from another
 * place instead.
 */
export function readSysteminfo(lines: readonly string[]): DumpRun[] {
  return [...infoBlocks(lines), ...tableRows(lines)].map((block) => ({
    platform: 'windows',
    missing: 'not-in-dump',
    host: hostOf(block),
    adapters: adaptersIn(block.after),
    firmware: firmwareOf(block),
  }));
}

/** The first entry of all; the second is the name of Windows, the third its version. */
function hostOf({ before }: InfoBlock): string {
  const version = before.findLastIndex(({ value }) => OS_VERSION.test(value));
  const [host, name] = before.slice(Math.max(0, version - 2), Math.max(0, version));
  return version >= 2 && /\bWindows\b/.test(name?.value ?? '') ? (host?.value ?? '') : '';
}

function firmwareOf({ before, processors, after }: InfoBlock): Firmware {
  const fields = new Map<FirmwareField, string>([...systemFields(before), ...biosFields(after[0])]);
  const memoryMib = totalMemory(after);
  const cpu = processor(processors);
  return { fields, denied: new Set(), cpu, ...(memoryMib !== undefined && { memoryMib }) };
}

/**
 * Maker, model and type of the system stand before the processors; only the type can be known by its look.
 */
function systemFields(before: readonly InfoEntry[]): [FirmwareField, string][] {
  const [vendor, product, type] = before.slice(-3);
  if (!/x64|x86|arm|ia64|itanium/i.test(type?.value ?? '')) return [];
  const told: [FirmwareField, string][] = [
    ['sys_vendor', vendor?.value ?? ''],
    ['product_name', product?.value ?? ''],
  ];
  return told.filter(([, value]) => value !== '');
}

/**
 * The entry behind the processors reads `vendor version, date`; the vendor ends with its legal form or where
 * a version starts.
 */
function biosFields(entry: InfoEntry | undefined): [FirmwareField, string][] {
  const bios = entry?.value ?? '';
  if (!/, ?\d[\d./-]{3,}$/.test(bios)) return [];
  const vendor = plainText(BIOS_VENDOR.exec(bios)?.[1] ?? '');
  return vendor === ''
    ? [['bios_version', bios]]
    : [
        ['bios_vendor', vendor],
        ['bios_version', bios],
      ];
}

function processor(lines: readonly string[]): Processor {
  const line = lines.find((text) => CPU_LINE.test(text)) ?? '';
  return windowsProcessor(line, CPU_LINE.exec(line)?.[1] ?? '', '');
}

/** The first of several sizes, and the first entry behind the processors that begins with a digit. */
function totalMemory(after: readonly InfoEntry[]): number | undefined {
  return mibOf(after.find(({ value }) => /^\d/.test(value))?.value ?? '');
}
