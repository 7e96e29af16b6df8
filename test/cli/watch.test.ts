import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import { lookInto } from '../../node/cli/watch/ready.ts';
import { scanWatched, type Watched } from '../../node/cli/watch/round.ts';
import { folderNow } from '../../node/files/folder-clock.ts';
import { scanFolder } from '../../node/files/scan-folder.ts';
import { cleanEnvironment } from '../clean-environment.ts';
import { licensedHome } from '../licensed-home.ts';
import { vendorEdition } from './runner.ts';

const root = mkdtempSync(join(tmpdir(), 'softkey-watch-'));
const at = (...names: readonly string[]) => join(root, ...names);

beforeAll(() => {
  licensedHome(vendorEdition.program, root);
}, 120_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const PATIENT = { timeout: 60_000, interval: 50 };

function watching(dir: string): { readonly child: ChildProcess; readonly said: () => string } {
  const words = ['watch', dir, '--every', '1', '--home', at('home')];
  const env = cleanEnvironment({ HOME: root });
  const child = spawn(process.execPath, [vendorEdition.program, ...words], { cwd: root, env });
  let text = '';
  child.stdout.on('data', (chunk) => (text += chunk));
  child.stderr.on('data', (chunk) => (text += chunk));
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { child, said: () => text };
}

test('takes what arrives, waits for a folder that went away, and ends when it is asked to', async () => {
  mkdirSync(at('in'));
  const { child, said } = watching('in');
  await vi.waitFor(() => expect(said()).toContain('Watching in'), PATIENT);
  copyFileSync(at('a.license'), at('in', 'one.license'));
  await vi.waitFor(() => expect(existsSync(at('in', 'taken', 'one.license'))).toBe(true), PATIENT);

  renameSync(at('in'), at('away'));
  await vi.waitFor(() => expect(said()).toContain('Trying again'), PATIENT);
  copyFileSync(at('a.license'), at('away', 'two.license'));
  renameSync(at('away'), at('in'));
  await vi.waitFor(() => expect(existsSync(at('in', 'taken', 'two.license'))).toBe(true), PATIENT);
  expect(said()).toContain('in is there again.');

  child.kill('SIGTERM');
  expect(await once(child, 'exit')).toEqual([0, null]);
}, 180_000);

test('a file that is still being written is left alone until its END line is there', () => {
  mkdirSync(at('slow'));
  const text = readFileSync(at('a.license'), 'utf8');
  const look = (later = 0) => {
    const [file] = scanFolder(at('slow'));
    if (file === undefined) throw new Error('no file');
    return lookInto(file, () => folderNow(at('slow'), Number.NaN) + later);
  };
  for (let length = 0; length < text.trimEnd().length; length += 97) {
    writeFileSync(at('slow', 'x.license'), text.slice(0, length));
    expect(look()).toMatchObject({ is: 'waiting' });
    expect(look(11 * 60_000)).toHaveProperty('file');
  }
  writeFileSync(at('slow', 'x.license'), text);
  expect(look()).toHaveProperty('file');
});

test('ten thousand files are looked over in less than two seconds', () => {
  mkdirSync(at('many'));
  for (let number = 0; number < 10_000; number++) writeFileSync(at('many', `${number}.license`), 'x');
  const watched = { dir: at('many'), stamps: new Map(), done: new Map() } as unknown as Watched;
  const { user, system } = process.cpuUsage();
  expect(scanWatched(watched)).toEqual([]);
  expect(scanWatched(watched)).toHaveLength(10_000);
  const used = process.cpuUsage();
  expect(used.user + used.system - user - system).toBeLessThan(2 * 2_000_000);
});
