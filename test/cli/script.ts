import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * A session at the command line, as a text:
 *
 *     A sentence that says what it is about.
 *     needs nobody
 *
 *     $ softkey status --quiet
 *     > Not licensed: this station holds no license
 *     > ...
 *     = 3
 *
 *     -- order.json --
 *     {"product": "E3-SERVER"}
 *
 * `$` is run by the shell; `>` is a line of standard output and `!` one of standard error, whole and in
 * order; `=` is the exit code, 0 if left out. `...` stands for any number of lines, `<*>` for anything within
 * a line. Files stand at the end. `needs` names what a machine may lack.
 */
export interface Script {
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  readonly files: readonly { readonly name: string; readonly text: string }[];
}

export interface Step {
  readonly line: number;
  readonly command: string;
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  readonly exit: number;
}

export function parseScript(text: string): Script {
  const [session = '', ...parts] = text.split(/^-- (.+) --\n/m);
  const files = [];
  for (let i = 0; i < parts.length; i += 2) files.push({ name: parts[i] ?? '', text: parts[i + 1] ?? '' });
  const lines = session.split('\n');
  const needs = lines.flatMap((line) => (line.startsWith('needs ') ? [line.slice('needs '.length)] : []));
  return { needs, steps: stepsIn(lines), files };
}

function stepsIn(lines: readonly string[]): Step[] {
  const starts = lines.flatMap((line, at) => (line.startsWith('$ ') ? [at] : []));
  return starts.map((start, i) => {
    const body = lines.slice(start + 1, starts[i + 1]);
    const marked = (mark: string) =>
      body.flatMap((line) => (line === mark || line.startsWith(`${mark} `) ? [line.slice(2)] : []));
    return {
      line: start + 1,
      command: lines[start]?.slice(2) ?? '',
      stdout: marked('>'),
      stderr: marked('!'),
      exit: Number(marked('=')[0] ?? 0),
    };
  });
}

export function writeFiles(folder: string, files: Script['files']): void {
  for (const { name, text } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** True where the text is made of the lines that are expected. */
export function matches(text: string, expected: readonly string[]): boolean {
  return new RegExp(`^${expected.map(linePattern).join('')}$`).test(text);
}

function linePattern(line: string): string {
  if (line === '...') return '(?:.*\\n)*?';
  const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  return `${line.split('<*>').map(literal).join('.*')}\\n`;
}
