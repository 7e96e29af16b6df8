import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { secretKeyOf } from '../../node/crypto/signing-key.ts';
import { demoKeySet, demoSeeds } from '../../node/desk/demo-keys.ts';
import { openDesk, openRecords } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import { isShort } from '../../node/desk/passphrase.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { demoDeskFolder, newFolder, openDemoDesk, refusal } from './desks.ts';
import { licenseIn, preLicense } from './requests.ts';
import { demoProfile, initDemoDesk, profileIn, surroundings } from './surroundings.ts';

const ACME = { id: 'acme', name: 'Acme Automation' };
const PASSPHRASE = 'correct horse battery staple';

/** A vendor's desk, and the surroundings of a program that was built with its profile. */
async function acmeDesk() {
  const dir = newFolder();
  const view = await initDesk({ dir, demo: false, passphrase: PASSPHRASE, vendor: ACME }, surroundings());
  const built = surroundings(undefined, profileIn(join(dir, 'vendor-profile.json')));
  return { dir, view, built };
}

const posix = it.skipIf(process.platform === 'win32');

describe("the demo vendor's desk", () => {
  it('has the keys that the demo profile pins', () => {
    expect(encodeBase64(secretKeyOf(demoSeeds.root).publicKey)).toBe(demoProfile.rootPublicKey);
  });

  it('has the same key set everywhere', async () => {
    const first = await openDemoDesk(await demoDeskFolder());
    const second = await openDemoDesk(await demoDeskFolder());
    expect(first.keySet()).toEqual(second.keySet());
    expect(first.keySet()).toEqual({ name: 'demo_2026-01-01.key-set', text: demoKeySet('demo').text });
  });

  it('needs no passphrase', async () => {
    const dir = join(newFolder(), 'a', 'desk');
    expect(await initDemoDesk(dir)).toMatchObject({ vendor: { id: 'demo' }, demo: true, needsBuild: false });
    const desk = await openDemoDesk(dir);
    expect(await desk.ledger()).toMatchObject({ vendor: 'demo', softkeys: [], intact: true, brokenAt: null });
  });

  it('is refused in a program for another vendor, and in one that does not carry its keys', async () => {
    const demo = { dir: newFolder(), demo: true, passphrase: undefined };
    const { built } = await acmeDesk();
    const load = () => import('../../node/desk/demo-keys.ts');
    expect((await refusal(() => initDesk(demo, built, load))).code).toBe('USAGE');
    expect((await refusal(() => initDesk(demo, surroundings()))).code).toBe('USAGE');
    expect(readdirSync(demo.dir)).toEqual([]);
  });
});

