import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the app was started with. */
export interface CommandLine {
  readonly home: string | undefined;
  /** Absolute: whoever reads them may stand in another folder. */
  readonly files: readonly string[];
  /** Begin in the tray. */
  readonly hidden: boolean;
}

/** Reads the words behind the program's name, as typed in the folder `cwd`. Switches that are not ours are Chromium's. */
export function readCommandLine(words: readonly string[], cwd: string): CommandLine {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: { home: { type: 'string' }, hidden: { type: 'boolean' } },
    strict: false,
    allowPositionals: true,
  });
  const { home, hidden } = values;
  return {
    home: typeof home === 'string' && home !== '' ? resolve(cwd, home) : undefined,
    files: positionals.map((path) => resolve(cwd, path)),
    hidden: hidden === true,
  };
}
