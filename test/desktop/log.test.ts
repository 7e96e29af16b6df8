import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openLog, redacted } from '../../electron/app/log.ts';
import { growth } from '../document/growth.ts';
import { worked } from '../work-time.ts';

const now = () => new Date('2026-11-22T10:00:00Z');

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'softkey-log-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

describe('the log', () => {
  it('has a time before each line, and stacks of bugs with what caused them', () => {
    const log = openLog(join(folder(), 'logs'), now);
    log.note('begins');
    log.bug(new Error('outer', { cause: new TypeError('inner') }));
    const lines = readFileSync(log.file, 'utf8').split('\n');
    expect(lines[0]).toBe('2026-11-22T10:00:00Z begins');
    expect(lines[1]).toBe('2026-11-22T10:00:00Z INTERNAL Error: outer');
    expect(lines.join('\n')).toContain('caused by TypeError: inner');
  });

  it('takes 3 MB at most, the youngest lines in the first file', () => {
    const logs = join(folder(), 'logs');
    const log = openLog(logs, now);
    for (let part = 0; part < 50; part++) log.note(`${part} ${'words '.repeat(20_000)}`);
    const files = readdirSync(logs).sort();
    expect(files).toEqual(['softkey-desk.log', 'softkey-desk.log.1', 'softkey-desk.log.2']);
    expect(readFileSync(log.file, 'utf8')).toContain('Z 49 words');
    const bytes = files.map((name) => statSync(join(logs, name)).size);
    expect(Math.max(...bytes)).toBeLessThan(1_200_000);
  });

  it('is for this user only', () => {
    const log = openLog(join(folder(), 'logs'), now);
    log.note('begins');
    if (process.platform !== 'win32') expect(statSync(log.file).mode & 0o777).toBe(0o600);
  });

  it('is silent where it cannot be written', () => {
    const at = join(folder(), 'file');
    writeFileSync(at, '');
    const log = openLog(join(at, 'logs'), now);
    expect(() => log.note('begins')).not.toThrow();
    expect(existsSync(log.file)).toBe(false);
  });
});

describe('what must not be in a log', () => {
  it.each([
    ["ENOENT: no such file or directory, open '/home/maria/ACME/SCADA 01.license'", 'maria', 'ENOENT'],
    ['EACCES: permission denied, mkdir /mnt/clients/ACME/x', 'ACME', 'EACCES'],
    ["EBUSY: resource busy, open 'C:\\Users\\Maria\\softkey.license'", 'Maria', 'EBUSY'],
    ['cannot reach \\\\server\\share\\x', 'server', 'cannot reach'],
    ['uuid 4C4C4544-0042-3510-8054-B4C04F4A4E31 is odd', '4C4C4544', 'is odd'],
    ['mac 00:50:56:ab:cd:ef and 00-50-56-AB-CD-EF', '56', 'mac'],
    ['key MC4CAQAwBQYDK2VwBCIEIJ1hsZ3v4R1kR2+example/abcdefghijklmn=', 'MC4CAQ', 'key'],
    ['seed 9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', '9d61b1', 'seed'],
  ])('%s', (text, secret, rest) => {
    expect(redacted(text)).not.toContain(secret);
    expect(redacted(text)).toContain(rest);
  });

  it('frames of our own code keep their file and place', () => {
    const stack = 'Error: x\n    at open (file:///opt/softkey/resources/app.asar/main.mjs:12:34)';
    expect(redacted(stack)).toBe('Error: x\n    at open (main.mjs:12:34)');
  });
});

describe('what is taken out of a line', () => {
  const hostile = {
    slashes: (n: number) => '/'.repeat(n),
    backslashes: (n: number) => '\\\\'.repeat(n / 2),
    'a quoted path without end': (n: number) => `'${'/a'.repeat(n / 2)}`,
    quotes: (n: number) => "'".repeat(n),
    'quotes and slashes': (n: number) => "'/".repeat(n / 2),
    'paths of our own frames': (n: number) => '/a.mjs:1:2'.repeat(n / 10),
    drives: (n: number) => 'C:/'.repeat(n / 3),
    'addresses of adapters': (n: number) => '00:50:'.repeat(n / 6),
    'halves of ids': (n: number) => '4c4c4544-0051-'.repeat(n / 14),
  };

  it.each(Object.entries(hostile))('takes linear time: %s', (_, textOf) => {
    const time = (n: number) => {
      const text = textOf(n);
      const start = worked();
      redacted(text);
      return worked() - start;
    };
    expect(growth(time, 20_000)).toBeLessThan(3);
  });

  it.each([
    ["open '/home/ana maria/a b.license' failed", "open '…' failed"],
    ["it's in 'C:\\Plant 7\\x y' and isn't", "it's in '…' and isn't"],
    ["don't look at '/a b/c'", "don't look at '…'"],
    ['at f (file:///opt/softkey/main.mjs:10:5)', 'at f (main.mjs:10:5)'],
    ['at f (/opt/softkey/main.mjs:10:5/x/y)', 'at f (…:10:5/x/y)'],
  ])('%s', (text, kept) => {
    expect(redacted(text)).toBe(kept);
  });
});
