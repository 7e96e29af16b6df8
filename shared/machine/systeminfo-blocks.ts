import { indentOf, isPrompt } from './dump-lines.ts';
import type { Adapter } from './facts.ts';
import { plainText } from './text.ts';

/**
 * One entry: the text behind its label, and the lines below it that are further in, without their `[01]:`.
 */
export interface InfoEntry {
  readonly value: string;
  readonly items: { readonly text: string; readonly indent: number }[];
}

/** What one run of `systeminfo` printed, around its list of processors. */
export interface InfoBlock {
  readonly before: readonly InfoEntry[];
  readonly processors: readonly string[];
  readonly after: readonly InfoEntry[];
}

/** Not translated in any language of Windows; the word at the end is the maker. */
export const CPU_LINE = /\bFamily \w+ Model \w+ (?:Stepping|Revision) \w+ ?(\w*)/i;
const ITEM = /^\[\d{1,4}\] ?[:：] ?(.*)$/;

/**
 * Before the processors there are fourteen entries of one line; more lines than these belong to something
 * else.
 */
const LINES_BEFORE = 64;

/** Finds the lists of processors, and what stands around each. */
export function infoBlocks(lines: readonly string[]): InfoBlock[] {
  const lists = processorLists(lines);
  return lists.map(({ from, to }, index) => {
    const base = indentOf(lines[headerOf(lines, from)] ?? '');
    const earlier = lists[index - 1]?.to ?? 0;
    const later = lists[index + 1]?.from ?? lines.length;
    const start = Math.max(earlier, from - LINES_BEFORE, lastPrompt(lines, from));
    return {
      before: entriesIn(lines.slice(start, headerOf(lines, from)), base),
      processors: lines.slice(from, to).map(plainText),
      after: entriesIn(upToPrompt(lines.slice(to, later)), base),
    };
  });
}

interface Extent {
  readonly from: number;
  to: number;
}

function processorLists(lines: readonly string[]): Extent[] {
  const lists: Extent[] = [];
  let isInside = false;
  lines.forEach((line, index) => {
    const text = line.trim();
    const isProcessor = ITEM.test(text) && CPU_LINE.test(text);
    const last = lists.at(-1);
    if (isProcessor && last && isInside) last.to = index + 1;
    else if (isProcessor) lists.push({ from: index, to: index + 1 });
    isInside = isProcessor || (isInside && text === '');
  });
  return lists;
}

/** The line that the list belongs to: the last one above it that is not empty. */
function headerOf(lines: readonly string[], from: number): number {
  const above = lines
    .slice(Math.max(0, from - LINES_BEFORE), from)
    .findLastIndex((line) => line.trim() !== '');
  return above === -1 ? from : Math.max(0, from - LINES_BEFORE) + above;
}

/** The index of the line behind the last prompt: what was typed before does not belong to the list. */
function lastPrompt(lines: readonly string[], from: number): number {
  const start = Math.max(0, from - LINES_BEFORE);
  return start + lines.slice(start, from).findLastIndex(isPrompt) + 1;
}

function upToPrompt(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(isPrompt);
  return end === -1 ? lines : lines.slice(0, end);
}

/** The entries at one indentation, with what stands further in below them. */
function entriesIn(lines: readonly string[], base: number): InfoEntry[] {
  const entries: InfoEntry[] = [];
  for (const line of lines) {
    const text = line.trim();
    const item = ITEM.exec(text)?.[1];
    if (text === '') continue;
    if (item !== undefined || indentOf(line) > base)
      entries.at(-1)?.items.push({ text: plainText(item ?? text), indent: indentOf(line) });
    else entries.push({ value: valueIn(text), items: [] });
  }
  return entries;
}

function valueIn(text: string): string {
  return plainText(/^[^:：]{1,120}[:：](.*)$/.exec(text)?.[1] ?? '');
}

/**
 * Network cards are the one entry whose items have lines below them. The first such line names the connection
 * (`label: Ethernet0`).
 */
export function adaptersIn(entries: readonly InfoEntry[]): Adapter[] {
  return entries.flatMap(({ items }) => {
    const [first] = items;
    if (!first || !items.some(({ indent }) => indent > first.indent)) return [];
    return items.flatMap((item, index) => {
      const below = items[index + 1];
      if (item.indent !== first.indent || !below || below.indent <= item.indent) return [];
      return [adapter(item.text, /[:：] *(.+)$/.exec(below.text)?.[1] ?? '')];
    });
  });
}

function adapter(card: string, connection: string): Adapter {
  const name = connection ? `${connection} (${card})` : card;
  return { name, mac: '', counted: false, leftOut: 'no-address' };
}
