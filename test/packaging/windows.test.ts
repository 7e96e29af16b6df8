import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { makePackages } from '../../build/package.ts';
import { madeUpApp, madeUpCli, temporaryFolder, vendorProfileIn } from './made-up-app.ts';
import { madeUpElectron } from './made-up-electron.ts';
import { startWine, type Wine, windowsPath } from './wine.ts';

const PROGRAM = 'Softkey Desk.exe';
const UNINSTALLER = 'Uninstall Softkey Desk.exe';
/** As the title, without what Windows refuses in the name of a file. */
const FOLDER = 'Softkey Desk (Águas & Energia -Norte- -$HOME-)';
const TITLE = `Softkey Desk (Águas & Energia 'Norte' <$HOME>)`;
const UNINSTALL = 'Software\\Microsoft\\Windows\\CurrentVersion\\Uninstall\\softkey-desk-aguas-norte';
const OUR_KEY = /softkey/i;
const [IN_USE, TOO_OLD] = [32, 1150 % 256];
const CHOSEN = 'Estação';

const test = 'the setup for Windows';
const cannotRun = isProgramMissing(test, 'makensis', 'nsis') || isProgramMissing(test, 'wine');

/** Longer than a string of NSIS, and with what Windows replaces. */
const LONG_PATH = `%USERPROFILE%\\bin;${'C:\\Programs of the plant;'.repeat(120)}C:\\Estação\\cli tools`;
const AS_IT_WAS = { type: '2', value: LONG_PATH };
const [USER_PATH, MACHINE_PATH] = [
  'HKCU\\Environment',
  'HKLM\\System\\CurrentControlSet\\Control\\Session Manager\\Environment',
];

