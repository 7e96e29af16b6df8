import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isFileMissing } from '../../build/ensure-system.ts';

/**
 * A PostgreSQL of the tests' own: a cluster in a folder of its own, reached by a socket in that folder. It
 * refuses to run as root, so root runs it as the user that Debian's package makes.
 */
export interface PostgresServer {
  /** A new, empty database; answers with the URL of it. */
  readonly newDatabase: (user?: string) => string;
  readonly sql: (database: string, text: string) => string;
  readonly stop: () => void;
  readonly start: () => void;
  readonly remove: () => void;
}

/** A turned clock is shared by one user's processes only, and the desk never asks a server for the time. */
const TRUE_TIME = { ...process.env, LD_PRELOAD: '', FAKETIME_SHARED: '' };

const VERSIONS = '/usr/lib/postgresql';

export function isPostgresMissing(test: string): boolean {
  return programs() === undefined && isFileMissing(test, VERSIONS, 'postgresql');
}

function programs(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS).map(Number) : [];
  const [newest] = versions.filter((version) => version >= 15).toSorted((a, b) => b - a);
  return newest === undefined ? undefined : join(VERSIONS, String(newest), 'bin');
}

/** `settings`: more options of the server, as `-c name=value`. */
export function newPostgresServer(settings = ''): PostgresServer {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-pg-'));
  const user = process.getuid?.() === 0 ? 'postgres' : undefined;
  if (user !== undefined) chownSync(folder, idOf('-u', user), idOf('-g', user));
  const bin = programs() ?? '';
  const run = (program: string, ...args: readonly string[]) => {
    const command = [join(bin, program), ...args];
    const [first = '', ...rest] = user === undefined ? command : ['runuser', '-u', user, '--', ...command];
    return ended(spawnSync(first, rest, { cwd: folder, encoding: 'utf8', env: TRUE_TIME }), program);
  };
  const data = join(folder, 'data');
  run('initdb', '-D', data, '-U', 'softkey', '-A', 'trust', '-E', 'UTF8', '--locale=C');
  const options = `-k '${folder}' -c listen_addresses='' -c max_connections=200 ${settings}`;
  const start = () => run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start');
  const stop = () => run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop');
  const sql = (database: string, text: string) =>
    run('psql', '-h', folder, '-U', 'softkey', '-d', database, '-v', 'ON_ERROR_STOP=1', '-tAc', text);
  start();
  let databases = 0;
  return {
    newDatabase: (as = 'softkey') => {
      databases++;
      sql('postgres', `CREATE DATABASE desk${databases}`);
      return `postgres://${as}@${encodeURIComponent(folder)}/desk${databases}`;
    },
    sql,
    start: () => void start(),
    stop: () => void stop(),
    remove: () => {
      stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(option: string, user: string): number {
  return Number(execFileSync('id', [option, user], { encoding: 'utf8' }));
}

function ended({ status, stdout, stderr }: SpawnSyncReturns<string>, program: string): string {
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout.trim();
}
