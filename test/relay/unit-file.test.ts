import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

// The unit in the guide is the one that plants copy: systemd takes it, and finds little that it leaves open.

const folder = mkdtempSync(join(tmpdir(), 'softkey-unit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const guide = readFileSync(join(import.meta.dirname, '../../docs/guides/relay.md'), 'utf8');
const [, unit = ''] = /^```ini\n([\s\S]*?)^```$/m.exec(guide) ?? [];
const path = join(folder, 'softkey-relay.service');

/** With a program that is there. */
function analyze(...words: readonly string[]) {
  const program = join(folder, 'softkey');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  writeFileSync(path, unit.replace('/usr/local/bin/softkey', program));
  return spawnSync('systemd-analyze', words, { encoding: 'utf8' });
}

const canVerify = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!canVerify) console.warn('SKIPPED: systemd-analyze is not installed, so no unit is verified by it.');

test.skipIf(!canVerify)('the unit of the guide is what systemd-analyze verify accepts', () => {
  const { status, stdout, stderr } = analyze('verify', '--man=no', path);
  expect(`${stdout}${stderr}`).not.toContain(folder);
  expect(status).toBe(0);
});

test.skipIf(!canVerify)('the unit of the guide leaves little open', () => {
  const { stdout } = analyze('security', '--offline=true', '--no-pager', path);
  const [, exposure = '10'] = /exposure level for .*: (\d+\.\d+)/.exec(stdout) ?? [];
  expect(Number(exposure)).toBeLessThan(2.5);
});

test('the unit of the guide leaves the program what it works with', () => {
  expect(unit).not.toMatch(/^ProcSubset|^ProtectProc/m); // by which it knows that a killed relay's lock is free
  expect(unit).not.toMatch(/^MemoryDenyWriteExecute=yes/m); // compiled code
  expect(unit).not.toMatch(/^SystemCallFilter=~.*@resources/m); // Node raises its limit of open files
});

test('the unit of the guide runs what the guide types', () => {
  const [, typed = ''] = /^softkey (relay run .*)$/m.exec(guide) ?? [];
  const optionsOf = (line: string) => line.match(/--[a-z-]+/g)?.filter((name) => name !== '--quiet');
  expect(optionsOf(/^ExecStart=(.*)$/m.exec(unit)?.[1] ?? '')).toEqual(optionsOf(typed));
});
