import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { codeIn, newDesk, ORDER } from '../vm-lab/desk-outside.ts';
import { PLANT_VM } from './machines.ts';
import { type Answer, startWindows, type Windows } from './windows.ts';

const HOME = 'home';
/** With its complaint, so that a failed test shows it. */
const DONE = { code: 0, stderr: '' };
const WAITING = `console.log('ready'); setTimeout(() => {}, 60_000);`;
/** Another program that has a file open, as Windows' own programs do. */
const OPENING = (file: string) => `import { openSync } from 'node:fs'; openSync('${file}', 'r'); ${WAITING}`;
/**
 * A scanner that looks into a file again and again, for 150 ms each time, and lets nobody else open it
 * meanwhile (UV_FS_O_EXLOCK).
 */
const SCANNING = (file: string) => `
  import { closeSync, openSync } from 'node:fs';
  const scan = () => {
    try {
      const held = openSync('${file}', 0x10000000);
      setTimeout(() => closeSync(held), 150);
    } catch {}
    setTimeout(scan, 200);
  };
  scan();
  ${WAITING}`;
/** Another softkey that is busy in the home. */
const LOCKING = `
  import { writeFileSync } from 'node:fs';
  import { hostname } from 'node:os';
  writeFileSync('${HOME}/lock', [process.pid, hostname(), 1].join(' '));
  ${WAITING}`;

describe.skipIf(inject('windowsLabIsMissing'))('files on Windows', () => {
  let windows: Windows;
  let host: string;
  const softkey = (...words: readonly string[]) => windows.softkey(...words, '--home', HOME, '--json');
  const request = (out: string, ...words: readonly string[]) =>
    softkey('prelicense', '--order', 'order.json', '--confirm', host, '--out', out, ...words);
  const newRequest = (out: string, reason: string) => request(out, '--new', '--reason', reason);
  beforeAll(async () => {
    windows = await startWindows();
    windows.become(PLANT_VM);
    windows.write('order.json', ORDER);
    host = JSON.parse(softkey('probe').stdout).host;
    const desk = newDesk();
    expect(request('first.prelicense')).toMatchObject(DONE);
    windows.write('softkey.license', desk.issue(windows.read('first.prelicense')).license);
    desk.close();
  });
  afterAll(() => windows?.close());

  test.each([
    ['\\\\server\\share\\softkey.license', 'NETWORK_PATH'],
    ['//server/share/softkey.license', 'NETWORK_PATH'],
    ['\\\\.\\pipe\\softkey.license', 'NETWORK_PATH'],
    ['\\\\?\\UNC\\server\\share\\softkey.license', 'NETWORK_PATH'],
    ['CON.license', 'FILE_MISSING'],
    ['nul', 'FILE_MISSING'],
    ['AUX.license', 'FILE_MISSING'],
    ['COM1', 'FILE_MISSING'],
    ['softkey.license:stream', 'FILE_MISSING'],
    ['missing\\softkey.license', 'FILE_MISSING'],
  ])('%s is refused: %s', (file, code) => {
    expect(countRefused(softkey('import', file, '--dry-run'))).toBe(code);
  });

  test('a folder is imported whole, and what is no softkey document in it is left alone', () => {
    const [license, summary] = softkey('import', '.', '--dry-run').stdout.trim().split('\n');
    expect(JSON.parse(license ?? '')).toMatchObject({ ok: true, kind: 'license' });
    expect(JSON.parse(summary ?? '')).toMatchObject({ summary: { ok: 1, refused: 0 } });
  });

  test.each([
    ['\\\\server\\share\\out.prelicense', 'NETWORK_PATH'],
    ['CON.prelicense', 'OUTPUT_FAILED'],
    ['nul', 'OUTPUT_FAILED'],
    ['out.', 'OUTPUT_FAILED'],
  ])('nothing is written to %s: %s', (out, code) => {
    expect(codeIn(request(out).stderr)).toBe(code);
  });

  test('a path is understood with slashes of either kind, and in the current folder of its drive', () => {
    const path = `${windows.path}\\softkey.license`;
    for (const file of [path, path.replaceAll('\\', '/'), 'C:softkey.license'])
      expect(softkey('import', file, '--dry-run'), file).toMatchObject(DONE);
  });

  test('a file goes into a folder under a name of its own', () => {
    mkdirSync(join(windows.folder, 'para o fornecedor'));
    expect(request('para o fornecedor\\')).toMatchObject(DONE);
    expect(readdirSync(join(windows.folder, 'para o fornecedor'))).toEqual([
      expect.stringMatching(/^[\w.-]+_\d{4}-\d\d-\d\d\.prelicense$/),
    ]);
  });

  test('a file is replaced whole, and a repeated request leaves it as it is', () => {
    expect(request('replaced.prelicense')).toMatchObject(DONE);
    const before = windows.read('replaced.prelicense');
    expect(request('replaced.prelicense')).toMatchObject(DONE);
    expect(windows.read('replaced.prelicense')).toBe(before);
    expect(newRequest('replaced.prelicense', 'to replace it')).toMatchObject(DONE);
    expect(windows.read('replaced.prelicense')).not.toBe(before);
    expect(leftOver(windows.folder)).toEqual([]);
  });

  test('a file that another program has open is replaced, or stays whole and is named', async () => {
    expect(request('open.prelicense')).toMatchObject(DONE);
    const before = windows.read('open.prelicense');
    const other = await windows.background(OPENING('open.prelicense'));
    const answer = newRequest('open.prelicense', 'while it is open');
    other.kill();
    if (answer.code === 0) expect(windows.read('open.prelicense')).not.toBe(before);
    else {
      expect(['OUTPUT_FAILED', 'FILE_HELD']).toContain(codeIn(answer.stderr));
      expect(windows.read('open.prelicense')).toBe(before);
    }
    expect(leftOver(windows.folder)).toEqual([]);
  });

  test('a file that a scanner holds for a moment is waited for', async () => {
    const scanner = await windows.background(SCANNING(`${HOME}/journal.jsonl`));
    const answers = [1, 2, 3].map((time) => newRequest('scanned.prelicense', `scanned ${time}`));
    scanner.kill('SIGKILL');
    expect(answers.map(({ code, stderr }) => [code, stderr])).toEqual(answers.map(() => [0, '']));
    expect(leftOver(join(windows.folder, HOME))).toEqual([]);
  });

  test('a store in use is waited for and then named; a lock whose holder was killed is nobody’s', async () => {
    const other = await windows.background(LOCKING);
    const locked = softkey('import', 'softkey.license');
    other.kill('SIGKILL');
    expect([locked.code, codeIn(locked.stderr)]).toEqual([1, 'STORE_LOCKED']);
    expect(softkey('import', 'softkey.license')).toMatchObject(DONE);
    expect(leftOver(join(windows.folder, HOME))).toEqual([]);
  });
});

/** The code of the first line of `softkey import`. */
function countRefused({ stdout, stderr }: Answer): string {
  const [line = ''] = stdout.split('\n');
  if (line === '') throw new Error(stderr);
  return JSON.parse(line).code;
}

function leftOver(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.') || name === 'lock');
}
