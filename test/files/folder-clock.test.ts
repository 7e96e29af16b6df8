import { lstatSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { folderNow } from '../../node/files/folder-clock.ts';

test('the time of a folder is the one that its files get, and leaves nothing behind', () => {
  const folder = mkdtempSync(join(tmpdir(), 'softkey-clock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const now = folderNow(folder, Number.NaN);
  expect(readdirSync(folder)).toEqual([]);
  writeFileSync(join(folder, 'after'), '');
  expect(now).toBeLessThanOrEqual(lstatSync(join(folder, 'after')).ctimeMs);
  expect(folderNow(folder, Number.NaN)).toBeGreaterThanOrEqual(lstatSync(join(folder, 'after')).ctimeMs);
});

test('where nothing may be written, it is the time that is given', () => {
  expect(folderNow('/proc/self', 7)).toBe(7);
  expect(folderNow(join(tmpdir(), 'softkey-there-is-none'), 8)).toBe(8);
});
