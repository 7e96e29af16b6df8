import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { CACHE } from './folders.ts';
import { wineProgram } from './programs.ts';

/** Where wine keeps drive C and the registry. */
export const PREFIX: string = join(CACHE, 'prefix');

const LIMIT_MS = 120_000;
/** Some keys last only as long as wine's server, which otherwise leaves soon after the last program. */
const STAY_SECONDS = 60;

export const ENVIRONMENT: Readonly<NodeJS.ProcessEnv> = {
  ...process.env,
  WINEPREFIX: PREFIX,
  WINEDEBUG: '-all',
  // Otherwise wine offers to download what nobody needs here.
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  // Names with letters outside ASCII go through the locale.
  LC_ALL: 'C.UTF-8',
  // Node does not know wine's version of Windows.
  NODE_SKIP_PLATFORM_CHECK: '1',
};

/** Makes drive C and the registry, once. */
export function preparePrefix(): void {
  if (existsSync(PREFIX)) return;
  mkdirSync(CACHE, { recursive: true });
  const draft = mkdtempSync(`${PREFIX}-`);
  wine('wine64', ['wineboot', '-i'], draft);
  wine('wineserver', ['-w'], draft);
  renameSync(draft, PREFIX);
}

export function startServer(): void {
  wine('wineserver', [`-p${STAY_SECONDS}`]);
}

/** Ends what still runs on this drive C. */
export function stopServer(): void {
  wine('wineserver', ['-k']);
}

export function importRegistry(file: string): void {
  wine('wine64', ['regedit', '/S', file]);
}

function wine(program: 'wine64' | 'wineserver', args: readonly string[], prefix = PREFIX): void {
  const env = { ...ENVIRONMENT, WINEPREFIX: prefix };
  const { status } = spawnSync(wineProgram(program), args, { env, stdio: 'ignore', timeout: LIMIT_MS });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with exit code ${status}`);
}
