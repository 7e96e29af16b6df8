import { createCipheriv, scryptSync } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { changePassphrase } from '../../node/desk/change-passphrase.ts';
import { openDesk } from '../../node/desk/desk.ts';
import { initDesk } from '../../node/desk/init.ts';
import { findKeys } from '../../node/desk/keys-file.ts';
import { rotateKeys } from '../../node/desk/rotate-keys.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { demoDeskFolder, eventsOf, newFolder, openDemoDesk, refusal } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { provenAs, staff } from './operators.ts';
import { preLicense } from './requests.ts';
import { NOW, profileIn, surroundings } from './surroundings.ts';

const OLD = 'correct horse battery';
const NEW = 'staple of another day';

async function lockedDesk(): Promise<string> {
  const dir = newFolder();
  const vendor = { id: 'acme', name: 'Acme' };
  await initDesk({ dir, demo: false, passphrase: OLD, vendor }, surroundings());
  return dir;
}

function change(dir: string, passphrase: string | undefined, choose: () => Promise<string>) {
  return changePassphrase(dir, passphrase, choose, surroundings());
}

const keysIn = (dir: string) => readFileSync(join(dir, 'keys.json'), 'utf8');
const never = () => Promise.reject(new Error('asked for a new passphrase'));

/** The cheapest lock that is read. */
const CHEAP = { n: 32_768, r: 8, p: 1 };

/** Locks the keys as an earlier program could have, by hand. */
function lockCheaply(dir: string): void {
  const { seeds } = findKeys(dir).open(OLD);
  const [salt, nonce] = [Buffer.alloc(16, 1), Buffer.alloc(12, 2)];
  const key = scryptSync(OLD, salt, 32, { N: CHEAP.n, r: CHEAP.r, p: CHEAP.p, maxmem: 2 ** 27 });
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from('softkey desk keys v1 acme'));
  const [root, signing] = [encodeBase64(seeds.root), encodeBase64(seeds.signing)];
  const open = cipher.update(JSON.stringify({ kind: 'clear', root, signing }));
  const sealed = encodeBase64(Buffer.concat([open, cipher.final(), cipher.getAuthTag()]));
  setSecrets(dir, { ...CHEAP, salt: encodeBase64(salt), nonce: encodeBase64(nonce), sealed });
}

function setSecrets(dir: string, changed: object): void {
  const file = JSON.parse(keysIn(dir));
  const secrets = { ...file.secrets, ...changed };
  writeFileSync(join(dir, 'keys.json'), JSON.stringify({ ...file, secrets }));
}

