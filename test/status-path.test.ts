import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { licensedHome } from './licensed-home.ts';

// `softkey status` is run often, and what it does not need must not be loaded (decision 21).

const PROGRAM = join(import.meta.dirname, '../out/softkey.mjs');

/**
 * Writes down which modules of ours are loaded, out of which parts, which of these came compiled, and which
 * modules of Node are loaded.
 */
const RECORDER = `
  const vm = process.getBuiltinModule('node:vm');
  const parts = [];
  vm.Script = class extends vm.Script {
    constructor(code, options) {
      super(code, options);
      const modules = code.match(/^\\/\\/ [\\w./@-]+\\.\\w+$/gm) ?? [];
      parts.push({ modules: modules.map((line) => line.slice('// '.length)), compiled: this.cachedDataRejected === false });
    }
  };
  process.on('exit', () => {
    const nodes = process.moduleLoadList.filter((name) => name.startsWith('NativeModule '));
    const text = JSON.stringify({ parts, nodes: nodes.map((name) => name.slice('NativeModule '.length)) });
    process.getBuiltinModule('node:fs').writeSync(3, text);
  });`;

interface Loaded {
  readonly parts: readonly { readonly modules: readonly string[]; readonly compiled: boolean }[];
  readonly nodes: readonly string[];
}

/**
 * Standard output and errors go nowhere, for a pipe would bring Node's sockets along; what was loaded comes
 * by a fourth way.
 */
function loadedBy(...args: readonly string[]): Loaded {
  const recorder = `data:text/javascript,${encodeURIComponent(RECORDER)}`;
  const { output } = spawnSync(process.execPath, ['--import', recorder, PROGRAM, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  return JSON.parse(output[3] ?? '');
}

function loadedByStatus(): Loaded {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-'));
  try {
    return loadedBy('status', '--lang', 'en', ...licensedHome(PROGRAM, folder));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

it.runIf(process.platform === 'linux')('softkey status loads what it needs, and nothing else', () => {
  const { parts, nodes } = loadedByStatus();
  const ours = modulesOf(parts);
  expect(ours).toContain('node/station/status.ts');
  expect(nodes).toContain('crypto');
  const packages = ours.filter((module) => module.includes('node_modules/'));
  const others = ours.filter((module) => OTHER_WAYS.test(module));
  expect([...packages, ...others]).toEqual([]);
  expect(nodes.filter((name) => COSTLY.includes(name))).toEqual([]);
});

it.runIf(process.platform === 'linux')('all of it is one part, which comes compiled, and a catalog', () => {
  const { parts } = loadedByStatus();
  expect(parts.map(({ compiled }) => compiled)).toEqual([true, false]);
  expect(parts[1]?.modules).toEqual(['shared/text/en/catalog.ts']);
});

function modulesOf(parts: Loaded['parts']): readonly string[] {
  return parts.flatMap(({ modules }) => modules);
}

const OTHER_WAYS =
  /portable-engine|\/desk\/|windows|macos|last-resort|station\/(pre-license|import|store|lock)\.ts|text\/(es|pt-br)\//;
const COSTLY = [
  'child_process',
  'worker_threads',
  'sqlite',
  'readline',
  'timers/promises',
  'zlib',
  'net',
  'http',
];

it('the recorder sees what is loaded', () => {
  expect(modulesOf(loadedBy('desk', 'ledger', '--dir', tmpdir()).parts)).toContain('node/desk/database.ts');
});
