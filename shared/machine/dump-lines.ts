/** The longest dumps of large servers have half as many lines; what comes after these is something else. */
const MOST_LINES = 100_000;

/**
 * The lines of a text that somebody saved, pasted or mailed: without quote marks (`> `), with plain spaces
 * for the no-break ones and without characters that take no place. Indentation stays: it tells what belongs
 * to what. Of several empty lines one stays.
 */
export function dumpLines(text: string): string[] {
  const lines: string[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const line = plainLine(raw);
    if (line !== '' || lines.at(-1) !== '') lines.push(line);
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

/** How far a line is indented; a tab counts as one. */
export function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Prompts of bash and its kin (`user@host:~$ `, `[root@host ~]# `, `# `), of PowerShell and of cmd. */
const PROMPTS = [
  /^\[?[\w.-]{1,64}@[\w.-]{1,64}[^$#%>]{0,200}[$#%>](?:\s|$)/,
  /^(?:PS )?[A-Za-z]:\\[^>]{0,200}>/,
  /^[$#](?:\s|$)/,
];

/** Whether a line is what a console shows before a command, with the command or without. */
export function isPrompt(line: string): boolean {
  const text = line.trimStart();
  return PROMPTS.some((prompt) => prompt.test(text));
}

function plainLine(raw: string): string {
  const line = raw.slice(quoteEnd(raw)).trimEnd();
  if (/^[\t -~]*$/.test(line)) return line;
  return line.replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '').replace(/[\u00a0\u2007\u202f]/g, ' ');
}

/** Where the quote marks at the beginning of a line end, with the one space that follows them. */
function quoteEnd(line: string): number {
  const end = line.search(/[^ \t>]|$/);
  const marks = line.lastIndexOf('>', Math.max(0, end - 1)) + 1;
  if (marks === 0) return 0;
  return line[marks] === ' ' ? marks + 1 : marks;
}
