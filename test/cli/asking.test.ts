import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { missing } from '../../build/ensure-system.ts';
import { vendorEdition } from './runner.ts';

// What happens at a question besides an answer, on a real terminal.

const { node, program } = vendorEdition;
const folder = mkdtempSync(join(tmpdir(), 'softkey-asking-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CTRL_C = '\x03';
const CTRL_D = '\x04';

interface Ended {
  readonly code: number | null;
  readonly text: string;
}

/** Runs a command on a terminal; each time it has shown one of the questions, types what stands beside it. */
function onTerminal(
  command: string,
  answers: readonly (readonly [question: string, typed: string])[],
): Promise<Ended> {
  const line = `"${node}" "${program}" ${command}`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, SOFTKEY_HOME: join(folder, 'home'), TERM: 'dumb' },
    timeout: 60_000,
  });
  let text = '';
  let looked = 0;
  const left = [...answers];
  child.stdout.on('data', (chunk) => {
    text += chunk;
    const [question = '', typed = ''] = left[0] ?? [];
    const at = left.length === 0 ? -1 : text.indexOf(question, looked);
    if (at < 0) return;
    looked = at + question.length;
    left.shift();
    child.stdin.write(typed);
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, text })));
}

const INIT = 'desk init --dir new --vendor acme --name Acme --quiet';

describe.skipIf(missing('questions on a terminal', 'script', 'bsdutils'))('a question', () => {
  it.each([
    ['advise --quiet', 'hypervisor'],
    [INIT, 'passphrase'],
  ])(
    'of `%s` that is answered with Ctrl-C ends the program with 130, and nothing else is said',
    async (command, question) => {
      const { code, text } = await onTerminal(command, [[question, CTRL_C]]);
      expect([code, text]).toEqual([130, expect.not.stringMatching(/error|INTERNAL|at .*\.mjs/)]);
    },
  );

  it('is no answer where the input ends: advise', async () => {
    const { code, text } = await onTerminal('advise --quiet', [['hypervisor', CTRL_D]]);
    expect([code, text]).toEqual([2, expect.stringContaining('hint: ')]);
  });

  it.each([
    ['the first time', [['passphrase', CTRL_D]]],
    [
      'the second time',
      [
        ['passphrase', 'correct horse battery\r'],
        ['again', CTRL_D],
      ],
    ],
  ] as const)('is no answer where the input ends: a passphrase, %s', async (_, answers) => {
    const { code, text } = await onTerminal(INIT, answers);
    expect([code, text]).toEqual([1, expect.stringContaining('hint: ')]);
    expect(text).not.toContain('correct horse');
  });
});

describe('whoever reads the output', () => {
  it('may go away: no word, and no failure', () => {
    writeFileSync(
      join(folder, 'first-line.sh'),
      `"${node}" "${program}" help 2>errors | head -n 1; cat errors`,
    );
    const { stdout, status } = spawnSync('bash', ['-o', 'pipefail', join(folder, 'first-line.sh')], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect([status, stdout.split('\n').length]).toEqual([0, 2]);
  });
});
