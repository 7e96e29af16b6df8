import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { jobsOf } from '../../node/schedule/jobs.ts';
import { systemdFiles, UNIT_FILES, wordsOfUnit } from '../../node/schedule/systemd.ts';
import { taskFile, wordsOfTask } from '../../node/schedule/windows-task.ts';

const root = mkdtempSync(join(tmpdir(), 'softkey-schedule-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ODD = '50% of $HOME "quoted" \\ & <folder>';

function jobs(launch: readonly string[], home: string) {
  return jobsOf({ launch, home, exchange: [join(root, ODD)], watch: join(root, ODD), keep: true });
}

const canVerify = spawnSync('systemd-analyze', ['--version']).status === 0;
if (!canVerify) console.warn('SKIPPED: systemd-analyze is not installed, so no unit is verified by it.');

describe('the units of systemd', () => {
  const program = join(root, 'softkey 100%');
  writeFileSync(program, '#!/bin/sh\n');
  chmodSync(program, 0o755);
  const files = jobs([program], join(root, ODD)).flatMap(systemdFiles);

  test.skipIf(!canVerify)('are what systemd-analyze verify accepts, odd names included', () => {
    for (const { name, text } of files) writeFileSync(join(root, name), text);
    const paths = files.map(({ name }) => join(root, name));
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], {
      encoding: 'utf8',
    });
    expect(`${stdout}${stderr}`).not.toContain(root);
    expect(status).toBe(0);
  });

  test('catch up on a missed run, and do not start on all machines at once', () => {
    const timers = files.filter(({ name }) => name.endsWith('.timer'));
    expect(timers).toHaveLength(3);
    for (const { text } of timers) {
      expect(text).toMatch(/^Persistent=true$/m);
      expect(text).toMatch(/^RandomizedDelaySec=\d+min$/m);
    }
    expect(files.map(({ name }) => name)).toEqual(UNIT_FILES);
  });

  test('leave the program its network adapters, which identify the machine', () => {
    for (const { text } of files) expect(text).not.toContain('PrivateNetwork');
  });
});

describe('the tasks of Windows', () => {
  const home = 'C:\\ProgramData\\Softkey Desk\\';
  const [check, exchange, watch] = jobs(['C:\\Program Files\\Softkey Desk\\softkey.exe'], home).map(taskFile);

  test('run by a virtual account without a password, and make up for a missed start', () => {
    for (const text of [check, exchange, watch].map((file) => file?.text ?? '')) {
      expect(text).toContain('<UserId>S-1-5-19</UserId>');
      expect(text).toContain('<StartWhenAvailable>true</StartWhenAvailable>');
      expect(text).toContain('<MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>');
      expect(text).toMatch(/<RandomDelay>PT\d+M<\/RandomDelay>/);
      expect(text).not.toMatch(/password|LogonType|<Principal id="Author">\s*<GroupId>/i);
    }
  });

  test('have their elements in the order that the schema of tasks wants', () => {
    const order = ['RegistrationInfo', 'Triggers', 'Principals', 'Settings', 'Actions'];
    const found = [...(watch?.text ?? '').matchAll(/^ {2}<(\w+)/gm)].map(([, name]) => name);
    expect(found).toEqual(order);
    const trigger = /<CalendarTrigger>([\s\S]*?)<\/CalendarTrigger>/.exec(watch?.text ?? '')?.[1] ?? '';
    expect([...trigger.matchAll(/^ {6}<(\w+)/gm)].map(([, name]) => name)).toEqual([
      'Repetition',
      'StartBoundary',
      'Enabled',
      'RandomDelay',
      'ScheduleByDay',
    ]);
  });

  test('quote a word as a program of Windows takes it apart, and escape it for XML', () => {
    expect(check?.text).toContain('<Command>C:\\Program Files\\Softkey Desk\\softkey.exe</Command>');
    expect(check?.text).toContain('<Arguments>check --home "C:\\ProgramData\\Softkey Desk\\\\"</Arguments>');
    expect(watch?.text).toContain('50% of $HOME \\"quoted\\" \\ &amp; &lt;folder&gt;"');
  });
});

describe('what was installed, read again', () => {
  const words = ['C:\\odd "folder\\"\\', 'exchange', ODD, '\\\\share\\a b\\', '--home', root];
  const [exchange] = jobsOf({
    launch: words,
    home: root,
    exchange: [ODD],
    watch: undefined,
    keep: false,
  }).slice(1);

  test('is the same words, under systemd and Windows', () => {
    if (exchange === undefined) throw new Error('no job');
    const [unit] = systemdFiles(exchange);
    expect(wordsOfUnit(unit?.text ?? '')).toEqual(exchange.words);
    expect(wordsOfTask(taskFile(exchange).text)).toEqual(exchange.words.slice(1));
    expect(wordsOfUnit(unit?.text.replace('# Written', '# Copied') ?? '')).toEqual([]);
  });
});
