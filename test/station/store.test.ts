import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, uptime } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withLock } from '../../node/station/lock.ts';
import { importTexts, madeUpStation, requestOf, temporaryFolder } from './made-up-station.ts';
import { licenseFile, licenseFor, requestIn, SOFTKEY } from './vendor.ts';

async function licensed() {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  await importTexts(station, licenseFile(licenseFor(request)).text);
  return { station, request };
}

describe('the journal', () => {
  test('tells what the station did, in a chain that holds', async () => {
    const { station } = await licensed();
    await importTexts(station, 'rubbish');
    const { entries, intact, brokenAt } = await station['journal.read']({});
    expect([intact, brokenAt]).toEqual([true, null]);
    expect(entries.map(({ n, event }) => `${n} ${event}`)).toEqual([
      '1 station-created',
      '2 pre-license-created',
      '3 license-imported',
      '4 document-refused',
    ]);
    expect(entries[3]?.detail).toEqual({ file: 'file 1', kind: null, code: 'NOT_A_SOFTKEY_FILE' });
  });

  test.each([
    ['a changed word', (text: string) => text.replace('"sequence":1', '"sequence":2'), 3],
    ['a line taken out', (text: string) => text.split('\n').toSpliced(1, 1).join('\n'), 2],
    ['rubbish', (text: string) => `${text}rubbish\n`, 4],
    ['a torn last line', (text: string) => text.slice(0, -20), 3],
  ])('that was touched (%s) says where, and is kept aside by the next change', async (_, touch, brokenAt) => {
    const { station, request } = await licensed();
    const path = join(station.home, 'journal.jsonl');
    const touched = touch(readFileSync(path, 'utf8'));
    writeFileSync(path, touched);
    expect(await station['journal.read']({})).toMatchObject({ intact: false, brokenAt });
    expect(await station['status.read']({})).toMatchObject({ kind: 'active' });

    await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
    const after = await station['journal.read']({});
    expect(after).toMatchObject({ intact: true });
    expect(after.entries[0]).toMatchObject({ event: 'store-repaired', detail: { brokenAt } });
    const aside = readdirSync(station.home).find((name) => name.startsWith('journal-broken-')) ?? '';
    expect(readFileSync(join(station.home, aside), 'utf8')).toBe(touched);
  });
});

describe('what an interrupted run left behind', () => {
  test('is removed, and a document that the journal missed is noted', async () => {
    const { station, request } = await licensed();
    const journal = readFileSync(join(station.home, 'journal.jsonl'), 'utf8');
    writeFileSync(
      join(station.home, 'journal.jsonl'),
      journal.split('\n').slice(0, 2).join('\n').concat('\n'),
    );
    const leftOver = join(station.home, 'documents', `.${SOFTKEY}_2.license.99999.softkey-new`);
    writeFileSync(leftOver, '-----BEGIN SOFTKEY LIC');
    await importTexts(station, licenseFile(licenseFor(request, { sequence: 2 })).text);
    expect(existsSync(leftOver)).toBe(false);
    const { entries } = await station['journal.read']({});
    expect(entries.map(({ event }) => event)).toEqual([
      'station-created',
      'pre-license-created',
      'store-repaired',
      'license-imported',
    ]);
    expect(entries[2]?.detail).toEqual({ file: `${SOFTKEY}_1.license` });
  });
});

describe('the lock', () => {
  /** A process that takes the home's lock and keeps it until it is killed. */
  async function holder(home: string) {
    const program = `import { withLock } from ${JSON.stringify(join(import.meta.dirname, '../../node/station/lock.ts'))};
      await withLock(${JSON.stringify(home)}, () => { console.log('held'); return new Promise((resolve) => setTimeout(resolve, 60_000)); });`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    return child;
  }

  test('of a living process is respected, and its number is said', { timeout: 20_000 }, async () => {
    const { station } = await licensed();
    const child = await holder(station.home);
    try {
      await expect(requestOf(station, { again: { reason: 'test' } })).rejects.toMatchObject({
        code: 'STORE_LOCKED',
        details: { holder: child.pid },
      });
      expect(await station['status.read']({})).toMatchObject({ kind: 'active' });
    } finally {
      child.kill('SIGKILL');
    }
  });

  test('of a killed process is taken over', async () => {
    const { station } = await licensed();
    const child = await holder(station.home);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(existsSync(join(station.home, 'lock'))).toBe(true);
    expect(await requestOf(station)).toMatchObject({ repeated: true });
    expect(readdirSync(station.home).filter((name) => name.startsWith('lock'))).toEqual([]);
  });

  test.each(['', 'rubbish', `0 ${hostname()}`, `999999999 ${hostname()} 1`])(
    'with the content %j is nobody’s',
    async (content) => {
      const home = temporaryFolder();
      writeFileSync(join(home, 'lock'), content);
      const run = withLock(home, () => 'ran', 50);
      if (content === '' || content === 'rubbish')
        await expect(run).rejects.toMatchObject({ code: 'STORE_LOCKED' });
      else expect(await run).toBe('ran');
    },
    20_000,
  );

  const SECOND = 1000;
  const BEFORE_START = -uptime() * SECOND - 5 * SECOND;
  test.each([
    [
      'from before this machine was started, with the number of a process of today',
      `${process.pid} ${hostname()} 1`,
      BEFORE_START,
    ],
    ['from before this machine was started, emptied by a loss of power', '', BEFORE_START],
    ['from before the clock was set back', `${process.pid} ${hostname()} 1`, 3600 * SECOND],
  ])('%s, is nobody’s', async (_, content, age) => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'lock'), content);
    const written = new Date(Date.now() + age);
    utimesSync(join(home, 'lock'), written, written);
    expect(await withLock(home, () => 'ran', 50)).toBe('ran');
  });

  test('lets one in at a time', async () => {
    const home = temporaryFolder();
    let inside = 0;
    let most = 0;
    const visit = () =>
      withLock(home, async () => {
        most = Math.max(most, ++inside);
        await new Promise((resolve) => setImmediate(resolve));
        inside--;
      });
    await Promise.all(Array.from({ length: 20 }, visit));
    expect(most).toBe(1);
  });
});

test('a home whose place is taken by a file is refused', async () => {
  const home = join(temporaryFolder(), 'home');
  writeFileSync(home, 'a file');
  await expect(requestOf(madeUpStation(home))).rejects.toMatchObject({ code: 'HOME_UNWRITABLE' });
});

test('a folder where a file should be is a damaged store', async () => {
  const { station } = await licensed();
  mkdirSync(join(station.home, 'documents', 'folder.license'));
  expect(await station['status.read']({})).toMatchObject({
    kind: 'active',
    problems: [{ file: 'folder.license', code: 'STORE_CORRUPT' }],
  });
});
