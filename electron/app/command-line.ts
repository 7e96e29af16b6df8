import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What the app was started with. */
export interface CommandLine {
  readonly home: string | undefined;
  /** Absolute paths, because the first instance may run in another folder. */
  readonly files: readonly string[];
  /** Start in the tray, without a window. */
  readonly hidden: boolean;
}

const OURS = ['home', 'hidden'];

/**
 * Switches of Chromium that a machine may need for its screen or for its user. They only change how things
 * look.
 */
const HARMLESS = [
  'disable-gpu',
  'force-color-profile',
  'force-device-scale-factor',
  'force-high-contrast',
  'force-renderer-accessibility',
  'gtk-version',
  'high-dpi-support',
  'lang',
  'ozone-platform',
  'ozone-platform-hint',
  // Windows passes this when a click on a reminder starts the app.
  'embedding',
];

/**
 * Reads the words behind the program's name, as typed in the folder `cwd`. Switches that are not ours are
 * Chromium's.
 */
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

/**
 * The switches among the words that are neither ours nor known to be harmless, without their values. Read as
 * Chromium reads them, which trims a word, takes one dash for two, on Windows a slash as well, asks for no
 * case there, and ends at `--`.
 */
export function foreignSwitches(words: readonly string[], platform: NodeJS.Platform): string[] {
  const dash = platform === 'win32' ? /^(?:--|-|\/)(?=.)/ : /^--?(?=.)/;
  const trimmed = words.map((word) => word.trim());
  const end = trimmed.indexOf('--');
  return (end === -1 ? trimmed : trimmed.slice(0, end))
    .filter((word) => dash.test(word))
    .map((word) => word.replace(/=.*$/s, ''))
    .filter((word) => !isKnown(word.replace(dash, ''), platform));
}

function isKnown(name: string, platform: NodeJS.Platform): boolean {
  return [...OURS, ...HARMLESS].includes(platform === 'win32' ? name.toLowerCase() : name);
}