describe("a vendor's desk", () => {
  it('writes the profile to build with', async () => {
    const { dir, view, built } = await acmeDesk();
    expect(view).toMatchObject({ vendor: ACME, demo: false, keySetVersion: 1, needsBuild: true });
    expect(view.files).toEqual(['acme_2026-11-22.key-set', 'vendor-profile.json']);
    for (const file of view.files) expect(existsSync(join(dir, file))).toBe(true);
    expect(built.profile).toMatchObject({
      ...ACME,
      demo: false,
      contact: { email: '', phone: '' },
      products: demoProfile.products,
      rootPublicKey: view.rootPublicKey,
    });
    const desk = await openDesk(dir, PASSPHRASE, built);
    expect(readFileSync(join(dir, 'acme_2026-11-22.key-set'), 'utf8')).toBe(desk.keySet().text);
    const view1 = await desk.issue(preLicense({ host: 'A' }, { vendor: 'acme' }), undefined);
    expect(licenseIn(view1.file.text).vendor).toBe('acme');
    await desk.close();
  });

  it('opens with its passphrase only', async () => {
    const { dir, built } = await acmeDesk();
    expect((await refusal(() => openDesk(dir, undefined, built))).code).toBe('PASSPHRASE_MISSING');
    expect((await refusal(() => openDesk(dir, '', built))).code).toBe('PASSPHRASE_MISSING');
    expect((await refusal(() => openDesk(dir, `${PASSPHRASE} `, built))).code).toBe('PASSPHRASE_WRONG');
  });

  it('shows what it has on record without one, and to its own vendor only', async () => {
    const { dir, built } = await acmeDesk();
    const desk = await openDesk(dir, PASSPHRASE, built);
    await desk.issue(preLicense({ host: 'A' }, { vendor: 'acme' }), undefined);
    const [ledger, keySet] = [await desk.ledger(), desk.keySet()];
    await desk.close();
    const records = await openRecords(dir, built);
    expect(await records.ledger()).toEqual(ledger);
    expect(ledger.softkeys).toHaveLength(1);
    expect(records.keySet()).toEqual(keySet);
    expect(Object.keys(records).toSorted()).toEqual([
      'approvals',
      'close',
      'contacts',
      'expiring',
      'export',
      'keySet',
      'keySetToBring',
      'keys',
      'ledger',
      'mails',
      'newestLicense',
      'operators',
      'orders',
      'policies',
      'revocationList',
      'search',
      'story',
      'usualTerms',
      'verify',
      'whoWorks',
    ]);
    await records.close();
    const other = await acmeDesk();
    for (const program of [other.built, surroundings()])
      expect((await refusal(() => openRecords(dir, program))).code).toBe('DESK_OTHER_VENDOR');
  });

  it('opens however the keyboard composes accents', async () => {
    const dir = newFolder();
    await initDesk(
      { dir, demo: false, passphrase: 'pão com manteiga'.normalize('NFC'), vendor: ACME },
      surroundings(),
    );
    const built = surroundings(undefined, profileIn(join(dir, 'vendor-profile.json')));
    await (await openDesk(dir, 'pão com manteiga'.normalize('NFD'), built)).close();
  });

  it('keeps its secrets out of every file', async () => {
    const { dir } = await acmeDesk();
    const { secrets } = JSON.parse(readFileSync(join(dir, 'keys.json'), 'utf8'));
    expect(Object.keys(secrets)).toEqual(['kind', 'n', 'r', 'p', 'salt', 'nonce', 'sealed']);
    expect(secrets.n).toBeGreaterThanOrEqual(2 ** 15);
  });

  it('has other keys than any other desk', async () => {
    const [a, b] = [await acmeDesk(), await acmeDesk()];
    expect(a.view.rootPublicKey).not.toBe(b.view.rootPublicKey);
    expect(a.view.signingKeyId).not.toBe(b.view.signingKeyId);
    expect((await refusal(() => openDesk(a.dir, PASSPHRASE, b.built))).code).toBe('DESK_OTHER_VENDOR');
    expect((await refusal(() => openDesk(a.dir, PASSPHRASE, surroundings()))).code).toBe('DESK_OTHER_VENDOR');
  });

  it.each([
    [{ id: 'Acme', name: 'x' }, 'USAGE'],
    [{ id: 'acme', name: '' }, 'USAGE'],
    [{ id: 'demo', name: 'Not the demo vendor' }, 'USAGE'],
    [undefined, 'USAGE'],
  ])('is refused for the vendor %o', async (vendor, code) => {
    const dir = newFolder();
    const call = () => initDesk({ dir, demo: false, passphrase: PASSPHRASE, vendor }, surroundings());
    expect((await refusal(call)).code).toBe(code);
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each(['', 'x', 'too short', '  padded    ', 'ãããããã'.normalize('NFD')])(
    'is refused with the short passphrase %j',
    async (passphrase) => {
      const dir = join(newFolder(), 'desk');
      const call = () => initDesk({ dir, demo: false, passphrase, vendor: ACME }, surroundings());
      const { code, details } = await refusal(call);
      expect([code, details]).toEqual(['PASSPHRASE_SHORT', { least: 10 }]);
      expect(existsSync(dir)).toBe(false);
      expect([isShort(passphrase), isShort(PASSPHRASE)]).toEqual([true, false]);
    },
  );

  it('is refused without a passphrase', async () => {
    const dir = newFolder();
    const call = () => initDesk({ dir, demo: false, passphrase: undefined, vendor: ACME }, surroundings());
    expect((await refusal(call)).code).toBe('PASSPHRASE_MISSING');
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe("the desk's folder", () => {
  posix("is its owner's alone", async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'A' }), undefined);
    const modeOf = (path: string) => statSync(path).mode & 0o777;
    expect(modeOf(dir)).toBe(0o700);
    for (const name of ['keys.json', 'ledger.sqlite', 'ledger.sqlite-wal', 'ledger.sqlite-shm'])
      expect([name, modeOf(join(dir, name))]).toEqual([name, 0o600]);
  });

  it('may be there already, empty', async () => {
    const dir = newFolder();
    mkdirSync(join(dir, 'desk'));
    await initDemoDesk(join(dir, 'desk'));
    await openDemoDesk(join(dir, 'desk'));
  });

  it('is refused with something else in it, and where it is no folder', async () => {
    const dir = newFolder();
    writeFileSync(join(dir, 'holiday.jpg'), '');
    expect((await refusal(() => initDemoDesk(dir))).code).toBe('USAGE');
    expect((await refusal(() => initDemoDesk(join(dir, 'holiday.jpg')))).code).toBe('OUTPUT_FAILED');
    expect(readdirSync(dir)).toEqual(['holiday.jpg']);
  });

  it('is never made twice', async () => {
    const dir = await demoDeskFolder();
    const keys = readFileSync(join(dir, 'keys.json'));
    expect((await refusal(() => initDemoDesk(dir))).code).toBe('DESK_EXISTS');
    expect(readFileSync(join(dir, 'keys.json'))).toEqual(keys);
  });

  it('is not made anew around a ledger whose keys are lost', async () => {
    const dir = await demoDeskFolder();
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    rmSync(join(dir, 'keys.json'));
    expect((await refusal(() => initDemoDesk(dir))).code).toBe('DESK_EXISTS');
    for (const open of [() => openDemoDesk(dir), () => openRecords(dir, surroundings())])
      expect(await refusal(open)).toMatchObject({ code: 'LEDGER_CORRUPT', details: { part: 'keys-lost' } });
    writeFileSync(join(dir, 'ledger.sqlite'), 'hello '.repeat(2000));
    expect((await refusal(() => openDemoDesk(dir))).details['part']).toBe('keys-lost');
  });

  it('is missing where an init was interrupted before it had keys: there is nothing to restore', async () => {
    const dir = await demoDeskFolder();
    rmSync(join(dir, 'keys.json'));
    expect((await refusal(() => openDemoDesk(dir))).code).toBe('DESK_MISSING');
    await initDemoDesk(dir);
    await openDemoDesk(dir);
  });

  it('has lost its ledger where that is missing beside the keys', async () => {
    const dir = await demoDeskFolder();
    rmSync(join(dir, 'ledger.sqlite'));
    for (const open of [() => openDemoDesk(dir), () => openRecords(dir, surroundings())])
      expect(await refusal(open)).toMatchObject({
        code: 'LEDGER_CORRUPT',
        details: { part: 'database-lost' },
      });
  });

  it('is missing without its keys', async () => {
    expect((await refusal(() => openDemoDesk(newFolder()))).code).toBe('DESK_MISSING');
    expect((await refusal(() => openDemoDesk(join(newFolder(), 'nowhere')))).code).toBe('DESK_MISSING');
  });

  it.each(['', '{}', '{"version": 2}', 'not json'])('is damaged with the keys %j', async (text) => {
    const dir = await demoDeskFolder();
    writeFileSync(join(dir, 'keys.json'), text);
    const { code, details } = await refusal(() => openDemoDesk(dir));
    expect([code, details]).toEqual(['LEDGER_CORRUPT', { file: 'keys.json', part: 'keys' }]);
  });

  it('is damaged with a key set that the root key did not sign', async () => {
    const dir = await demoDeskFolder();
    const keys = JSON.parse(readFileSync(join(dir, 'keys.json'), 'utf8'));
    const { dir: other } = await acmeDesk();
    const { keySet } = JSON.parse(readFileSync(join(other, 'keys.json'), 'utf8'));
    writeFileSync(join(dir, 'keys.json'), JSON.stringify({ ...keys, keySet }));
    expect((await refusal(() => openDemoDesk(dir))).code).toBe('LEDGER_CORRUPT');
  });
});

describe('a Node without SQLite', () => {
  it('is told to be too old, and leaves nothing behind', async () => {
    const dir = join(newFolder(), 'desk');
    const program = fileURLToPath(new URL('programs/init.ts', import.meta.url));
    const { stderr } = spawnSync(process.execPath, ['--no-experimental-sqlite', program, dir], {
      encoding: 'utf8',
    });
    expect(stderr).toContain('RUNTIME_TOO_OLD');
    expect(readdirSync(dir)).toEqual([]);
  });
});
