import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ensureProgram } from '../../ensure-system.ts';
import { runStep, StepFailed } from '../../setup/step.mjs';

/**
 * Signs a program for Windows where the environment names a certificate, by the names that electron-builder
 * reads, too: WIN_CSC_LINK or CSC_LINK, a PKCS #12 file, and WIN_CSC_KEY_PASSWORD or CSC_KEY_PASSWORD.
 * Without a time stamp, which takes a network.
 */
export async function signIfAsked(file: string, title: string, env = process.env): Promise<void> {
  const certificate = env['WIN_CSC_LINK'] ?? env['CSC_LINK'];
  if (certificate === undefined || certificate === '') return;
  if (!existsSync(certificate))
    throw new StepFailed('the certificate to sign with is no file', 'Name a PKCS #12 file in CSC_LINK.');
  const password = env['WIN_CSC_KEY_PASSWORD'] ?? env['CSC_KEY_PASSWORD'] ?? '';
  if (process.platform === 'win32') await signOnWindows({ file, title, certificate, password });
  else await signElsewhere({ file, title, certificate, password });
}

interface Signing {
  readonly file: string;
  readonly title: string;
  readonly certificate: string;
  readonly password: string;
}

async function signOnWindows({ file, title, certificate, password }: Signing): Promise<void> {
  const args = ['sign', '/fd', 'SHA256', '/d', title, '/f', certificate, '/p', password, file];
  await runStep(
    { title: `Signing ${basename(file)}`, next: 'See what signtool says above.' },
    'signtool',
    args,
  );
}

/** The password goes by a file: other users of this machine see the words of a command. */
async function signElsewhere({ file, title, certificate, password }: Signing): Promise<void> {
  if (!ensureProgram('osslsigncode'))
    throw new StepFailed('osslsigncode is not installed', 'apt-get install osslsigncode');
  const folder = mkdtempSync(join(tmpdir(), 'softkey-sign-'));
  try {
    const [secret, signed] = [join(folder, 'password'), `${file}.signed`];
    writeFileSync(secret, password, { mode: 0o600 });
    const step = { title: `Signing ${basename(file)}`, next: 'See what osslsigncode says above.' };
    const by = ['-pkcs12', certificate, '-readpass', secret, '-h', 'sha256', '-n', title];
    await runStep(step, 'osslsigncode', ['sign', ...by, '-in', file, '-out', signed]);
    renameSync(signed, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
