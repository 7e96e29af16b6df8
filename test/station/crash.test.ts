import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { callStation } from './calls.ts';
import { madeUpStation, temporaryFolder } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

/**
 * The system calls that change a disk, as strace names them. Each one of a run is made the last one before a SIGKILL, or made to fail,
 * in a run of its own: a real process, a real disk, and no luck needed to hit the moment.
 */
const CHANGES = 'openat,write,fsync,rename,link,unlink,mkdir';
const FAILING = 'fsync,rename,link,mkdir';
const PROGRAM = join(import.meta.dirname, 'crash-program.ts');

const run = (call: string, folder: string) =>
  spawnSync(process.execPath, [PROGRAM, call, folder], { encoding: 'utf8' });

function traced(call: string, folder: string, options: readonly string[]) {
  const args = ['-qq', '-o', join(folder, 'trace'), ...options, process.execPath, PROGRAM, call, folder];
  return spawnSync('strace', args, { encoding: 'utf8' });
}

/** One system call of a run: the `nth` of its kind, which is how strace counts. */
interface Moment {
  readonly kind: string;
  readonly nth: number;
}

/** The calls of these kinds from the first that names the home to the last. */
function momentsOf(call: string, prepared: string, kinds: string): readonly Moment[] {
  const folder = copyOf(prepared);
  traced(call, folder, ['-e', `trace=${kinds}`]);
  const lines = readFileSync(join(folder, 'trace'), 'utf8')
    .split('\n')
    .filter((line) => /^[a-z]+\(/.test(line));
  const seen = new Map<string, number>();
  const moments = lines.map((line): Moment & { atHome: boolean } => {
    const kind = line.slice(0, line.indexOf('('));
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    return { kind, nth: seen.get(kind) ?? 0, atHome: line.includes(join(folder, 'home')) };
  });
  return moments.slice(
    moments.findIndex(({ atHome }) => atHome),
    moments.findLastIndex(({ atHome }) => atHome) + 1,
  );
}

function copyOf(prepared: string): string {
  const folder = temporaryFolder();
  cpSync(prepared, folder, { recursive: true });
  return folder;
}

const TRIES = 5;

/**
 * The folder of a run that was killed at this moment. On a busy machine Node itself opens a file more or less, and a run may end before
 * its moment comes: it is made again.
 */
function killedAt({ kind, nth }: Moment, call: string, start: string): string {
  for (let tries = 0; tries < TRIES; tries++) {
    const folder = copyOf(start);
    const inject = `inject=${kind}:signal=SIGKILL:when=${nth}`;
    const { signal } = traced(call, folder, ['-e', `trace=${CHANGES}`, '-e', inject]);
    if (signal === 'SIGKILL') return folder;
  }
  throw new Error(`${call} ended ${TRIES} times before ${kind} ${nth}`);
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
        expect(moments.length).toBeGreaterThan(15);
        for (const moment of moments) await expectRepaired(call, killedAt(moment, call, start));
      },
    );

    test.each(CALLS)(
      'or any of them failing in %s is a refusal with a code, and the next run does the work',
      { timeout: 180_000 },
      async (call) => {
        const start = await prepared(call);
        for (const { kind, nth } of momentsOf(call, start, FAILING)) {
          const folder = copyOf(start);
          const failed = traced(call, folder, [
            '-e',
            `trace=${FAILING}`,
            '-e',
            `inject=${kind}:error=ENOSPC:when=${nth}`,
          ]);
          expect(failed.status, `${kind} ${nth} failing`).toBe(1);
          expect(failed.stderr).toContain("code: 'DISK_FULL'");
          await expectRepaired(call, folder);
        }
      },
    );
  },
);
