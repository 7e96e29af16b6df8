import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { LicensingError } from '../../../shared/errors/refusal.ts';
import { errnoOf } from '../../files/errno.ts';
import { outputFailure, writeOutput } from '../../files/write-output.ts';
import { runWithin } from '../../machine/run.ts';
import { SYSTEM_UNITS, userUnits } from '../../schedule/installed.ts';
import { JOBS, type Job, type ScheduleFile } from '../../schedule/jobs.ts';
import { TASK_FOLDER } from '../../schedule/names.ts';
import { MARK, systemdFiles, timerName, UNIT_FILES } from '../../schedule/systemd.ts';
import { taskFile } from '../../schedule/windows-task.ts';
import type { Program } from '../program.ts';

/** A file or task of the scheduler, and whether it is there. */
export interface Scheduled {
  readonly at: string;
  readonly isThere: boolean;
}

/** The scheduler of the system that the program runs on. */
export interface Scheduler {
  readonly filesFor: (jobs: readonly Job[]) => readonly ScheduleFile[];
  readonly install: (jobs: readonly Job[]) => Promise<readonly Scheduled[]>;
  readonly remove: () => Promise<readonly Scheduled[]>;
  readonly show: () => Promise<readonly Scheduled[]>;
  /** True where its jobs run only while this user is logged in. */
  readonly onlyWhileLoggedIn: boolean;
}

const PATIENCE_MS = 30_000;
const run = runWithin(PATIENCE_MS);

/** Refuses with `NO_SCHEDULER` where there is none that this program knows. */
export function schedulerOf({ platform, env }: Pick<Program, 'platform' | 'env'>): Scheduler {
  if (platform === 'win32') return windowsScheduler();
  if (platform === 'linux') return systemd(process.getuid?.() === 0, env);
  throw new LicensingError('NO_SCHEDULER');
}

/** An ordinary user has timers of their own, in a folder of their own. */
function systemd(isRoot: boolean, env: NodeJS.ProcessEnv): Scheduler {
  const folder = isRoot ? SYSTEM_UNITS : userUnits(env);
  const control: Control = (...words) => systemctl(isRoot ? words : ['--user', ...words]);
  const filesFor = (jobs: readonly Job[]) => jobs.flatMap(systemdFiles);
  const show = async () => {
    const found: Scheduled[] = [];
    for (const name of UNIT_FILES) {
      const isThere = existsSync(join(folder, name)) && (await isRunBySystemd(name, control));
      found.push({ at: join(folder, name), isThere });
    }
    return found;
  };
  return {
    filesFor,
    show,
    onlyWhileLoggedIn: !isRoot,
    install: async (jobs) => {
      if (!existsSync(BOOTED_BY_SYSTEMD)) throw new LicensingError('NO_SCHEDULER');
      makeFolder(folder);
      const files = filesFor(jobs);
      for (const { name, text } of files) replaceOwn(join(folder, name), text);
      const wanted = new Set(files.map(({ name }) => name));
      for (const name of UNIT_FILES.filter((unit) => !wanted.has(unit)))
        await removeOwn(join(folder, name), control);
      await control('daemon-reload');
      await control('enable', '--now', ...jobs.map(({ name }) => timerName(name)));
      return requireThere(await show(), jobs.length * 2);
    },
    remove: async () => {
      for (const name of UNIT_FILES.toReversed()) await removeOwn(join(folder, name), control);
      await control('daemon-reload');
      return show();
    },
  };
}

const BOOTED_BY_SYSTEMD = '/run/systemd/system';

/** What systemctl writes; empty where it only refuses. */
type Control = (...words: readonly string[]) => Promise<string>;

async function systemctl(words: readonly string[]): Promise<string> {
  const answer = await run('systemctl', words);
  return answer.status === 'done' ? Buffer.from(answer.output).toString('latin1') : '';
}

/** A service waits for its timer; a timer has to be enabled. */
async function isRunBySystemd(name: string, control: Control): Promise<boolean> {
  return !name.endsWith('.timer') || (await control('is-enabled', name)).startsWith('enabled');
}

/** A scheduler that refuses says so in its own words only, and in its own language. */
function requireThere(scheduled: readonly Scheduled[], wanted: number): readonly Scheduled[] {
  if (scheduled.filter(({ isThere }) => isThere).length < wanted) throw new LicensingError('NO_SCHEDULER');
  return scheduled;
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw outputFailure(folder, error);
  }
}

/** A unit of that name that somebody else wrote stays. */
function replaceOwn(path: string, text: string): void {
  if (existsSync(path) && !isOwn(path))
    throw new LicensingError('OUTPUT_FAILED', { file: path, obstacle: 'exists' });
  writeOutput(path, Buffer.from(text));
}

async function removeOwn(path: string, control: Control): Promise<void> {
  if (!isOwn(path)) return;
  if (path.endsWith('.timer')) await control('disable', '--now', basename(path));
  try {
    rmSync(path);
  } catch (error) {
    throw outputFailure(path, error);
  }
}

function isOwn(path: string): boolean {
  try {
    return readFileSync(path, 'utf8').startsWith(MARK);
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return false;
  }
}

/** The Task Scheduler, by its own program: it takes a task as a file. */
function windowsScheduler(): Scheduler {
  const taskOf = (name: Job['name']) => `${TASK_FOLDER}\\${name}`;
  const isThere = async (name: Job['name']) => (await schtasks('/Query', '/TN', taskOf(name))).includes(name);
  const show = async () => {
    const found: Scheduled[] = [];
    for (const name of JOBS) found.push({ at: taskOf(name), isThere: await isThere(name) });
    return found;
  };
  const remove = async (name: Job['name']) => {
    if (await isThere(name)) await schtasks('/Delete', '/TN', taskOf(name), '/F');
  };
  return {
    filesFor: (jobs) => jobs.map(taskFile),
    onlyWhileLoggedIn: false,
    show,
    install: async (jobs) => {
      for (const job of jobs) await createTask(job, taskOf(job.name));
      for (const name of JOBS.filter((one) => !jobs.some((job) => job.name === one))) await remove(name);
      return requireThere(await show(), jobs.length);
    },
    remove: async () => {
      for (const name of JOBS) await remove(name);
      return show();
    },
  };
}

async function createTask(job: Job, task: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-task-'));
  try {
    const path = join(folder, taskFile(job).name);
    writeOutput(path, Buffer.from(`\uFEFF${taskFile(job).text}`, 'utf16le'));
    await schtasks('/Create', '/TN', task, '/XML', path, '/F');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What it writes; empty where it refuses. */
async function schtasks(...words: readonly string[]): Promise<string> {
  const answer = await run('schtasks.exe', words);
  if (answer.status !== 'done') throw new LicensingError('NO_SCHEDULER');
  return Buffer.from(answer.output).toString('latin1');
}
