import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { bundledProgram } from '../bundled-program.ts';
import { hitAt, type Moment, momentsAt } from '../traced-calls.ts';
import { callStation } from './calls.ts';
import { madeUpStation, temporaryFolder } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

/** The system calls that change a disk, as strace names them: each is made the last one, or made to fail. */
const CHANGES = 'openat,write,fsync,rename,link,unlink,mkdir';
const FAILING = 'fsync,rename,link,mkdir';

const scripts = mkdtempSync(join(tmpdir(), 'softkey-crash-'));
let program = '';
beforeAll(async () => {
  program = await bundledProgram(join(import.meta.dirname, 'crash-program.ts'), scripts);
});
afterAll(() => rmSync(scripts, { recursive: true, force: true }));

const run = (call: string, folder: string) =>
  spawnSync(process.execPath, [program, call, folder], { encoding: 'utf8' });

function traced(call: string, folder: string, options: readonly string[]) {
  const args = [
    '-y',
    '-qq',
    '-o',
    join(folder, 'trace'),
    ...options,
    process.execPath,
    program,
    call,
    folder,
  ];
  const { signal, status, stderr } = spawnSync('strace', args, { encoding: 'utf8' });
  const trace = readFileSync(join(folder, 'trace'), 'utf8');
  const home = join(folder, 'home');
  return { folder, signal, status, stderr, trace, isThere: (line: string) => line.includes(home) };
}

const hit = (call: string, folder: string, kinds: string, inject: string) =>
  traced(call, folder, ['-e', `trace=${kinds}`, '-e', `inject=${inject}`]);

/** The calls of these kinds that may change something in the home. */
function momentsOf(call: string, prepared: string, kinds: string): readonly Moment[] {
  const whole = traced(call, copyOf(prepared), ['-e', `trace=${kinds}`]);
  expect(whole.status).toBe(0);
  return momentsAt(whole).filter(({ line }) => !line.includes('O_RDONLY'));
}

function copyOf(prepared: string): string {
  const folder = temporaryFolder();
  cpSync(prepared, folder, { recursive: true });
  return folder;
}

const CALLS = ['prelicense', 'import', 'upgrade-request'] as const;

/** A folder in which the call is the next thing to do: its home, and the license to import. */
async function prepared(call: (typeof CALLS)[number]): Promise<string> {
  const folder = temporaryFolder();
  if (call === 'prelicense') return folder;
  expect(run('prelicense', folder)).toMatchObject({ status: 0, stderr: '' });
  const { file } = JSON.parse(readFileSync(join(folder, 'answer'), 'utf8'));
  writeFileSync(join(folder, 'a.license'), licenseFile(licenseFor(requestIn(file.text))).text);
  if (call === 'upgrade-request') expect(run('import', folder)).toMatchObject({ status: 0, stderr: '' });
  return folder;
}

/** After whatever happened, the same call again does all of its work, and nothing of the accident is left. */
async function expectRepaired(call: string, folder: string): Promise<void> {
  const home = join(folder, 'home');
  const station = madeUpStation(home);
  await callStation(station, call, folder);
  expect(await station['journal.read']({})).toMatchObject({ intact: true });
  expect(await station['status.read']({})).toMatchObject({
    problems: [],
    kind: call === 'prelicense' ? 'unlicensed' : 'active',
  });
  const names = [...readdirSync(home), ...readdirSync(join(home, 'documents'))];
  expect(names.filter((name) => name.includes('softkey-new') || name.startsWith('lock'))).toEqual([]);
  expect(names.filter((name) => name.endsWith('.prelicense'))).toHaveLength(1);
  expect(names.filter((name) => name.endsWith('.upgrade-request')).length).toBe(
    call === 'upgrade-request' ? 1 : 0,
  );
  expect(existsSync(join(home, 'documents', `${SOFTKEY}_1.license`))).toBe(call !== 'prelicense');
}

describe.skipIf(isProgramMissing('a crash at any system call', 'strace'))(
  'a crash at any system call',
  () => {
    test.each(CALLS)(
      'of %s leaves the old or the new state, and the next run repairs it',
      { timeout: 180_000 },
      async (call) => {
        const start = await prepared(call);
        const moments = momentsOf(call, start, CHANGES);
        expect(moments.length).toBeGreaterThan(10);
        for (const moment of moments) {
          const killed = await hitAt(moment, (when) =>
            hit(call, copyOf(start), CHANGES, `${moment.kind}:signal=SIGKILL:when=${when}`),
          );
          expect(killed.signal).toBe('SIGKILL');
          await expectRepaired(call, killed.folder);
        }
      },
    );

    test.each(CALLS)(
      'or any of them failing in %s is a refusal with a code, and the next run does the work',
      { timeout: 180_000 },
      async (call) => {
        const start = await prepared(call);
        for (const moment of momentsOf(call, start, FAILING)) {
          const failed = await hitAt(moment, (when) =>
            hit(call, copyOf(start), FAILING, `${moment.kind}:error=ENOSPC:when=${when}`),
          );
          expect(failed.status, `failing: ${moment.line}`).toBe(1);
          expect(failed.stderr).toContain("code: 'DISK_FULL'");
          await expectRepaired(call, failed.folder);
        }
      },
    );
  },
);
