import { defineConfig } from 'vitest/config';
import { buildConstants, demoProfile } from './build/constants.ts';
import LongestFirst from './build/long-tests.ts';
import { isRelease } from './test/sweep.ts';

/** How every desk writes its ledger: these run on every engine, and on one that fails as often as it can. */
const ANSWERING = ['approvals-at-once', 'issue', 'many-desks', 'upgrade'];
/** What else is written: for a release on the failing one, too. */
const WRITING = ['change-keys', 'license-again', 'mail-once', 'replace', 'revoke'];
/** How a desk decides, whatever its ledger is: these run on every engine. */
const DECIDING = [
  ...[
    'adopt',
    'approvals',
    'at-once',
    'backup',
    'early-extension',
    'foreign-digests',
    'found',
    'highest-time',
    'journal-proof',
    'operator',
    'operators',
    'orders',
    'usual-terms',
  ],
  ...['records', 'restore', 'said-before', 'search', 'siblings', 'taken', 'terms', 'two-chains', 'verify'],
];
/** What only a server can say. */
const ON_POSTGRES_ONLY = ['tried-again'];

export default defineConfig({
  define: buildConstants('vendor', demoProfile),
  test: {
    // Tests start programs and browsers; a machine that does other work at full strength must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Vitest leaves a core to whoever works beside it, which with two cores leaves one: half of the machine.
    maxWorkers: '100%',
    // Of the scripts in a file: more at once take as long together, and each of them its time limit.
    maxConcurrency: 2,
    sequence: { sequencer: LongestFirst },
    reporters: ['default', './test/reporter.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'softkey',
          include: ['test/**/*.test.ts'],
          exclude: ON_POSTGRES_ONLY.map(fileOf),
          provide: { engine: 'sqlite', postgres: null },
        },
      },
      {
        extends: true,
        test: {
          ...onPostgres('postgres', [...ANSWERING, ...WRITING, ...DECIDING, ...ON_POSTGRES_ONLY]),
          setupFiles: './test/desk/needs-postgres.ts',
        },
      },
      {
        extends: true,
        test: {
          ...onPostgres('failing-postgres', isRelease ? [...ANSWERING, ...WRITING] : ANSWERING),
          setupFiles: ['./test/desk/needs-postgres.ts', './test/desk/failing-postgres.ts'],
        },
      },
    ],
  },
});

function onPostgres(engine: 'postgres' | 'failing-postgres', names: readonly string[]) {
  return {
    name: engine,
    include: names.map(fileOf),
    provide: { engine },
    globalSetup: './test/desk/start-postgres.ts',
  };
}

function fileOf(name: string): string {
  return `test/desk/${name}.test.ts`;
}
