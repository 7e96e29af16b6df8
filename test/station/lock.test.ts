import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { newHolderLine } from '../../node/files/lock-holder.ts';
import { withLock } from '../../node/station/lock.ts';
import { keptCode } from '../kept-code.ts';
import { temporaryFolder } from './made-up-station.ts';

const PROGRAM = join(import.meta.dirname, 'lock-program.ts');
const onLinux = process.platform === 'linux';

/** A process of `lock-program.ts`, started by the words before it. */
function start(how: string, home: string, rounds = 1, ...before: readonly string[]): Running {
  const [program = '', ...words] = [...before, process.execPath, PROGRAM, how, home, String(rounds)];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'inherit'], env: keptCode });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, ended: once(child, 'exit') as Running['ended'] };
}

interface Running {
  readonly child: ChildProcess;
  /** Its exit code, and the signal that ended it. */
  readonly ended: Promise<[number | null, string | null]>;
}

async function holder(home: string, ...before: readonly string[]): Promise<Running> {
  const running = start('hold', home, 1, ...before);
  if (running.child.stdout) await once(running.child.stdout, 'data');
  return running;
}

async function killed({ child, ended }: Running): Promise<void> {
  child.kill('SIGKILL');
  await ended;
}

/** What a try to take the lock comes to. */
const tried = (home: string, patienceMs = 60) =>
  withLock(home, () => 'ran', patienceMs).catch(({ code, details }) => ({ code, details }));

const HOUR = 3_600_000;
function turn(home: string, ms: number): void {
  const time = new Date(Date.now() + ms);
  utimesSync(join(home, 'lock'), time, time);
}

function homeWithLock(content: string): string {
  const home = temporaryFolder();
  writeFileSync(join(home, 'lock'), content);
  return home;
}

const leftOf = (home: string) => readdirSync(home).filter((name) => name.includes('lock'));

describe('the lock of a living process', () => {
  test('stays its own, whatever its file’s time is', async () => {
    const home = temporaryFolder();
    const running = await holder(home);
    for (const ms of [0, -HOUR / 3, HOUR / 3, -24 * HOUR, 24 * 365 * HOUR, -Date.now()]) {
      turn(home, ms);
      expect(await tried(home)).toMatchObject({
        code: 'STORE_LOCKED',
        details: { holder: running.child.pid },
      });
    }
    await killed(running);
    expect(await tried(home)).toBe('ran');
    expect(leftOf(home)).toEqual([]);
  });

  test.skipIf(isProgramMissing('a turned clock', 'faketime'))(
    'stays its own for whose clock is turned',
    async () => {
      const home = temporaryFolder();
      const running = await holder(home);
      const visitor = start('visit', home, 1, 'faketime', '-f', '+400d');
      const early = Promise.race([visitor.ended, new Promise((done) => setTimeout(done, 3_000, 'waits'))]);
      expect(await early).toBe('waits');
      await killed(running);
      expect(await visitor.ended).toEqual([0, null]);
    },
  );
});

/** Another container: other process numbers, the same host name, the same disk. */
const CONTAINER = 'unshare --pid --fork --kill-child --mount-proc'.split(' ');
const hasContainers = onLinux && spawnSync(CONTAINER[0] ?? '', [...CONTAINER.slice(1), 'true']).status === 0;

test.runIf(hasContainers)('two containers with one host name never have one lock', async () => {
  const home = temporaryFolder();
  const inside = await holder(home, ...CONTAINER);
  expect(await tried(home)).toMatchObject({ code: 'STORE_LOCKED' });
  const visitor = start('visit', home, 1, ...CONTAINER);
  const waiting = new Promise((done) => setTimeout(done, 1_500, 'waits'));
  expect(await Promise.race([visitor.ended, waiting])).toBe('waits');
  await killed(inside);
  // Nobody can tell that it is gone: a person can.
  expect(await tried(home)).toMatchObject({ code: 'STORE_LOCKED' });
  rmSync(join(home, 'lock'));
  expect(await visitor.ended).toEqual([0, null]);
});

describe('a lock that was left', () => {
  const words = newHolderLine().split(' ');
  const line = (changes: Readonly<Record<number, string>>) =>
    words.map((word, at) => changes[at] ?? word).join(' ');
  const [PID, HOST, BOOT, SPACE, START] = [0, 1, 3, 4, 5] as const;
  const OTHER_BOOT = '00000000-0000-4000-8000-000000000000';

  test.runIf(onLinux).each([
    ['by a process whose number another one has now', line({ [START]: '1' })],
    ['by a number that nobody has', line({ [PID]: '999999999' })],
    ['before the system was started anew, on this disk', line({ [BOOT]: OTHER_BOOT })],
    ['before the system was started anew under another name', line({ [BOOT]: OTHER_BOOT, [HOST]: 'other' })],
    ['by version 0.1', `999999999 ${hostname()} 1`],
    ['by a process without a number', `0 ${hostname()} 1`],
  ])('%s is taken over at once, whatever its file’s time is', async (_, content) => {
    for (const ms of [0, HOUR / 3, -HOUR]) {
      const home = homeWithLock(content);
      turn(home, ms);
      expect(await tried(home)).toBe('ran');
      expect(leftOf(home)).toEqual([]);
    }
  });

  test.runIf(onLinux).each([
    ['a process of another container of this machine', line({ [SPACE]: '4026539999/4026531834' })],
    ['a number that is not there, in another container', line({ [PID]: '999999999', [SPACE]: '1/1' })],
    ['a process that knows nothing of itself', line({ [BOOT]: '-', [SPACE]: '-', [START]: '-' })],
    ['version 0.1 on another machine', '999999999 another-host 1'],
  ])('by %s may be a living one’s: it stays, however old', async (_, content) => {
    const home = homeWithLock(content);
    turn(home, -24 * HOUR);
    expect(await tried(home)).toMatchObject({ code: 'STORE_LOCKED' });
    expect(readFileSync(join(home, 'lock'), 'utf8')).toBe(content);
  });

  test.each(['', 'rubbish', '\0\0\0\0\0\0\0\0'])(
    'by a loss of power, its content lost (%j), is taken over after a while',
    async (content) => {
      const home = homeWithLock(content);
      expect(await tried(home)).toMatchObject({ code: 'STORE_LOCKED' });
      expect(await tried(home, 20_000)).toBe('ran');
      expect(leftOf(home)).toEqual([]);
    },
  );

  test('by a process that died while it took over another one is taken over too', async () => {
    const dead = '999999999 host 1'.replace('host', hostname());
    const home = homeWithLock(dead);
    const [first] = await Promise.all([tried(home, 20_000), tried(home, 20_000)]);
    expect(first).toBe('ran');
  });
});

