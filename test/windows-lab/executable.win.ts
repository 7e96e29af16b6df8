import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newDesk, ORDER } from '../vm-lab/desk-outside.ts';
import { seenIn } from '../vm-lab/seen.ts';
import { PLANT_VM } from './machines.ts';
import { startWindows, type Windows } from './windows.ts';

const ACTIVE = { kind: 'active', reason: null, verdict: 'match', differences: {} };

describe.skipIf(inject('windowsLabIsMissing'))('softkey.exe, with no Node on the machine', () => {
  let windows: Windows;
  const softkey = (...words: readonly string[]) => windows.softkey(...words, '--home', 'home', '--json');
  beforeAll(async () => {
    windows = await startWindows('executable');
    windows.become(PLANT_VM);
  });
  afterAll(() => windows?.close());

  test('asks for a license, imports it and is licensed', () => {
    windows.write('order.json', ORDER);
    const host = JSON.parse(softkey('probe').stdout).host;
    const asking = ['--order', 'order.json', '--confirm', host, '--out', 'first.prelicense'];
    expect(softkey('prelicense', ...asking)).toMatchObject({ code: 0, stderr: '' });
    const desk = newDesk();
    windows.write('softkey.license', desk.issue(windows.read('first.prelicense')).license);
    desk.close();
    expect(softkey('import', 'softkey.license')).toMatchObject({ code: 0, stderr: '' });
    expect(seenIn(softkey('status'))).toEqual(ACTIVE);
  });

  test('verifies with further threads', () => {
    mkdirSync(join(windows.folder, 'files'));
    for (let n = 0; n < 200; n++) windows.write(`files/${n}`, windows.read('softkey.license'));
    const verified = softkey('verify', 'files', '--jobs', '2');
    expect(verified.code).toBe(0);
    expect(verified.stdout.trim().split('\n')).toHaveLength(201);
  });

  test('helps in another language, completes, and lets the Task Scheduler start nothing but itself', () => {
    expect(windows.softkey('help', '--lang', 'pt').stdout).toContain('Uso: softkey COMMAND');
    expect(windows.softkey('completion', 'bash').stdout).toContain('complete -o default -F _softkey softkey');
    const { stdout } = windows.softkey('schedule', 'install', '--dry-run', '--home', 'home');
    expect(stdout).toContain('\\softkey.exe</Command>');
    expect(stdout).toContain('<Arguments>check --home');
  });
});
