import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeNodePackage } from '../../build/sdk-packages.ts';
import { tool } from '../../build/tool.ts';
import { check } from '../../sdk/node/check.ts';
import { profileOf } from '../../sdk/node/profile.ts';
import { verify } from '../../sdk/node/verify.ts';
import { addDays, instantOf } from '../../shared/encoding/instant.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { vendorEdition } from '../cli/runner.ts';
import { demoProfile } from '../desk/surroundings.ts';
import { licensedHome } from '../licensed-home.ts';
import { importTexts, madeUpStation, requestOf } from '../station/made-up-station.ts';
import { licenseFile, licenseFor, profile, requestIn } from '../station/vendor.ts';
import { readVectors } from '../vectors/read.ts';
import { isCMissing, run } from './build-c.ts';
import { caseOf } from './case.ts';
import { buildChecker, type Checked, checkCommand, runCheck } from './checked.ts';

/** The package for Node: the station's own core, which notes nothing here, and what npm makes of it. */

const noC = process.platform !== 'linux' || isCMissing('the package for Node beside sdk/c');
let folder = '';
let checker = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'softkey-node-'));
  licensedHome(vendorEdition.program, folder);
  if (!noC) checker = buildChecker();
});
afterAll(() => rmSync(folder, { recursive: true }));

const pinnedOf = ({ id, rootPublicKey, keySet, defaultTerms }: VendorProfile) => ({
  vendor: id,
  rootKey: rootPublicKey,
  warnDays: defaultTerms.warnDays,
  ...(keySet === null ? {} : { keySet }),
});

async function bothSay(vendor: VendorProfile, home: string, now: string): Promise<Checked> {
  const inC = runCheck(checkCommand(checker, { profile: vendor, home, now, machine: null }));
  const { best, softkeys, clock, notRecorded, problems } = await check({ ...pinnedOf(vendor), home, now });
  const common = ({ until: _, following: _f, ...same }: Checked['softkeys'][number]) => same;
  const { clock: clockInC, softkeys: softkeysInC, problems: problemsInC, homeExists: _, ...bestInC } = inC;
  const { notRecorded: notRecordedInC, ...first } = bestInC;
  const { ahead: _a, ...sameClock } = clockInC;
  expect({ best, softkeys, clock, notRecorded, problems }).toEqual({
    best: common(first),
    softkeys: softkeysInC.map(common),
    clock: sameClock,
    notRecorded: notRecordedInC,
    problems: problemsInC,
  });
  return inC;
}

/** The content of every file of a home. */
function contentOf(home: string) {
  const files = readdirSync(home, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  return files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name), 'utf8')]);
}

describe.skipIf(noC)('the check of the package for Node says what that in C says, and writes nothing', () => {
  it('of a licensed home on any day', async () => {
    const home = join(folder, 'home');
    const before = contentOf(home);
    const kinds = [];
    for (const days of [0, 1, 30, 46, 61, 76, 400, -3])
      kinds.push((await bothSay(demoProfile, home, addDays(instantOf(new Date()), days))).kind);
    expect(new Set(kinds)).toEqual(new Set(['active', 'expiring', 'grace', 'expired']));
    expect(contentOf(home)).toEqual(before);
  });

  it('of a home that another machine has, seen here for the first time', async () => {
    const station = madeUpStation();
    const request = requestIn((await requestOf(station)).file.text);
    await importTexts(station, licenseFile(licenseFor(request)).text);
    const seen = await bothSay(profile, station.home, '2026-03-03T12:00:00Z');
    expect(seen).toMatchObject({ kind: 'grace', reason: 'drifted', notRecorded: true });
    const later = await bothSay(profile, station.home, '2026-03-17T12:00:00Z');
    expect(later).toMatchObject({ kind: 'other-machine', licensed: false });
  });

  it('of a home that does not exist, and of one that is a file', async () => {
    expect(await bothSay(demoProfile, join(folder, 'nowhere'), '2026-12-01T00:00:00Z')).toMatchObject({
      code: 'NO_LICENSE',
    });
    await bothSay(demoProfile, join(folder, 'order.json'), '2026-12-01T00:00:00Z');
  });
});

describe('the verify of the package for Node', () => {
  const vectors = readVectors();
  const licenses = [...vectors.values()].filter(
    ({ reader, expect: code }) => reader === 'license' && code !== 'OTHER_MACHINE',
  );

  it.each(licenses.map((vector) => [vector.name, vector] as const))(
    'says of %s what it has to',
    (_, vector) => {
      const { lines, files } = caseOf(vector, vectors);
      const { file = new Uint8Array(), held } = files;
      const verdict = verify(file, {
        vendor: lines['vendor'] ?? '',
        rootKey: lines['root-key'] ?? '',
        now: lines['now'] ?? '',
        products: (lines['products'] ?? '').split(' '),
        ...(files['key-set'] && { newestKeySet: files['key-set'] }),
        ...(files['revocation-list'] && { revocationList: files['revocation-list'] }),
        ...(held && { held }),
      });
      expect(verdict.code).toBe(vector.expect);
    },
  );

  it('takes nothing of the profile but what it pins', () => {
    expect(profileOf({ vendor: 'a', rootKey: 'b' })).toMatchObject({ id: 'a', products: [], keySet: null });
  });
});

describe('the package for Node, as npm packs it', () => {
  let product = '';
  beforeAll(async () => {
    const file = await makeNodePackage(join(folder, 'workshop'), folder);
    product = join(folder, 'product');
    mkdirSync(join(product, 'node_modules/softkey'), { recursive: true });
    run('tar', ['-C', join(product, 'node_modules/softkey'), '--strip-components=1', '-xzf', file]);
    cpSync(fileURLToPath(new URL('../../sdk/node/samples', import.meta.url)), product, { recursive: true });
  });

  it('serves the sample product', () => {
    const start = (home: string) =>
      spawnSync(process.execPath, [join(product, 'product.mjs'), join(folder, home)], { encoding: 'utf8' });
    expect(start('home')).toMatchObject({ status: 0, stdout: 'Licensed for 60 more days.\n', stderr: '' });
    expect(start('nowhere')).toMatchObject({ status: 3, stdout: 'NO_LICENSE. It does not start.\n' });
  });

  it('has types that a product in TypeScript is checked by, and no line of the desk', () => {
    const source = `import { check } from 'softkey';
      const { best } = await check({ vendor: 'demo', rootKey: '' });
      export const days: number | null = best.daysLeft;
      // @ts-expect-error: there is no such state
      export const never = best.kind === 'activated';\n`;
    writeFileSync(join(product, 'product.mts'), source);
    const flags = [
      '--noEmit',
      '--ignoreConfig',
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2024',
      '--types',
      '',
    ];
    run(process.execPath, [tool.tsc, ...flags, join(product, 'product.mts')]);
    const shipped = readdirSync(join(product, 'node_modules/softkey'), { recursive: true }).map(String);
    const code = shipped
      .filter((name) => name.endsWith('.mjs'))
      .map((name) => join(product, 'node_modules/softkey', name));
    expect(code.filter((name) => /node\/desk\//.test(readFileSync(name, 'utf8')))).toEqual([]);
  });
});
