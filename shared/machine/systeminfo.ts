import { type Processor, windowsProcessor } from './cpu.ts';
import type { Adapter } from './facts.ts';
import type { FirmwareField } from './firmware.ts';
import { plainText } from './text.ts';

/** What Windows' `systeminfo` tells. It carries no UUID, no serial number and no MAC address. */
export interface SystemInfo {
  readonly host: string;
  readonly fields: ReadonlyMap<FirmwareField, string>;
  readonly cpu: Processor;
  readonly memoryMib?: number;
  readonly adapters: readonly Adapter[];
}

/** One entry: the text behind its label, and the indented lines below it without their `[01]:`. */
interface Entry {
  readonly value: string;
  readonly items: { readonly text: string; readonly indent: number }[];
}

/** Not translated in any language of Windows; the word at the end is the maker. */
const CPU_LINE = /\bFamily \w+ Model \w+ (?:Stepping|Revision) \w+ ?(\w*)/i;

/** `American Megatrends Inc.`, `SeaBIOS`, `EFI Development Kit II / OVMF`: up to a legal form or a word with a digit. */
const BIOS_VENDOR = /^(.*?(?:Inc\.|Ltd\.?|LTD|LLC\.?|GmbH|Corporation|Corp\.|(?= [\w.-]*\d)))/;

/**
 * Reads the text of `systeminfo` in any language. Labels are translated, so none is looked at: entries come in
 * a fixed order, and the list of processors, whose lines are not translated (`… Family 6 Model 85 Stepping 7
 * GenuineIntel ~2295 Mhz`), tells where in that order one is. Undefined when there is no such list.
 */
export function readSysteminfo(text: string): SystemInfo | undefined {
  const entries = readEntries(text);
  const processors = entries.findIndex(({ items }) => items.some((item) => CPU_LINE.test(item.text)));
  if (processors < 4) return undefined;
  const valueAt = (index: number) => entries[index]?.value ?? '';
  const memoryMib = totalMemory(entries.slice(processors + 2));
  return {
    host: valueAt(0),
    fields: firmwareFields(valueAt(processors - 3), valueAt(processors - 2), valueAt(processors + 1)),
    cpu: processor(entries[processors]),
    adapters: entries.slice(processors + 2).flatMap(adapters),
    ...(memoryMib > 0 ? { memoryMib } : {}),
  };
}

function readEntries(text: string): Entry[] {
  const entries: Entry[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = raw.replace(/^(?:> ?)+/, '').replaceAll('\u00a0', ' ');
    const item = /^\[\d+\]: ?(.*)$/.exec(line.trim());
    const indent = line.length - line.trimStart().length;
    if (line.trim() === '') continue;
    if (item) entries.at(-1)?.items.push({ text: plainText(item[1] ?? ''), indent });
    else if (indent > 0) entries.at(-1)?.items.push({ text: plainText(line), indent });
    else entries.push({ value: plainText(/^[^:：]+[:：](.*)$/.exec(line)?.[1] ?? ''), items: [] });
  }
  return entries;
}

/** The BIOS entry reads `vendor version, date`; the vendor ends with its legal form or where a version starts. */
function firmwareFields(vendor: string, product: string, bios: string): Map<FirmwareField, string> {
  const fields = new Map<FirmwareField, string>();
  const biosVendor = BIOS_VENDOR.exec(bios)?.[1];
  if (vendor) fields.set('sys_vendor', vendor);
  if (product) fields.set('product_name', product);
  if (biosVendor) fields.set('bios_vendor', plainText(biosVendor));
  if (bios) fields.set('bios_version', bios);
  return fields;
}

function processor(entry: Entry | undefined): Processor {
  const line = entry?.items.find(({ text }) => CPU_LINE.test(text))?.text ?? '';
  return windowsProcessor(line, CPU_LINE.exec(line)?.[1] ?? '', '');
}

/** The first size in the entries behind the BIOS: `16,383 MB`, `16.383 MB`, `16 383 Mo`, `16 383 МБ`. */
function totalMemory(entries: readonly Entry[]): number {
  const size = entries.map(({ value }) => /^(\d[\d.,\s’']*)\s?(?:M|М)\p{L}$/u.exec(value)?.[1]).find(Boolean);
  return Number((size ?? '').replace(/\D/g, ''));
}

/**
 * Network cards are the one entry whose items have lines below them. The first such line names the connection
 * (`label: Ethernet0`).
 */
function adapters({ items }: Entry): Adapter[] {
  const [first] = items;
  if (!first || !items.some(({ indent }) => indent > first.indent)) return [];
  return items.flatMap((item, index) => {
    const below = items[index + 1];
    if (item.indent !== first.indent || !below || below.indent <= item.indent) return [];
    const connection = /: *(.+)$/.exec(below.text)?.[1] ?? '';
    const name = connection ? `${connection} (${item.text})` : item.text;
    return [{ name, mac: '', counted: false, leftOut: 'no-address' }];
  });
}
