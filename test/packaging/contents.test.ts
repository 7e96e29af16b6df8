import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractAll, getRawHeader } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConstants, demoProfile } from '../../build/constants.ts';
import { buildDesktop } from '../../build/desktop.ts';
import type { Target } from '../../build/electron-builder.ts';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { packageNames } from '../../build/installer/names.ts';
import { packApp } from '../../build/package.ts';
import { temporaryFolder, vendorProfileIn } from './made-up-app.ts';
import { DEFAULT_FUSES, madeUpElectron } from './made-up-electron.ts';

/**
 * Of the desk: its tables, its files, what only it does. All of them stand in the vendor edition of the
 * program.
 */
const DESK = [
  'CREATE TABLE licenses',
  'CREATE TABLE marks',
  'CREATE TABLE mails',
  'nodemailer',
  'node/desk/',
  'ledger.sqlite',
];
/** Of the demo vendor: what its keys are made of, and the keys that its profile pins. */
const DEMO = [
  'softkey demo root key',
  'softkey demo signing key',
  ...Object.values(keysIn(demoProfile)),
] as const;

const cannotMakeProgram = isProgramMissing('what is in the packages for Windows', 'makensis', 'nsis');
const workshop = temporaryFolder();
const at = (name: string) => join(workshop.folder, name);
const profile = vendorProfileIn(workshop.folder);
const names = packageNames(profile);

beforeAll(() => buildDesktop(buildConstants('station', profile), at('app')));
afterAll(() => workshop[Symbol.dispose]());

describe.each([
  { target: 'linux', program: names.id, skipped: false },
  { target: 'win', program: 'Softkey Desk.exe', skipped: cannotMakeProgram },
] as const)('what is packed for $target', ({ target, program, skipped }) => {
  describe.skipIf(skipped)('', () => {
    let folder = '';
    const archive = () => join(folder, 'resources/app.asar');
    beforeAll(async () => {
      folder = await packedFor(target);
      extractAll(archive(), at(`${target}-archive`));
    });

    it('is the built app, file by file, and nothing else', () => {
      const packed = contents(at(`${target}-archive`));
      const built = contents(at('app'));
      const { 'package.json': ours = '{}', ...files } = packed;
      const { 'package.json': theirs = '{}', ...wanted } = built;
      expect(Object.keys(files)).toEqual(Object.keys(wanted));
      expect(files).toEqual(wanted);
      expect(JSON.parse(ours)).toMatchObject({
        ...pick(JSON.parse(theirs), ['name', 'productName', 'version', 'main', 'type']),
        desktopName: `${names.id}.desktop`,
      });
    });

    it('has no sources, no maps and no modules of others', () => {
      const files = Object.keys(contents(at(`${target}-archive`)));
      expect(files.filter((name) => /\.(?:tsx?|map)$|node_modules/.test(name))).toEqual([]);
      expect(marksIn(at(`${target}-archive`), ['sourceMappingURL'])).toEqual([]);
    });

    it('has no line of desk code', () => {
      // Where code comes from stands above it.
      expect(marksIn(at(`${target}-archive`), ['node/station/'])).not.toEqual([]);
      expect(marksIn(at(`${target}-archive`), DESK)).toEqual([]);
    });

    it('has none of the demo vendor’s keys', () => {
      expect(marksIn(at(`${target}-archive`), DEMO)).toEqual([]);
    });

    it('has every switch of Electron as the project wants it', async () => {
      const { version, ...wire } = await getCurrentFuseWire(join(folder, program));
      expect([version, named(wire)]).toEqual([
        '1',
        {
          RunAsNode: 'off',
          EnableCookieEncryption: 'on',
          EnableNodeOptionsEnvironmentVariable: 'off',
          EnableNodeCliInspectArguments: 'off',
          EnableEmbeddedAsarIntegrityValidation: 'on',
          OnlyLoadAppFromAsar: 'on',
          LoadBrowserProcessSpecificV8Snapshot: 'off',
          GrantFileProtocolExtraPrivileges: 'off',
          WasmTrapHandlers: 'on',
        },
      ]);
    });

    it('speaks three languages in Electron’s own menus', () => {
      const locales = readdirSync(join(folder, 'locales')).sort();
      expect(locales).toEqual(['en-US.pak', 'es-419.pak', 'es.pak', 'pt-BR.pak']);
    });

    it('has left Electron’s own app behind, and shows all licenses', () => {
      expect(readdirSync(join(folder, 'resources'))).not.toContain('default_app.asar');
      expect(readdirSync(folder)).toEqual(
        expect.arrayContaining(['LICENSE.electron.txt', 'LICENSES.chromium.html', 'LICENSES.txt']),
      );
    });

    if (target === 'win')
      it('has the digest of the archive in the program', () => {
        const digest = createHash('sha256').update(getRawHeader(archive()).headerString).digest('hex');
        const exe = readFileSync(join(folder, program), 'latin1');
        expect(exe).toContain(
          JSON.stringify([{ file: 'resources\\app.asar', alg: 'SHA256', value: digest }]),
        );
      });
  });
});

it('an Electron with one switch more is not packed before somebody decided about it', async () => {
  madeUpElectron(at('newer'), 'linux', `${DEFAULT_FUSES}1`);
  await expect(packedFor('linux', 'newer')).rejects.toThrow(/strictlyRequireAllFuses/);
});

describe('what is looked for', () => {
  const vendorEdition = readFileSync(join(import.meta.dirname, '../../out/softkey.mjs'), 'utf8');
  it.each([...DESK, ...DEMO])('stands in the program of the demo vendor: %s', (mark) => {
    expect(vendorEdition.includes(mark)).toBe(true);
  });
});

async function packedFor(target: Target, electron = `electron-${target}`): Promise<string> {
  const out = at(`packed-${electron}`);
  mkdirSync(out);
  if (electron !== 'newer') madeUpElectron(at(electron), target);
  return packApp(names, target, { app: at('app'), electronDist: at(electron), out });
}

function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(
    paths.map((path) => [
      path.slice(folder.length + 1).replaceAll('\\', '/'),
      readFileSync(path, path.endsWith('package.json') ? 'utf8' : 'base64'),
    ]),
  );
}

function marksIn(folder: string, marks: readonly string[]): string[] {
  return Object.keys(contents(folder)).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'latin1');
    return marks.filter((mark) => text.includes(mark)).map((mark) => `${name}: ${mark}`);
  });
}

function keysIn(file: string): { root: string; keySet: string } {
  const { rootPublicKey, keySet } = JSON.parse(readFileSync(file, 'utf8'));
  return { root: rootPublicKey, keySet };
}

function pick(object: Record<string, unknown>, members: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(members.map((member) => [member, object[member]]));
}

function named(wire: object): Record<string, string> {
  const states: Record<number, string> = { [FuseState.ENABLE]: 'on', [FuseState.DISABLE]: 'off' };
  return Object.fromEntries(
    Object.entries(wire).map(([fuse, state]) => [
      FuseV1Options[Number(fuse)],
      states[state] ?? String(state),
    ]),
  );
}
