import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { makePackages } from '../../build/package.ts';
import { madeUpApp, madeUpCli, temporaryFolder, VENDOR, vendorProfileIn } from './made-up-app.ts';
import { madeUpElectron } from './made-up-electron.ts';

const ID = 'softkey-desk-aguas-norte';
const TITLE = `Softkey Desk (${VENDOR})`;
const isLinux = process.platform === 'linux';
const cannotPack = !isLinux || isProgramMissing('the packages for Linux', 'dpkg-deb', 'dpkg');
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8' });

describe.skipIf(cannotPack)('the packages for Linux', () => {
  const workshop = temporaryFolder();
  const at = (name: string) => join(workshop.folder, name);
  const unpacked = (path: string) => readFileSync(join(at('tree'), path), 'utf8');
  let deb = '';
  let tarball = '';

  beforeAll(async () => {
    madeUpElectron(at('electron'), 'linux');
    madeUpApp(at('app'));
    const profile = vendorProfileIn(workshop.folder);
    madeUpCli(at('cli'), 'linux', profile);
    const order = { profile, target: 'linux', app: at('app'), cli: at('cli'), out: at('out') } as const;
    [deb = '', tarball = ''] = await makePackages({ ...order, electronDist: at('electron') });
    run('dpkg-deb', '--extract', deb, at('tree'));
  });
  afterAll(() => workshop[Symbol.dispose]());

  it('take no Electron but the pinned one', async () => {
    madeUpElectron(at('older'), 'linux');
    writeFileSync(at('older/version'), '44.0.0');
    const order = { profile: at('vendor-profile.json'), target: 'linux', out: at('none') } as const;
    const made = makePackages({ ...order, app: at('app'), cli: at('cli'), electronDist: at('older') });
    await expect(made).rejects.toThrow(/and there is 44\.0\.0$/);
    expect(readdirSync(at('none'))).toEqual([]);
  });

  it('are called after the vendor', () => {
    expect(readdirSync(at('out')).sort()).toEqual([`${ID}-0.1.0-linux-x64.tar.gz`, `${ID}_0.1.0_amd64.deb`]);
  });

  it('the deb says what it is', () => {
    const field = (name: string) => run('dpkg-deb', '--field', deb, name).trimEnd();
    expect(field('Package')).toBe(ID);
    expect(field('Version')).toBe('0.1.0');
    expect(field('Architecture')).toBe('amd64');
    expect(field('Maintainer')).toBe(`${VENDOR} <licencas@aguas.invalid>`);
    expect(Number(field('Installed-Size'))).toBeGreaterThan(100);
    expect(field('Depends')).toContain('libgtk-3-0 | libgtk-3-0t64');
    expect(field('Description').split('\n')).toEqual([
      'Request, import and renew software licenses without a network',
      ` ${TITLE}.`,
      expect.stringMatching(/^ Licenses this virtual machine: .*\.$/),
    ]);
  });

  it('the deb runs no scripts as root', () => {
    run('dpkg-deb', '--control', deb, at('control'));
    expect(readdirSync(at('control'))).toEqual(['control']);
  });

  it('all files belong to root, and only root may write them', () => {
    const lines = run('dpkg-deb', '--contents', deb).trimEnd().split('\n');
    expect(lines.filter((line) => !line.includes(' root/root '))).toEqual([]);
    const modes = lines.map((line) => line.slice(0, 10)).filter((mode) => !mode.startsWith('l'));
    expect(new Set(modes)).toEqual(new Set(['drwxr-xr-x', '-rw-r--r--', '-rwxr-xr-x', '-rwsr-xr-x']));
    const asRoot = lines.filter((line) => line.startsWith('-rws'));
    expect(asRoot).toEqual([expect.stringMatching(/ \.\/opt\/softkey-desk-aguas-norte\/chrome-sandbox$/)]);
  });

  it('puts the program in PATH', () => {
    expect(readlinkSync(join(at('tree'), 'usr/bin', ID))).toBe(`/opt/${ID}/${ID}`);
    expect(lstatSync(join(at('tree'), 'opt', ID, ID)).mode & 0o777).toBe(0o755);
  });

  it('puts the command line in PATH, with its manual and what shells complete', () => {
    expect(readlinkSync(join(at('tree'), 'usr/bin/softkey'))).toBe(`/opt/${ID}/cli/softkey`);
    expect(lstatSync(join(at('tree'), 'opt', ID, 'cli/softkey')).mode & 0o777).toBe(0o755);
    for (const path of [
      ...['man/man1/softkey.1.gz', 'man/pt_BR/man1/softkey.1.gz', 'man/es/man1/softkey.1.gz'],
      ...['bash-completion/completions/softkey', 'fish/vendor_completions.d/softkey.fish'],
      'zsh/vendor-completions/_softkey',
    ])
      expect(existsSync(join(at('tree'), 'usr/share', path)), path).toBe(true);
    expect(existsSync(join(at('tree'), 'opt', ID, 'cli/share'))).toBe(false);
  });

  it('has an entry in the menu, in three languages, that opens the three file types', () => {
    const entry = unpacked(`usr/share/applications/${ID}.desktop`).split('\n');
    expect(entry).toEqual(
      expect.arrayContaining([
        `Name=${TITLE}`,
        `Exec=/opt/${ID}/${ID} %F`,
        `Icon=${ID}`,
        `StartupWMClass=${ID}`,
        'MimeType=application/vnd.softkey.pre-license;application/vnd.softkey.license;application/vnd.softkey.upgrade-request;',
        expect.stringMatching(/^Comment=Request/),
        expect.stringMatching(/^Comment\[pt_BR\]=Solicite/),
        expect.stringMatching(/^Comment\[es\]=Solicite/),
      ]),
    );
  });

  it.skipIf(isProgramMissing('the desktop entry', 'desktop-file-validate', 'desktop-file-utils'))(
    'has an entry that is in order',
    () => {
      expect(run('desktop-file-validate', join(at('tree'), `usr/share/applications/${ID}.desktop`))).toBe('');
    },
  );

  it.skipIf(isProgramMissing('the AppStream description', 'appstreamcli', 'appstream'))(
    'describes itself to software centers',
    () => {
      const [name = ''] = readdirSync(join(at('tree'), 'usr/share/metainfo'));
      const file = join(at('tree'), 'usr/share/metainfo', name);
      const { stdout } = spawnSync('appstreamcli', ['validate', '--no-net', file], { encoding: 'utf8' });
      expect(stdout).toContain('invalid.softkey_desk_aguas_norte');
      // Its id names no domain, for a vendor profile has none.
      const findings = stdout.match(/^[EW]: .*$/gm) ?? [];
      expect(findings.filter((line) => !line.includes('cid-desktopapp-is-not-rdns'))).toEqual([]);
    },
  );

  it.skipIf(isProgramMissing('the file types on Linux', 'update-mime-database', 'shared-mime-info'))(
    'the three endings are known, each with a name and an icon of its own',
    () => {
      const mime = join(at('tree'), 'usr/share/mime');
      // Returns nothing also when it could not read a file: the result is what counts.
      spawnSync('update-mime-database', [mime]);
      const globs = readFileSync(join(mime, 'globs2'), 'utf8')
        .split('\n')
        .filter((line) => !line.startsWith('#'));
      expect(globs.filter(Boolean).sort()).toEqual([
        '50:application/vnd.softkey.license:*.license',
        '50:application/vnd.softkey.pre-license:*.prelicense',
        '50:application/vnd.softkey.upgrade-request:*.upgrade-request',
      ]);
      const license = readFileSync(join(mime, 'application/vnd.softkey.license.xml'), 'utf8');
      expect(license).toContain('<comment>License (Softkey)</comment>');
      expect(license).toContain('<comment xml:lang="pt_BR">Licença (Softkey)</comment>');
      expect(license).toContain('<comment xml:lang="es">Licencia (Softkey)</comment>');
      for (const kind of ['pre-license', 'license', 'upgrade-request'])
        expect(existsSync(icon('48x48', `mimetypes/${ID}-${kind}.png`)), kind).toBe(true);
    },
  );

  it('has its icon in every size', () => {
    for (const size of ['16x16', '24x24', '32x32', '48x48', '64x64', '128x128', '256x256', '512x512'])
      expect(existsSync(icon(size, `apps/${ID}.png`)), size).toBe(true);
  });

  it.skipIf(!mayInstall())('installs, runs, and leaves nothing behind', () => {
    const system = emptySystem(at('system'));
    const before = everything(system);
    dpkg(system, '--install', deb);
    expect(run(join(system, 'opt', ID, ID), 'x.license')).toBe('made-up Electron x.license\n');
    expect(run(join(system, 'opt', ID, 'cli/softkey'), 'version')).toBe('made-up softkey version\n');
    expect(run('dpkg', `--root=${system}`, '--status', ID)).toContain('Status: install ok installed\n');
    dpkg(system, '--purge', ID);
    expect(everything(system)).toEqual(before);
  });

  it('the archive unpacks into one folder, from which the program runs', () => {
    mkdirSync(at('elsewhere'));
    run('tar', '-C', at('elsewhere'), '-xzf', tarball);
    expect(readdirSync(at('elsewhere'))).toEqual([`${ID}-0.1.0-linux-x64`]);
    const program = join(at('elsewhere'), `${ID}-0.1.0-linux-x64`, ID);
    expect(run(program, '--version')).toBe('made-up Electron --version\n');
    expect(run(join(program, '../cli/softkey'), 'help')).toBe('made-up softkey help\n');
    expect(existsSync(join(program, '../cli/share/man/man1/softkey.1.gz'))).toBe(true);
  });

  function icon(size: string, path: string): string {
    return join(at('tree'), 'usr/share/icons/hicolor', size, path);
  }
});

/** dpkg gives files to root, which takes root or what pretends to be it. */
function mayInstall(): boolean {
  return isLinux && (process.getuid?.() === 0 || !isProgramMissing('installing the deb', 'fakeroot'));
}

/** What dpkg wants of a system, and nothing that the package depends on. */
function emptySystem(folder: string): string {
  for (const name of ['info', 'updates', 'triggers', 'parts'])
    mkdirSync(join(folder, 'var/lib/dpkg', name), { recursive: true });
  writeFileSync(join(folder, 'var/lib/dpkg/status'), '');
  chmodSync(folder, 0o755);
  return folder;
}

function dpkg(system: string, ...args: readonly string[]): void {
  const command = ['dpkg', `--root=${system}`, '--force-depends', '--log=/dev/null', ...args];
  const [program = '', ...rest] = process.getuid?.() === 0 ? command : ['fakeroot', ...command];
  const { status, stderr } = spawnSync(program, rest, { encoding: 'utf8' });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
}

/** All that is not dpkg's own bookkeeping. */
function everything(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('var/lib/dpkg'))
    .sort();
}
