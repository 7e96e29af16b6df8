import { reportCounts, runVitest } from '../run-vitest.ts';

// Many desks on one ledger, on every engine, and ten machines on one share, 25 times, before a release:
// npm run test:desk

await reportCounts(() => {
  process.env['SOFTKEY_DESKS'] = 'many';
  return runVitest(['test/desk/many-desks.test.ts', 'test/cli/courier-folder.test.ts']);
});
