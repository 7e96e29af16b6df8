import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { genuine } from '../vectors/documents.ts';
import { stationEdition, vendorEdition } from './runner.ts';

/** More than this thread takes alone, and no whole number of batches. */
const FILES = 1301;

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-workers-'));
  mkdirSync(at('files'));
  const request = genuine('pre-license');
  for (let n = 0; n < FILES; n++) writeFileSync(at(`files/${n}`), n % 7 === 0 ? 'nothing' : request);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function verified(jobs: readonly string[], program = vendorEdition.program, before: readonly string[] = []) {
  return spawnSync(
    process.execPath,
    [...before, program, 'verify', at('files'), '--home', at('home'), '--quiet', ...jobs],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: cleanEnvironment() },
  );
}

it.each([vendorEdition, stationEdition])(
  'however many threads verify, the lines are the same',
  ({ program }) => {
    const alone = verified(['--jobs', '1'], program);
    expect(alone.stdout.split('\n')).toHaveLength(FILES + 1);
    expect(alone.stderr).toBe('');
    for (const jobs of [[], ['--jobs', '2'], ['--jobs', '5']]) {
      const { stdout, stderr, status } = verified(jobs, program);
      expect({ stderr, status }).toEqual({ stderr: alone.stderr, status: alone.status });
      expect(stdout === alone.stdout).toBe(true); // in the same order
    }
  },
);

/** Takes the program's file away as soon as the program is in memory. */
const GONE = `
  const vm = process.getBuiltinModule('node:vm');
  const { rmSync } = process.getBuiltinModule('node:fs');
  vm.Script = class extends vm.Script {
    constructor(code, options) {
      rmSync(process.argv[1], { force: true });
      super(code, options);
    }
  };`;

it('a program whose file was taken away or replaced goes on with what it began with', () => {
  const program = at('softkey.mjs');
  copyFileSync(vendorEdition.program, program);
  const { stdout } = verified(['--jobs', '2'], program, [`--import=data:text/javascript,${GONE}`]);
  expect(existsSync(program)).toBe(false);
  expect(stdout.split('\n')).toHaveLength(FILES + 1);
});

it('a thread that fails ends the command: no file is left out', () => {
  const code = readFileSync(vendorEdition.program, 'utf8');
  const broken = code.replace('filesVerifier(node_worker_threads.workerData.basis)', (call) =>
    call.replace('f', 'g'),
  );
  expect(broken).not.toBe(code);
  writeFileSync(at('broken.mjs'), broken);
  const { status, stderr } = verified(['--jobs', '2'], at('broken.mjs'));
  expect(status).toBe(70);
  expect(stderr).toContain('The program failed');
});
