import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORDER } from './station/made-up-machine.ts';

/**
 * Makes the machine in front of us a licensed one, through a built program; returns the options that name its
 * home. The license is in `a.license`.
 */
export function licensedHome(program: string, folder: string): readonly string[] {
  const home = answeredHome(program, folder);
  softkey(program, ['import', join(folder, 'a.license'), ...home]);
  return home;
}

/** The same before the license is imported. */
export function answeredHome(program: string, folder: string): readonly string[] {
  const at = (name: string) => join(folder, name);
  const run = (...args: readonly string[]) => softkey(program, args);
  const home = ['--home', at('home')];
  writeFileSync(at('order.json'), JSON.stringify(ORDER));
  const order = ['--order', at('order.json'), '--confirm', hostOf(program)];
  run('prelicense', ...order, '--out', at('a.prelicense'), ...home);
  run('desk', 'init', '--demo', '--dir', at('desk'));
  run('desk', 'issue', at('a.prelicense'), '--dir', at('desk'), '--out', at('a.license'));
  return home;
}

/** The name of this machine, whole: the header of a document holds the beginning of it. */
export function hostOf(program: string): string {
  const answer: unknown = JSON.parse(softkey(program, ['probe', '--json']));
  return typeof answer === 'object' && answer !== null && 'host' in answer ? String(answer.host) : '';
}

function softkey(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`softkey ${args.join(' ')} ended with ${status}: ${stderr}`);
  return stdout;
}
