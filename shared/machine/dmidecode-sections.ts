import { OTHER_STRUCTURE, titledType } from './dmidecode-titles.ts';
import { indentOf, isPrompt } from './dump-lines.ts';
import { plainText } from './text.ts';

/** The lines of one structure: label (letters only, lower case) → value, the first of each label. */
export interface Section {
  readonly type: number;
  readonly values: Map<string, string>;
}

/** What dmidecode printed when it ran once. */
export interface Printout {
  readonly sections: Section[];
  /** It says that it printed the whole table, and not only some types of structures. */
  isWhole: boolean;
  /** Handle and type of each structure: a table has none of them twice. */
  readonly handles: Set<string>;
}

/** Reads the lines of a text, and keeps apart what several runs of dmidecode printed. */
export function readPrintouts(lines: readonly string[]): Printout[] {
  const reader = new Reader();
  lines.forEach((line, index) => {
    reader.read(line, lines[index - 1] ?? '', lines[index + 1] ?? '');
  });
  return reader.printouts;
}

class Reader {
  readonly printouts: Printout[] = [];
  /** The structure whose lines are read, if one is. */
  private section: Section | undefined;
  /** A line with its handle gave its type; its title, which adds nothing, may still come. */
  private hasHandle = false;
  private awaitsTitle = false;
  /** The handle on a line of its own, as version 2.2 wrote it. */
  private handle = '';

  read(line: string, before: string, after: string): void {
    const text = line.trim();
    const start = /^(?:Handle (0x[0-9a-f]{1,8}).{0,40})?\bDMI type (\d{1,3})\b/i.exec(text);
    const type = titledType(text);
    if (/^# dmidecode \d+\.\d/.test(text)) this.begin();
    else if (start) this.structure(start[1] ?? this.handle, Number(start[2]));
    else if (/^Handle 0x[0-9a-f]+$/i.test(text)) this.handle = text.slice(7);
    else if (type !== undefined) this.title(type);
    else if (isPrompt(text)) this.section = undefined;
    else if (saysWhole(text)) this.current().isWhole = true;
    else if (!this.hasHandle && looksLikeTitle(line, before, after)) this.open(OTHER_STRUCTURE);
    else if (this.section) addPair(this.section, text);
  }

  private begin(): void {
    this.printouts.push({ sections: [], isWhole: false, handles: new Set() });
    this.section = undefined;
    this.hasHandle = false;
  }

  private structure(handle: string, type: number): void {
    const name = `${handle} ${type}`;
    if (handle !== '' && this.current().handles.has(name)) this.begin();
    this.current().handles.add(name);
    this.open(type);
    this.hasHandle = true;
    this.awaitsTitle = true;
  }

  /**
   * A title without a handle (`-q`). A second BIOS, or a second system, is taken for a second run until both
   * are compared.
   */
  private title(type: number): void {
    const isTold = this.awaitsTitle;
    this.awaitsTitle = false;
    if (isTold) return;
    const seen = this.current().sections.map((section) => section.type);
    if ((type === 0 && (seen.includes(0) || seen.includes(1))) || (type === 1 && seen.includes(1)))
      this.begin();
    this.open(type);
  }

  private open(type: number): void {
    const section = { type, values: new Map() };
    this.current().sections.push(section);
    this.section = section;
    this.hasHandle = false;
    this.awaitsTitle = false;
  }

  private current(): Printout {
    if (this.printouts.length === 0) this.begin();
    return this.printouts.at(-1) as Printout;
  }
}

/** Lines that only a run over the whole table prints. */
function saysWhole(text: string): boolean {
  return /^\d{1,5} structures occupying \d/.test(text) || /^Table at 0x/.test(text);
}

/**
 * Whether a line is a title that is not in the list: an empty line before it, and a line further in after it.
 */
function looksLikeTitle(line: string, before: string, after: string): boolean {
  const isAlone = before.trim() === '' && line.trim() !== '' && !line.includes(':');
  return isAlone && indentOf(after) > indentOf(line);
}

function addPair({ values }: Section, text: string): void {
  const [, rawLabel, value = ''] = /^([^:]{1,60}):(?:\s+(.*))?$/.exec(text) ?? [];
  const label = (rawLabel ?? '').toLowerCase().replace(/[^a-z]/g, '');
  if (label && !values.has(label)) values.set(label, plainText(value));
}