describe('a passphrase that is changed', () => {
  it('opens the same keys, and the old one opens them no more', async () => {
    const dir = await lockedDesk();
    const before = findKeys(dir).open(OLD);
    expect(await change(dir, OLD, async () => NEW)).toEqual({ samePassphrase: false, timesHarder: 1 });
    expect(findKeys(dir).open(NEW)).toEqual(before);
    expect((await refusal(() => findKeys(dir).open(OLD))).code).toBe('PASSPHRASE_WRONG');
    if (process.platform !== 'win32') expect(statSync(join(dir, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  it('may be the one that it was: salt and nonce are others', async () => {
    const dir = await lockedDesk();
    const before = JSON.parse(keysIn(dir)).secrets;
    expect(await change(dir, OLD, async () => OLD)).toEqual({ samePassphrase: true, timesHarder: 1 });
    const after = JSON.parse(keysIn(dir)).secrets;
    for (const part of ['salt', 'nonce', 'sealed']) expect(after[part]).not.toBe(before[part]);
  });

  it('makes an old lock as hard as one of today, and says how much harder that is', async () => {
    const dir = await lockedDesk();
    lockCheaply(dir);
    expect(findKeys(dir).cost).toEqual(CHEAP);
    expect(await change(dir, OLD, async () => OLD)).toEqual({ samePassphrase: true, timesHarder: 4 });
    expect(findKeys(dir).cost).toEqual({ n: 131_072, r: 8, p: 1 });
    expect(await change(dir, OLD, async () => NEW)).toMatchObject({ timesHarder: 1 });
  });

  it('is not asked for before the old one has opened the keys', async () => {
    const dir = await lockedDesk();
    const before = keysIn(dir);
    expect((await refusal(() => change(dir, undefined, never))).code).toBe('PASSPHRASE_MISSING');
    expect((await refusal(() => change(dir, NEW, never))).code).toBe('PASSPHRASE_WRONG');
    expect((await refusal(() => change(dir, OLD, async () => 'short'))).code).toBe('PASSPHRASE_SHORT');
    expect(keysIn(dir)).toBe(before);
  });

  it('is refused where somebody else changed it while it was typed, and his stays', async () => {
    const dir = await lockedDesk();
    const typing = async () => {
      await change(dir, OLD, async () => NEW);
      return 'what the second person typed';
    };
    expect((await refusal(() => change(dir, OLD, typing))).code).toBe('KEYS_CHANGED');
    findKeys(dir).open(NEW);
  });

  it('is refused for public keys, for no desk, and for one that lost its keys', async () => {
    const dir = await demoDeskFolder();
    expect((await refusal(() => change(dir, undefined, never))).code).toBe('KEYS_PUBLIC');
    expect((await refusal(() => change(newFolder(), OLD, never))).code).toBe('DESK_MISSING');
    const desk = await openDemoDesk(dir);
    await desk.issue(preLicense({ host: 'A' }), undefined);
    await desk.close();
    rmSync(join(dir, 'keys.json'));
    expect(await refusal(() => change(dir, OLD, never))).toMatchObject({
      code: 'LEDGER_CORRUPT',
      details: { part: 'keys-lost' },
    });
  });

  it('says that an altered cost opens nothing, and leaves the file', async () => {
    const dir = await lockedDesk();
    setSecrets(dir, CHEAP);
    const before = keysIn(dir);
    expect((await refusal(() => change(dir, OLD, never))).code).toBe('PASSPHRASE_WRONG');
    expect(keysIn(dir)).toBe(before);
  });
});

describe('the passphrase of a desk with operators', () => {
  it('is changed by somebody with the role keys, and the ledger names them', async () => {
    const dir = await lockedDesk();
    const own = surroundings(NOW, profileIn(join(dir, 'vendor-profile.json')));
    const desk = await openDesk(dir, OLD, own);
    await staff(desk, ['Kim', 'keys'], ['Ana', 'clerk']);
    await desk.close();
    const before = keysIn(dir);
    const by = (name: string) => ({ signIn: provenAs(name), date: undefined });
    // Whose program does it makes no difference: the desk is asked, by its own root key.
    for (const around of [own, surroundings()]) {
      expect((await refusal(() => changePassphrase(dir, OLD, never, around))).code).toBe('OPERATOR_MISSING');
      expect((await refusal(() => changePassphrase(dir, OLD, never, around, by('Ana')))).code).toBe(
        'ROLE_MISSING',
      );
    }
    expect(keysIn(dir)).toBe(before);
    await changePassphrase(dir, OLD, async () => NEW, own, by('Kim'));
    const again = await openDesk(dir, NEW, own);
    expect((await eventsOf(again)).at(-1)).toEqual({ event: 'desk-passphrase', operator: 'Kim' });
    expect((await again.verify(undefined, () => {})).intact).toBe(true);
    await again.close();
  });

  it('is noted nowhere at a desk of one person', async () => {
    const dir = await lockedDesk();
    const own = surroundings(NOW, profileIn(join(dir, 'vendor-profile.json')));
    await changePassphrase(dir, OLD, async () => NEW, own);
    const desk = await openDesk(dir, NEW, own);
    expect(await eventsOf(desk)).toEqual([]);
    await desk.close();
  });
});

describe('the lock of a desk', () => {
  it('stays on its keys when a new one begins', async () => {
    const dir = await lockedDesk();
    const before = findKeys(dir).open(OLD).seeds;
    const built = surroundings(NOW, profileIn(join(dir, 'vendor-profile.json')));
    await rotateKeys(dir, OLD, { operator: 'Eva', reason: 'every year', date: undefined }, built);
    const { seeds } = findKeys(dir).open(OLD);
    expect(seeds.root).toEqual(before.root);
    expect(seeds.signing).not.toEqual(before.signing);
    expect((await refusal(() => findKeys(dir).open(NEW))).code).toBe('PASSPHRASE_WRONG');
  });

  it('is not undone by a new key that was begun before somebody changed the passphrase', async () => {
    const dir = await lockedDesk();
    const built = surroundings(NOW, profileIn(join(dir, 'vendor-profile.json')));
    let changed: string | undefined;
    // The salt of the lock is drawn once the key set is in the ledger.
    const randomness: typeof built.randomness = (bytes) => {
      if (bytes === 16 && changed === undefined) {
        changed = keysIn(dir).replace('"version": 1', '"version":  1');
        writeFileSync(join(dir, 'keys.json'), changed);
      }
      return built.randomness(bytes);
    };
    const by = { operator: 'Eva', reason: 'every year', date: undefined };
    const rotate = (around: typeof built) => rotateKeys(dir, OLD, by, around);
    expect((await refusal(() => rotate({ ...built, randomness }))).code).toBe('KEYS_CHANGED');
    expect(keysIn(dir)).toBe(changed);
    expect((await refusal(() => openDesk(dir, OLD, built))).code).toBe('KEYS_OLDER');
    expect((await rotate(built)).keys.map(({ state }) => state)).toEqual(['signs', 'ended', 'ended']);
  });
});

describe.skipIf(isProgramMissing('a passphrase change killed at any disk call', 'strace'))(
  'a change of the passphrase that is killed at any disk call',
  () => {
    it('leaves the old one or the new one, and is done by the next', { timeout: 300_000 }, async () => {
      const prepared = await lockedDesk();
      const seeds = findKeys(prepared).open(OLD).seeds;
      const seen = new Set<string>();
      await killedAtEachCall(prepared, ['change-passphrase', OLD, NEW], async (dir, said) => {
        const opened = [OLD, NEW].filter((passphrase) => opens(dir, passphrase));
        expect(opened).toHaveLength(1);
        if (said !== '') expect(opened).toEqual([NEW]);
        seen.add(opened.join());
        await change(dir, opened[0], async () => 'once more, and whole');
        expect(findKeys(dir).open('once more, and whole').seeds).toEqual(seeds);
        expect(readdirSync(dir).filter((name) => name.startsWith('.keys'))).toEqual([]);
      });
      expect(seen).toEqual(new Set([OLD, NEW]));
    });
  },
);

function opens(dir: string, passphrase: string): boolean {
  try {
    findKeys(dir).open(passphrase);
    return true;
  } catch (error) {
    if (isRefusal(error, 'PASSPHRASE_WRONG')) return false;
    throw error;
  }
}