describe('what is no lock at all', () => {
  const path = (home: string) => join(home, 'lock');
  const odd: Readonly<Record<string, (home: string) => unknown>> = {
    'a FIFO': (home) => spawnSync('mkfifo', [path(home)]),
    'a link that leads nowhere': (home) => symlinkSync('/nowhere/at/all', path(home)),
    'a link to a device': (home) => symlinkSync('/dev/zero', path(home)),
    'a file of 3 GB': (home) => {
      writeFileSync(path(home), '');
      truncateSync(path(home), 3e9);
    },
    'a socket': async (home) => {
      const server = createServer().listen(path(home));
      onTestFinished(() => void server.close());
      await once(server, 'listening');
    },
  };

  test.runIf(onLinux).each(Object.keys(odd))('%s is refused by name, at once', async (name) => {
    const home = temporaryFolder();
    await odd[name]?.(home);
    expect(await tried(home, 20_000)).toMatchObject({ code: 'STORE_CORRUPT', details: { file: 'lock' } });
  });

  test.each([[[]], [['a-file']]])('a folder with %j in it is put aside after a while', async (names) => {
    const home = temporaryFolder();
    mkdirSync(path(home));
    for (const name of names) writeFileSync(join(path(home), name), 'kept');
    expect(await tried(home, 20_000)).toBe('ran');
    expect(existsSync(path(home))).toBe(false);
    expect(leftOf(home)).toHaveLength(names.length);
  });
});

describe('many processes', () => {
  const ROUNDS = 25;

  const endings = (all: readonly Running[]) => Promise.all(all.map(({ ended }) => ended));

  /**
   * On a busy machine the last of all may be one that dies inside: what it leaves is for whoever comes next.
   */
  async function nothingIsLeft(home: string): Promise<void> {
    expect(await tried(home)).toBe('ran');
    expect(readdirSync(home)).toEqual([]);
  }

  /** Gives the lock's file a time of long ago or far ahead, again and again. */
  function turning(home: string): void {
    const turner = setInterval(() => {
      try {
        turn(home, [-HOUR, HOUR / 3, -24 * 365 * HOUR, HOUR][Math.trunc(performance.now()) % 4] ?? 0);
      } catch {
        // There is none at this moment.
      }
    }, 5);
    onTestFinished(() => clearInterval(turner));
  }

  test('are inside one at a time: 20 of them, 25 times, clocks and file times turned, three killed inside', {
    timeout: 240_000,
  }, async () => {
    const home = temporaryFolder();
    const isTurned = !isProgramMissing('20 processes with turned clocks', 'faketime');
    const clock = (at: number) =>
      isTurned && at % 4 === 0 ? ['faketime', '-f', at % 8 === 0 ? '+20m' : '-20m'] : [];
    turning(home);
    const dying = [1, 3, 5].map((rounds) => start('die', home, rounds));
    const children = Array.from({ length: 20 }, (_, at) => start('visit', home, ROUNDS, ...clock(at)));
    expect(await endings(dying)).toEqual(dying.map(() => [null, 'SIGKILL']));
    expect(await endings(children)).toEqual(children.map(() => [0, null]));
    await nothingIsLeft(home);
  });

  test.skipIf(isProgramMissing('a disk without links', 'strace'))(
    'are inside one at a time on a disk without links',
    { timeout: 240_000 },
    async () => {
      const home = temporaryFolder();
      const without = (error: string) =>
        `strace -f -qq -o /dev/null -e trace=link -e inject=link:error=${error}`.split(' ');
      const children = ['EPERM', 'EISDIR', 'EOPNOTSUPP', 'EPERM'].map((error) =>
        start('visit', home, 10, ...without(error)),
      );
      // Where some processes find links and others do not, they respect each other.
      const others = [start('visit', home, 10), start('visit', home, 10)];
      const dying = [start('die', home, 2, ...without('EPERM'))];
      const all = [...children, ...others];
      expect(await endings(all)).toEqual(all.map(() => [0, null]));
      await endings(dying);
      await nothingIsLeft(home);
    },
  );

  test('of one program are inside one at a time', async () => {
    const home = temporaryFolder();
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(
        home,
        async () => {
          most = Math.max(most, ++inside);
          await new Promise((resolve) => setImmediate(resolve));
          inside--;
        },
        60_000,
      );
    await Promise.all(Array.from({ length: 20 }, visit));
    expect(most).toBe(1);
  });
});
