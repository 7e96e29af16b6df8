import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { signIfAsked } from '../../build/installer/windows/sign.ts';
import { temporaryFolder } from './made-up-app.ts';
import { writeWindowsProgram } from './made-up-electron.ts';

const TITLE = 'Softkey Desk (Águas & "Norte")';
const test = 'signing for Windows';
const cannotRun =
  process.platform !== 'linux' ||
  isProgramMissing(test, 'osslsigncode') ||
  isProgramMissing(test, 'openssl') ||
  isProgramMissing(test, 'makensis', 'nsis');

describe.skipIf(cannotRun)(test, () => {
  const workshop = temporaryFolder();
  const at = (name: string) => join(workshop.folder, name);
  const run = (program: string, ...args: readonly string[]) =>
    spawnSync(program, args, { cwd: workshop.folder, encoding: 'utf8' });
  beforeAll(() => {
    writeWindowsProgram(at('program.exe'));
    const subject = [
      '-subj',
      '/CN=Vendor of the test',
      '-days',
      '2',
      '-addext',
      'extendedKeyUsage=codeSigning',
    ];
    run(
      'openssl',
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-keyout',
      'key',
      '-out',
      'cert',
      ...subject,
    );
    const pack = ['-inkey', 'key', '-in', 'cert', '-passout', 'pass:se cret'];
    expect(run('openssl', 'pkcs12', '-export', '-out', 'vendor.p12', ...pack).status).toBe(0);
  });
  afterAll(() => workshop[Symbol.dispose]());

  it('is done by the certificate that the environment names, and by its password', async () => {
    copyFileSync(at('program.exe'), at('signed.exe'));
    await signIfAsked(at('signed.exe'), TITLE, { CSC_LINK: at('vendor.p12'), CSC_KEY_PASSWORD: 'se cret' });
    const { stdout, status } = run('osslsigncode', 'verify', '-CAfile', 'cert', '-in', 'signed.exe');
    expect({ status, said: stdout }).toEqual({
      status: 0,
      said: expect.stringContaining('Vendor of the test'),
    });
    const wrong = signIfAsked(at('signed.exe'), TITLE, {
      CSC_LINK: at('vendor.p12'),
      CSC_KEY_PASSWORD: 'secret',
    });
    await expect(wrong).rejects.toThrow('Signing signed.exe failed');
  });

  it('is left where no certificate is named, and refused where there is none', async () => {
    writeFileSync(at('left.exe'), 'as it was');
    await signIfAsked(at('left.exe'), TITLE, {});
    expect(readFileSync(at('left.exe'), 'utf8')).toBe('as it was');
    await expect(signIfAsked(at('left.exe'), TITLE, { CSC_LINK: at('none.p12') })).rejects.toThrow('no file');
  });
});
