import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoProfile } from '../../build/constants.ts';
import { makeCliPackages } from '../../build/executable/cli-package.ts';
import { makeExecutable } from '../../build/executable/executable.ts';
import { FUSE } from '../../build/executable/inside-node.ts';
import { packageNames } from '../../build/installer/names.ts';
import { genuine } from '../vectors/documents.ts';
import { temporaryFolder } from './made-up-app.ts';

const program = join(import.meta.dirname, '../../out/station/softkey.mjs');
const names = packageNames(demoProfile);
const isHere = process.platform === 'linux' && process.arch === 'x64';
if (!isHere) console.warn('SKIPPED: executables are made and run on Linux on x64 only.');

describe.skipIf(!isHere)('the command line as one file', { timeout: 120_000 }, () => {
  const workshop = temporaryFolder();
  const at = (name: string) => join(workshop.folder, name);
  const softkey = () => at(`out/${names.id}-0.1.0-cli-linux-x64/softkey`);
  const exe = () => at(`out/${names.id}-0.1.0-cli-win-x64/softkey.exe`);
  beforeAll(async () => {
    await makeCliPackages({ profile: demoProfile, program, out: at('out') });
  }, 120_000);
  afterAll(() => workshop[Symbol.dispose]());

  /** Where nothing else is: no Node in the PATH, and no PATH. */
  function run(words: readonly string[], { env = {}, cwd = '/', file = softkey() } = {}) {
    const { status, stdout, stderr } = spawnSync(file, words, { cwd, env, encoding: 'utf8' });
    return { status, stdout, stderr };
  }

  it('says its version and helps in three languages, with no Node and no PATH', () => {
    expect(run(['version'])).toEqual({ status: 0, stdout: 'softkey 0.1.0 (station, DEMO)\n', stderr: '' });
    for (const [language, usage] of [
      ['en', 'Usage'],
      ['pt-BR', 'Uso'],
      ['es', 'Uso'],
    ] as const)
      expect(run(['help', '--lang', language]).stdout).toContain(`\n${usage}: softkey COMMAND`);
    expect(run(['completion', 'bash']).stdout).toContain('complete -o default -F _softkey softkey');
  });

  it('says what the program says, and ends as it ends', () => {
    for (const words of [['help', 'import'], ['explain', 'FORGED'], ['statsu'], ['inspect', program]]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
        cwd: '/',
        env: {},
        encoding: 'utf8',
      });
      expect(run(words)).toEqual({ status, stdout, stderr });
    }
  });

  it('is found in a PATH, by a link and under another name', () => {
    mkdirSync(at('bin dir'));
    symlinkSync(softkey(), at('bin dir/softkey'));
    copyFileSync(softkey(), at('bin dir/ação'));
    const env = { PATH: `${at('bin dir')}:/usr/bin:/bin` };
    const found = spawnSync('sh', ['-c', 'softkey version && ação version'], { env, encoding: 'utf8' });
    expect(found.stdout).toBe('softkey 0.1.0 (station, DEMO)\n'.repeat(2));
  });

  it('verifies with further threads', () => {
    mkdirSync(at('files'));
    for (let n = 0; n < 300; n++) writeFileSync(at(`files/${n}`), genuine('pre-license'));
    const verified = (jobs: string) =>
      run(['verify', at('files'), '--home', at('home'), '--quiet', '--jobs', jobs]);
    const [alone, together] = [verified('1'), verified('2')];
    expect(alone.stdout.split('\n')).toHaveLength(301);
    expect(together).toEqual(alone);
    expect(alone.status).toBe(0);
  });

  it('lets a scheduler start nothing but itself', () => {
    const { stdout } = run(['schedule', 'install', '--dry-run', '--home', at('home')]);
    expect(stdout).toContain(`\nExecStart="${softkey()}" "check" "--home"`);
  });

  it('takes no orders from what Node takes orders from', () => {
    const env = { NODE_OPTIONS: '--require /nowhere.cjs' };
    expect(run(['version'], { env })).toMatchObject({ status: 0, stderr: '' });
    expect(run(['--require', '/nowhere.cjs', 'version'])).toMatchObject({ status: 2 });
  });

  it('is the same, byte by byte, when it is made again', async () => {
    await makeExecutable({ system: 'linux', program, names, out: at('again') });
    expect(readFileSync(at('again')).equals(readFileSync(softkey()))).toBe(true);
  });

  it('comes with the licenses of what it contains, and of Node', () => {
    const licenses = readFileSync(join(softkey(), '../LICENSES.txt'), 'utf8');
    const heads = licenses.split('\n').filter((line) => line.startsWith('## '));
    expect(heads).toEqual(
      expect.arrayContaining([expect.stringMatching(/^## systeminformation /), '## Node.js']),
    );
    expect(licenses.includes('\n\nNode.js is licensed for use as follows')).toBe(true);
  });

  describe('for Windows', () => {
    const file = () => NtExecutable.from(readFileSync(exe()));

    it('has the program in it, where Node looks for it', () => {
      const entries = NtExecutableResource.from(file()).entries;
      const blob = Buffer.from(entries.find(({ id }) => id === 'NODE_SEA_BLOB')?.bin ?? new ArrayBuffer());
      expect(blob.includes('// node/cli/station.ts')).toBe(true);
      expect(blob.includes('node/desk/')).toBe(false);
      const bytes = readFileSync(exe());
      expect([bytes.includes(`${FUSE}:1`), bytes.includes(`${FUSE}:0`)]).toEqual([true, false]);
    });

    it('is called as we are, and carries no signature of somebody else', () => {
      const [version] = Resource.VersionInfo.fromEntries(NtExecutableResource.from(file()).entries);
      expect(version?.getStringValues({ lang: 1033, codepage: 1200 })).toMatchObject({
        CompanyName: names.vendor,
        FileDescription: names.title,
        OriginalFilename: 'softkey.exe',
        FileVersion: '0.1.0',
      });
    });
  });
});
