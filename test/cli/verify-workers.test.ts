import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { genuine } from '../vectors/documents.ts';
import { vendorEdition } from './runner.ts';

/** More than this thread takes alone, and no whole number of batches. */
const FILES = 1301;

it('however many threads verify, the lines are the same, in the same order', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-workers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const request = genuine('pre-license');
  for (let n = 0; n < FILES; n++) writeFileSync(join(folder, `${n}`), n % 7 === 0 ? 'nothing' : request);
  const verified = (...args: string[]) =>
    spawnSync(
      process.execPath,
      [vendorEdition.program, 'verify', folder, '--home', join(folder, 'home'), '--quiet', ...args],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
  const alone = verified('--jobs', '1');
  expect(alone.stdout.split('\n')).toHaveLength(FILES + 1);
  for (const args of [[], ['--jobs', '2'], ['--jobs', '5']]) {
    const { stdout, status } = verified(...args);
    expect(status).toBe(alone.status);
    expect(stdout === alone.stdout).toBe(true);
  }
});
