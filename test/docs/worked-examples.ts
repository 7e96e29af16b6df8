import type { Fence } from './markdown.ts';

/** One file of a worked example: a new one, or lines of one that is there. */
export interface Step {
  readonly file: string;
  readonly isNew: boolean;
  readonly lines: readonly string[];
  /** In CONTRIBUTING.md. */
  readonly line: number;
}

/**
 * The steps of the page: fences that name a file. `diff` changes one, any other language is a whole new file.
 */
export function stepsIn(fences: readonly Fence[]): readonly Step[] {
  return fences.flatMap(({ language, info, lines, line }) => {
    const file = /^file=(\S+)$/.exec(info)?.[1];
    return file === undefined ? [] : [{ file, isNew: language !== 'diff', lines, line }];
  });
}

/**
 * The text that a file has after a step. Throws where the lines that show the place are not there, or not
 * only once.
 */
export function textAfter({ file, isNew, lines, line }: Step, before: string | undefined): string {
  const where = `CONTRIBUTING.md:${line}: ${file}`;
  if (isNew !== (before === undefined))
    throw new Error(`${where} ${isNew ? 'is there already' : 'is not there'}`);
  if (before === undefined) return `${lines.join('\n')}\n`;
  return hunksOf(lines).reduce((text, hunk) => replaced(text, hunk, where), before);
}

/** A line with … stands between places of one file. */
function hunksOf(lines: readonly string[]): readonly (readonly string[])[] {
  const hunks: string[][] = [[]];
  for (const line of lines) line === '…' ? hunks.push([]) : hunks.at(-1)?.push(line);
  return hunks;
}

function replaced(text: string, hunk: readonly string[], where: string): string {
  const without = (sign: string) =>
    hunk
      .filter((line) => !line.startsWith(sign))
      .map((line) => `\n${line.slice(1)}`)
      .join('');
  const [old, now] = [`${without('+')}\n`, `${without('-')}\n`];
  const whole = `\n${text}`;
  const at = whole.indexOf(old);
  if (at === -1) throw new Error(`${where} has no place like${old}`);
  if (whole.includes(old, at + 1)) throw new Error(`${where} has several places like${old}`);
  return `${whole.slice(0, at)}${now}${whole.slice(at + old.length)}`.slice(1);
}
