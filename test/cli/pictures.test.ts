import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment } from '../clean-environment.ts';
import { msgOf } from '../containers/msg-of.ts';
import { jpegOf, modulesOf, pngOf, screenshotOf } from '../containers/photograph.ts';
import { compactOf } from '../vectors/compact.ts';
import { stationEdition, vendorEdition } from './runner.ts';

// Pictures of our codes, given to the programs as they are built: what reads them is a part of their own.

let folder = '';
const at = (name: string) => join(folder, name);
const shown = (texts: readonly string[]) => screenshotOf(texts.map((text) => modulesOf(text)));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-pictures-'));
  for (const name of ['sent', 'answers']) mkdirSync(at(name));
  writeFileSync(at('sent/license.png'), pngOf(shown(compactOf('license', 2))));
  writeFileSync(at('sent/request.jpg'), jpegOf(shown(compactOf('pre-license'))));
  writeFileSync(
    at('sent/mail.msg'),
    msgOf({ attachments: [{ name: 'a.png', bytes: pngOf(shown(compactOf('pre-license'))) }] }),
  );
  writeFileSync(at('sent/part.png'), pngOf(shown(compactOf('license', 2).slice(1))));
  writeFileSync(at('sent/holiday.png'), pngOf(shown([])));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function softkey(program: string, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...words, '--home', at('home'), '--lang', 'en', '--quiet'],
    { encoding: 'utf8', cwd: folder, env: cleanEnvironment() },
  );
  return { status, stdout, stderr };
}

describe.each([
  ['vendor', vendorEdition],
  ['station', stationEdition],
])('softkey of the %s edition', (_, { program }) => {
  it.each([['1'], ['2']])('verifies pictures, with %s threads', (jobs) => {
    const { stdout, stderr } = softkey(program, 'verify', 'sent', '--jobs', jobs, '--json');
    expect(stderr).toBe('');
    const codes = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .flatMap(({ file, code }) => (file === undefined ? [] : [[file.split(/[\\/]/).at(-1), code]]));
    expect(Object.fromEntries(codes)).toMatchObject({
      'license.png': 'OTHER_MACHINE',
      'request.jpg': 'OK',
      'mail.msg': 'OK',
      'part.png': 'PARTS_MISSING',
      'holiday.png': 'UNREADABLE_SORT',
    });
  });

  it('inspects one, and says what to ask for where nothing is in it', () => {
    expect(softkey(program, 'inspect', 'sent/license.png').stdout).toContain('License (LICENSE)');
    expect(softkey(program, 'inspect', 'sent/holiday.png').stdout).toMatch(
      /UNREADABLE_SORT: This is a picture without a QR code that can be read.*\n.*sharp photograph/,
    );
    expect(softkey(program, 'inspect', 'sent/part.png').stdout).toContain('number 1 of 2');
  });

  it('takes those of a folder that show something, and leaves the others alone', () => {
    const { stdout, status } = softkey(program, 'import', 'sent', '--dry-run');
    expect(status).toBe(1);
    expect(stdout).toContain('for SCADA-01, not ours  sent/license.png');
    expect(stdout).toContain('PARTS_MISSING');
    expect(stdout).not.toContain('holiday');
  });
});

describe('the desk', () => {
  it('answers a photograph and a mail of Outlook like the file, also in a folder', () => {
    const { program } = vendorEdition;
    expect(softkey(program, 'desk', 'init', '--dir', 'desk', '--demo').status).toBe(0);
    expect(
      softkey(program, 'desk', 'issue', 'sent/request.jpg', '--dir', 'desk', '--out', 'a.license'),
    ).toMatchObject({ status: 0 });
    expect(
      softkey(program, 'desk', 'issue', 'sent/mail.msg', '--dir', 'desk', '--out', 'b.license').stdout,
    ).toContain('written again');
    softkey(program, 'desk', 'process', 'sent', '--first', '--dir', 'desk', '--out', 'answers');
    expect(readdirSync(at('answers'))).not.toEqual([]);
  });
});
