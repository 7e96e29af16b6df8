import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { isJavaMissing, JAVA_SOURCES } from '../../build/sdk-java.ts';
import { makeSdkPackages, sdkVersion } from '../../build/sdk-packages.ts';
import { isCMissing } from '../sdk/build-c.ts';
import { PYTHON, PYTHON_SOURCES } from '../sdk/implementations.ts';
import { temporaryFolder } from './made-up-app.ts';

/** What the developer of a product gets, unpacked and used. */

const cannotPack =
  process.platform !== 'linux' ||
  isCMissing('the packages of sdk/') ||
  isJavaMissing('the packages of sdk/') ||
  isProgramMissing('the packages of sdk/', 'dpkg-deb', 'dpkg');
const noPython = cannotPack || PYTHON.isMissing('the package for Python');
const run = (program: string, ...args: readonly string[]) =>
  execFileSync(program, args, { encoding: 'utf8' });

describe.skipIf(cannotPack)('the packages of sdk/', () => {
  const workshop = temporaryFolder();
  const at = (name: string) => join(workshop.folder, name);
  const library = () => join(at('tree'), 'usr/lib', readdirSync(join(at('tree'), 'usr/lib'))[0] ?? '');

  beforeAll(async () => {
    const [deb = '', archive = ''] = await makeSdkPackages(at('out'));
    run('dpkg-deb', '--raw-extract', deb, at('tree'));
    run('tar', '-C', workshop.folder, '-xzf', archive);
  });
  afterAll(() => workshop[Symbol.dispose]());

  it('have one version in all languages', () => {
    const version = sdkVersion();
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    const project = readFileSync(join(PYTHON_SOURCES, 'pyproject.toml'), 'utf8');
    expect(project).toContain(`version = "${version}"\n`);
    expect(readFileSync(join(at('tree'), 'DEBIAN/control'), 'utf8')).toContain(`Version: ${version}\n`);
    expect(readdirSync(at('out')).sort()).toEqual([
      expect.stringMatching(`^libsoftkey-dev_${version}_\\w+\\.deb$`),
      `softkey-${version}.jar`,
      `softkey-${version}.tar.gz`,
      `softkey-${version}.tgz`,
    ]);
  });

  it('have the library, the headers, what finds them, and no path of this machine', () => {
    expect(readdirSync(library()).sort()).toEqual([
      'libsoftkey.so',
      'libsoftkey.so.0',
      `libsoftkey.so.${sdkVersion()}`,
      'pkgconfig',
    ]);
    expect(readdirSync(join(at('tree'), 'usr/include')).sort()).toEqual(['softkey.h', 'softkey.hpp']);
    const found = readFileSync(join(library(), 'pkgconfig/softkey.pc'), 'utf8');
    expect(found).toMatch(/^prefix=\/usr\n/);
    expect(readFileSync(join(library(), 'libsoftkey.so')).includes(workshop.folder)).toBe(false);
  });

  it('serve a product that was built with them', () => {
    const source = join(at('tree'), 'usr/share/doc/libsoftkey-dev/examples/product.c');
    const flags = [`-I${join(at('tree'), 'usr/include')}`, `-L${library()}`, '-lsoftkey'];
    run('cc', '-std=c99', source, '-o', at('product'), ...flags);
    const env = { LD_LIBRARY_PATH: library() };
    const { status, stdout } = spawnSync(at('product'), [at('nowhere')], { encoding: 'utf8', env });
    expect([status, stdout]).toEqual([3, 'This station holds no license. It does not start.\n']);
  });

  it.skipIf(noPython)('serve a product in Python', () => {
    const { program } = PYTHON.build();
    const folder = at(`softkey-${sdkVersion()}`);
    const env = { PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: '1', LD_LIBRARY_PATH: library() };
    const args = [join(folder, 'samples/product.py'), at('nowhere')];
    const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env });
    expect([status, stdout, stderr]).toEqual([3, 'This station holds no license. It does not start.\n', '']);
  });

  it('serve a product in Java', () => {
    const jar = join(at('out'), `softkey-${sdkVersion()}.jar`);
    const samples = ['Product.java', 'Vendor.java'].map((name) => join(JAVA_SOURCES, 'samples', name));
    run('javac', '-cp', jar, '-d', at('product-java'), ...samples);
    const license = join(at('out'), 'no-license');
    writeFileSync(license, 'not a license');
    const args = ['-cp', `${jar}:${at('product-java')}`, 'Product', license, license];
    const { status, stdout, stderr } = spawnSync('java', args, { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([3, 'NOT_A_SOFTKEY_FILE. It does not start.\n', '']);
  });
});
