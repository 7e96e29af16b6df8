import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { stationEdition, vendorEdition } from './runner.ts';

/** What the shells themselves make of the scripts. */

const root = mkdtempSync(join(tmpdir(), 'softkey-completion-'));
const at = (name: string) => join(root, name);
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]): string {
  const env = cleanEnvironment({ HOME: root });
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

const scriptOf = ({ program }: { readonly program: string }, ...words: readonly string[]) =>
  run(process.execPath, program, 'completion', ...words, '--quiet');

beforeAll(() => {
  writeFileSync(at('softkey.bash'), scriptOf(vendorEdition, 'bash'));
  writeFileSync(at('softkey.fish'), scriptOf(vendorEdition, 'fish', '--lang', 'es'));
});

const CASES = [
  ['softkey sta', ['status']],
  ['softkey desk ord', ['order']],
  ['softkey desk order ', ['add', 'show']],
  ['softkey desk ledger v', ['verify']],
  ['softkey status --q', ['--quiet']],
  ['softkey --home x upgrade', ['upgrade-request']],
  ['softkey support-package --d', ['--dry-run']],
] as const;

describe.skipIf(isProgramMissing('completion in bash', 'bash'))('bash', () => {
  const completed = (line: string) => {
    const words = line.split(' ');
    const typed = `COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}`;
    const script = `. ./softkey.bash; ${typed}; _softkey; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return run('bash', '--norc', '-c', script).split('\n').filter(Boolean);
  };

  it.each(CASES)('%s', (line, wanted) => expect(completed(line)).toEqual(wanted));

  it('offers names of files where no word of ours may stand', () => {
    expect(completed('softkey inspect x')).toEqual([]);
    expect(run('bash', '--norc', '-c', '. ./softkey.bash; complete -p softkey')).toContain('-o default');
  });
});

describe.skipIf(isProgramMissing('completion in fish', 'fish'))('fish', () => {
  const completed = (line: string) =>
    run('fish', '--no-config', '-c', `source softkey.fish; complete -C '${line}'`)
      .split('\n')
      .filter(Boolean);

  it.each(CASES)('%s', (line, wanted) => {
    expect(completed(line).map((found) => found.split('\t')[0])).toEqual(wanted);
  });

  it('says what each is for, in the language that was asked for', () => {
    expect(completed('softkey desk order ad')).toEqual([
      'add\tanotar lo que se pidió: cuántas softkeys, y quién',
    ]);
  });
});

it('offers what this edition has', () => {
  expect(scriptOf(stationEdition, 'bash')).not.toContain('desk');
});
