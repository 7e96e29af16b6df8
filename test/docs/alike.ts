import { hostname } from 'node:os';

/** The machine of the examples; it has the host name of whatever machine this runs on. */
export const HOST = 'SCADA-01';

/**
 * What differs from run to run, wherever it stands: in a sentence, in JSON, in a calendar, in a file name.
 */
const KINDS: readonly (readonly [string, string])[] = [
  [`(SK|RQ)(?:-[0-9A-Z]{4}){4}`, '$1-ID'],
  [String.raw`\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{3})?Z`, 'INSTANT'],
  [String.raw`\d{4}-\d\d-\d\d \d\d:\d\d(?: UTC| \([\w/+:-]+\))`, 'LOCAL-TIME'],
  [String.raw`\d{4}-\d\d-\d\d \d\d:\d\d`, 'CLOCK-TIME'], // in a list whose zone stands above it
  [String.raw`\d{4}-\d\d-\d\d`, 'DATE'],
  [String.raw`\d{8}T\d{6}Z?`, 'COMPACT-INSTANT'],
  [String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`, 'COMPACT-DATE'],
  [`[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}`, 'CHECK-CODE'],
  [`[0-9a-f]{64}`, 'HASH'],
  [`[0-9a-f]{16}`, 'KEY-ID'],
  [String.raw`\d+\.\d+\.\d+`, 'VERSION'],
];

/**
 * Not between `\b`, which takes `_` for a letter: there would be no date in `SCADA-01_2026-11-22.license`.
 */
const PATTERNS = KINDS.map(([pattern, kind]) => {
  return [new RegExp(`(?<![0-9A-Za-z])${pattern}(?![0-9A-Za-z])`, 'g'), kind] as const;
});

const NOTES = /^(?:DEMO vendor: .*|home: .*)\n/gm;

/** True where the output is what a page shows of it. */
export function shows(printed: string, shown: readonly string[], host: string = hostname()): boolean {
  if (shown.length === 0) return true;
  const pattern = shown.map((line) => (line.trim() === '…' ? '(?:.*\n)*?' : `${linePattern(line, host)}\n`));
  const seen = plain(printed.replace(NOTES, ''));
  return new RegExp(`^${pattern.join('')}$`).test(seen.endsWith('\n') || seen === '' ? seen : `${seen}\n`);
}

function linePattern(line: string, host: string): string {
  return plain(line.replaceAll(HOST, host)).split('…').map(escaped).join('.*?');
}

function plain(text: string): string {
  const kinds = PATTERNS.reduce((all, [pattern, kind]) => all.replace(pattern, kind), text);
  return kinds
    .replace(/[ \t]+/g, ' ')
    .replace(/ $/gm, '')
    .replace(/^ /gm, '');
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