describe.skipIf(cannotRun)(test, () => {
  const workshop = temporaryFolder();
  const at = (name: string) => join(workshop.folder, name);
  let wine: Wine;
  let setup = '';
  const install = (...args: readonly string[]) => wine.run(windowsPath(setup), '/S', ...args);
  /** It goes on in a copy of itself, for it removes its own file too. */
  const uninstall = (folder: string, ...args: readonly string[]) => {
    const code = wine.run(onC(`${folder}/${UNINSTALLER}`), '/S', ...args);
    wine.settle();
    return code;
  };
  const onDrive = (path: string) => join(wine.drive, path);

  beforeAll(async () => {
    madeUpElectron(at('electron'), 'win');
    madeUpApp(at('app'));
    const profile = vendorProfileIn(workshop.folder);
    madeUpCli(at('cli'), 'win', profile);
    const order = { profile, target: 'win', app: at('app'), cli: at('cli'), out: at('out') } as const;
    [setup = ''] = await makePackages({ ...order, electronDist: at('electron') });
    wine = startWine(at('wine'));
  });
  afterAll(() => {
    wine?.close();
    workshop[Symbol.dispose]();
  });

  it('is called after the vendor', () => {
    expect(readdirSync(at('out'))).toEqual(['softkey-desk-aguas-norte-0.1.0-setup.exe']);
  });

  it('refuses a Windows on which Electron does not run', () => {
    wine.becomeVersion('win7');
    expect(install('/CurrentUser')).toBe(TOO_OLD);
    wine.becomeVersion('win10');
    expect(existsSync(onDrive(perUser()))).toBe(false);
  });

  /** The PATH of a key and the number of its type, as regedit exports them. */
  function pathIn(key: string): { type: string; value: string } | undefined {
    const [line = ''] = /^"PATH"=hex\(\d\):(?:.*\\\n)*.*$/im.exec(wine.registry(key)) ?? [];
    const [, type = '', hex = ''] = /\((\d)\):([\s\S]*)/.exec(line) ?? [];
    const value = Buffer.from(hex.replaceAll(/[^0-9a-f]/gi, ''), 'hex').toString('utf16le');
    return line === '' ? undefined : { type, value: value.replace(/\0$/, '') };
  }

  describe('for one user', () => {
    const home = () => onDrive(`users/${user()}/AppData/Local/Softkey Desk`);
    beforeAll(() => {
      mkdirSync(home(), { recursive: true });
      writeFileSync(join(home(), 'identity.key'), 'secret');
      wine.run('reg', 'add', USER_PATH, '/v', 'Path', '/t', 'REG_EXPAND_SZ', '/d', LONG_PATH, '/f');
      expect(pathIn(USER_PATH)).toEqual(AS_IT_WAS);
      expect(install('/CurrentUser')).toBe(0);
    });

    it('puts the program where programs of one user are, with an entry in the start menu', () => {
      const files = readdirSync(onDrive(perUser()));
      expect(files).toEqual(expect.arrayContaining([PROGRAM, UNINSTALLER, 'locales', 'resources']));
      const menu = `users/${user()}/AppData/Roaming/Microsoft/Windows/Start Menu/Programs`;
      expect(readdirSync(onDrive(menu))).toContain(`${FOLDER}.lnk`);
    });

    it('puts the command line at the end of a PATH that is longer than NSIS can read', () => {
      expect(pathIn(USER_PATH)).toEqual({ type: '2', value: `${LONG_PATH};${onC(`${perUser()}/cli`)}` });
      expect(existsSync(onDrive(`${perUser()}/cli/softkey.exe`))).toBe(true);
    });

    it('is in the list of programs, with its version and its vendor', () => {
      const entry = wine.registry(`HKCU\\${UNINSTALL}`);
      const folder = onC(perUser()).replaceAll('\\', '\\\\');
      for (const line of [
        `"DisplayName"="${TITLE}"`,
        '"DisplayVersion"="0.1.0"',
        `"Publisher"="Águas & Energia 'Norte' <$HOME>"`,
        '"Contact"="licencas@aguas.invalid"',
        `"InstallLocation"="${folder}"`,
        `"UninstallString"="\\"${folder}\\\\${UNINSTALLER}\\" /CurrentUser"`,
        `"QuietUninstallString"="\\"${folder}\\\\${UNINSTALLER}\\" /CurrentUser /S"`,
      ])
        expect(entry).toContain(`${line}\n`);
      expect(entry).toMatch(/"EstimatedSize"=dword:[0-9a-f]{8}/);
      expect(entry).toMatch(/"Comments"=".*Softkey Desk.*"/);
    });

    it.each([
      ['.prelicense', 'pre-license', 'Pre-license (Softkey)'],
      ['.license', 'license', 'License (Softkey)'],
      ['.upgrade-request', 'upgrade-request', 'Upgrade request (Softkey)'],
    ])('opens %s by a double click', (ending, kind, name) => {
      const cls = `SoftkeyDesk.aguas-norte.${kind}`;
      const folder = onC(perUser()).replaceAll('\\', '\\\\');
      const key = (path: string) => wine.registry(`HKCU\\Software\\Classes\\${path}`);
      expect(key(ending)).toContain(`@="${cls}"\n"Content Type"="application/vnd.softkey.${kind}"\n`);
      expect(key(`${ending}\\OpenWithProgids`)).toContain(`"${cls}"=""\n`);
      expect(key(`Applications\\${PROGRAM}\\SupportedTypes`)).toContain(`"${ending}"=""\n`);
      expect(key(cls)).toContain(`@="${name}"\n`);
      expect(key(`${cls}\\DefaultIcon`)).toContain(`@="${folder}\\\\resources\\\\${kind}.ico"\n`);
      expect(existsSync(onDrive(`${perUser()}/resources/${kind}.ico`))).toBe(true);
      expect(key(`${cls}\\shell\\open\\command`)).toContain(`@="\\"${folder}\\\\${PROGRAM}\\" \\"%1\\""\n`);
    });

    it('leaves a running program and its files alone', async () => {
      const before = readdirSync(onDrive(perUser())).sort();
      writeFileSync(onDrive(`${perUser()}/running`), '');
      const program = wine.start(onC(`${perUser()}/${PROGRAM}`));
      const ended = once(program, 'exit');
      await expect.poll(() => existsSync(onDrive(`${perUser()}/started`))).toBe(true);
      const again = install('/CurrentUser');
      wine.run(onC(`${perUser()}/${UNINSTALLER}`), '/S', '/CurrentUser');
      await expect.poll(wine.isUninstalling).toBe(false);
      rmSync(onDrive(`${perUser()}/running`));
      await ended;
      expect(again).toBe(IN_USE);
      expect(readdirSync(onDrive(perUser())).sort()).toEqual(before);
      expect(wine.registry(`HKCU\\${UNINSTALL}`)).not.toBe('');
    });

    it('takes the place of an older version, whose files do not stay', () => {
      expect(install('/CurrentUser', `/D=C:\\${CHOSEN}`)).toBe(0);
      expect(existsSync(onDrive(perUser()))).toBe(false);
      expect(readdirSync(onDrive(CHOSEN))).toEqual(expect.arrayContaining([PROGRAM, UNINSTALLER]));
      expect(wine.registry(`HKCU\\${UNINSTALL}`)).toContain(`"InstallLocation"="C:\\\\${CHOSEN}"\n`);
      expect(pathIn(USER_PATH)).toEqual({ type: '2', value: `${LONG_PATH};C:\\${CHOSEN}\\cli` });
    });

    it('is removed without a trace, but for the home and what is not ours', () => {
      writeFileSync(onDrive(`${CHOSEN}/notes.txt`), 'of somebody');
      expect(uninstall(CHOSEN, '/CurrentUser')).toBe(0);
      expect(readdirSync(onDrive(CHOSEN))).toEqual(['notes.txt']);
      expect(readFileSync(join(home(), 'identity.key'), 'utf8')).toBe('secret');
      expect(pathIn(USER_PATH)).toEqual(AS_IT_WAS);
      expect(ours('HKCU\\Software')).toEqual([]);
      expect(wine.registry('HKCU\\Software\\Classes')).not.toMatch(
        /\.(?:prelicense|license|upgrade-request)\]/,
      );
    });
  });

  it('a user without a PATH has none again when the program is removed', () => {
    wine.run('reg', 'delete', USER_PATH, '/v', 'Path', '/f');
    expect(install('/CurrentUser', '/D=C:\\Short')).toBe(0);
    expect(pathIn(USER_PATH)).toEqual({ type: '2', value: 'C:\\Short\\cli' });
    expect(uninstall('Short', '/CurrentUser')).toBe(0);
    expect(pathIn(USER_PATH)).toBe(undefined);
  });

  describe('for all users', () => {
    const folder = `Program Files/${FOLDER}`;
    let before: ReturnType<typeof pathIn>;
    beforeAll(() => {
      before = pathIn(MACHINE_PATH);
    });

    it('installs where programs are, and leaves a file type to the program that has it', () => {
      wine.run('reg', 'add', 'HKLM\\Software\\Classes\\.license', '/ve', '/d', 'Other.License', '/f');
      wine.run(
        'reg',
        'add',
        'HKLM\\Software\\Classes\\Other.License\\shell\\open\\command',
        '/ve',
        '/d',
        'other.exe',
        '/f',
      );
      expect(install('/AllUsers')).toBe(0);
      expect(existsSync(onDrive(`${folder}/${PROGRAM}`))).toBe(true);
      expect(before?.value).toContain('system32');
      expect(pathIn(MACHINE_PATH)).toEqual({ type: '2', value: `${before?.value};${onC(`${folder}/cli`)}` });
      expect(wine.registry('HKLM\\Software\\Classes\\.license')).toContain('@="Other.License"\n');
      expect(wine.registry('HKLM\\Software\\Classes\\.license\\OpenWithProgids')).toContain(
        '"SoftkeyDesk.aguas-norte.license"=""\n',
      );
      expect(wine.registry('HKLM\\Software\\Classes\\.prelicense')).toContain(
        '@="SoftkeyDesk.aguas-norte.pre-license"\n',
      );
      expect(ours('HKCU\\Software')).toEqual([]);
    });

    it('is removed without a trace', () => {
      expect(uninstall(folder, '/AllUsers')).toBe(0);
      expect(existsSync(onDrive(folder))).toBe(false);
      expect(ours('HKLM\\Software')).toEqual([]);
      expect([pathIn(MACHINE_PATH), pathIn(USER_PATH)]).toEqual([before, undefined]);
      expect(wine.registry('HKLM\\Software\\Classes\\.license')).toContain('@="Other.License"\n');
    });
  });

  /** Lines of the registry that speak of us. */
  function ours(key: string): string[] {
    return wine
      .registry(key)
      .split('\n')
      .filter((line) => OUR_KEY.test(line.replaceAll(`\\${user()}`, '')));
  }

  function perUser(): string {
    return `users/${user()}/AppData/Local/Programs/${FOLDER}`;
  }

  function user(): string {
    const [name = ''] = readdirSync(onDrive('users')).filter((entry) => entry !== 'Public');
    return name;
  }
});

/** As Windows names a file on drive C. */
function onC(path: string): string {
  return `C:\\${path.replaceAll('/', '\\')}`;
}
