import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { HOST, shows } from './alike.ts';
import type { Page } from './markdown.ts';

/**
 * What a page shows is done here, top to bottom, in one folder:
 *
 * - a block with `file=NAME` behind its language is written to that file;
 * - in a `console` block, each line that begins with `$ softkey` is run; the lines below it are its output,
 *   and `# exit 3` is its exit
 *   code where that is not 0. Without output lines, whatever it prints is right.
 *
 * `…` stands for any text in a line, a line of its own for any lines. Ids, hashes, versions, dates and times
 * are compared by their kind only, and runs of spaces count as one. `SCADA-01` is the host name of whatever
 * machine this runs on. The two notes that come with every command (DEMO vendor, which home) are left out of
 * pages. What the reader need not see stands in blocks inside of HTML comments.
 */
export type Step =
  | { readonly kind: 'file'; readonly name: string; readonly text: string; readonly line: number }
  | {
      readonly kind: 'command';
      readonly words: readonly string[];
      readonly shown: readonly string[];
      readonly exitCode: number;
      readonly line: number;
    };

export function stepsOf(page: Page): Step[] {
  return page.fences.flatMap(({ language, info, lines, line }): Step[] => {
    const name = /^file=(\S+)$/.exec(info)?.[1];
    if (name !== undefined) return [{ kind: 'file', name, text: `${lines.join('\n')}\n`, line }];
    return language === 'console' ? commandsIn(lines, line, page.path) : [];
  });
}

function commandsIn(lines: readonly string[], firstLine: number, path: string): Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < lines.length; ) {
    const start = at;
    if (!lines[at]?.startsWith('$ softkey'))
      throw new Error(`${path}:${firstLine + at + 1}: not a softkey command`);
    let typed = lines[at++]?.slice('$ softkey'.length) ?? '';
    while (typed.endsWith('\\')) typed = `${typed.slice(0, -1)} ${lines[at++] ?? ''}`;
    const shown: string[] = [];
    while (at < lines.length && !lines[at]?.startsWith('$ ')) shown.push(lines[at++] ?? '');
    const exit = shown.findIndex((line) => /^# exit \d+$/.test(line));
    const exitCode = exit === -1 ? 0 : Number(shown.splice(exit, 1)[0]?.slice('# exit '.length));
    steps.push({ kind: 'command', words: wordsOf(typed), shown, exitCode, line: firstLine + start + 1 });
  }
  return steps;
}

/** Words as a shell would take them apart, which knows quotes here and nothing else. */
export function wordsOf(typed: string): string[] {
  const words = [...typed.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)];
  return words.map(([, double, single, plain]) => double ?? single ?? plain ?? '');
}

/** Where a page's steps are done. `program` is the built one. */
export interface Stage {
  readonly program: string;
  readonly folder: string;
}

/** Does a step; returns what is not as the page says, or undefined. */
export function perform(step: Step, stage: Stage): string | undefined {
  if (step.kind === 'file') {
    const file = join(stage.folder, step.name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, step.text);
    return undefined;
  }
  const { exitCode, printed } = run(step.words, stage);
  if (exitCode !== step.exitCode) return `exit code ${exitCode}, expected ${step.exitCode}\n${printed}`;
  return shows(printed, step.shown) ? undefined : `printed:\n${printed}\nshown:\n${step.shown.join('\n')}`;
}

/** Both outputs go to one file, so that their lines come in the order in which a terminal would show them. */
function run(words: readonly string[], { program, folder }: Stage) {
  const path = join(folder, '.printed');
  const file = openSync(path, 'w');
  try {
    const args = words.map((word) => word.replaceAll(HOST, hostname()));
    const { status } = spawnSync(process.execPath, [program, ...args], {
      cwd: folder,
      env: { ...process.env, SOFTKEY_HOME: join(folder, 'home'), LC_ALL: 'en_US.UTF-8', NO_COLOR: '1' },
      stdio: ['ignore', file, file],
    });
    return { exitCode: status, printed: readFileSync(path, 'utf8') };
  } finally {
    closeSync(file);
  }
}
