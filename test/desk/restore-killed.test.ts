import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isProgramMissing } from '../../build/ensure-system.ts';
import { checkBackup } from '../../node/desk/backup-check.ts';
import { restoreDesk } from '../../node/desk/restore.ts';
import { newDemoDesk, newFolder, openDemoDesk } from './desks.ts';
import { killedAtEachCall } from './killed-at-calls.ts';
import { preLicense } from './requests.ts';
import { backupOf, LATER } from './restored-desks.ts';
import { demoProfile, surroundings } from './surroundings.ts';

/** A folder with `desk`, its backup `saved`, and `lost.license`, which was issued after that. */
async function prepared(): Promise<string> {
  const folder = newFolder();
  const { dir, desk } = await newDemoDesk();
  await desk.issue(preLicense({ host: 'A' }), undefined);
  cpSync(await backupOf(desk), join(folder, 'saved'));
  const { file } = await desk.issue(preLicense({ host: 'B' }), undefined);
  writeFileSync(join(folder, 'lost.license'), file.text);
  await desk.close();
  cpSync(dir, join(folder, 'desk'), { recursive: true });
  return folder;
}

function restoreIn(folder: string) {
  const order = { file: join(folder, 'saved'), dir: join(folder, 'desk'), ledger: undefined };
  return restoreDesk({ ...order, passphrase: undefined, date: undefined }, surroundings(LATER));
}

const check = (file: string) => checkBackup(file, { profile: demoProfile, tallyKey: new Uint8Array(32) });

describe.skipIf(isProgramMissing('a backup or a restore killed at any disk call', 'strace'))(
  'killed at any disk call',
  { timeout: 600_000 },
  () => {
    it('a backup is whole or not there', async () => {
      const folder = newFolder();
      cpSync(join(await prepared(), 'desk'), join(folder, 'desk'), { recursive: true });
      const seen = new Set<boolean>();
      await killedAtEachCall(folder, ['backup-once'], async (copy, said) => {
        const isThere = existsSync(join(copy, 'saved'));
        if (said !== '') expect(isThere).toBe(true);
        if (isThere) expect((await check(join(copy, 'saved'))).view).toMatchObject({ licenses: 2 });
        seen.add(isThere);
      });
      expect(seen).toEqual(new Set([true, false]));
    });

    it('a restore is no desk or a whole one, and is finished by the next', async () => {
      const folder = newFolder();
      cpSync(join(await prepared(), 'saved'), join(folder, 'saved'));
      const seen = new Set<string>();
      await killedAtEachCall(folder, ['restore-once'], async (copy, said) => {
        const isThere = existsSync(join(copy, 'desk', 'keys.json'));
        if (said !== '') expect(isThere).toBe(true);
        if (!isThere) await restoreIn(copy);
        seen.add(isThere ? 'whole' : 'none');
        const desk = await openDemoDesk(join(copy, 'desk'), LATER);
        const { intact, softkeys, events } = await desk.ledger();
        expect({ intact, hosts: softkeys.map(({ host }) => host) }).toEqual({ intact: true, hosts: ['A'] });
        expect(events.filter(({ event }) => event === 'desk-restored')).toHaveLength(1);
        await desk.close();
      });
      expect(seen).toEqual(new Set(['none', 'whole']));
    });

    it('an adoption is done or not, and the next one leaves one license', async () => {
      const folder = newFolder();
      const start = await prepared();
      for (const name of ['saved', 'lost.license']) cpSync(join(start, name), join(folder, name));
      await restoreIn(folder);
      await killedAtEachCall(folder, ['adopt-once'], async (copy, said) => {
        const desk = await openDemoDesk(join(copy, 'desk'), LATER);
        const file = { name: 'lost.license', bytes: readFileSync(join(copy, 'lost.license')) };
        const by = { operator: 'Eva', reason: 'a test', allow: [], date: undefined };
        const { repeated } = await desk.adopt({ file, ...by });
        if (said !== '') expect(repeated).toBe(true);
        const { intact, events } = await desk.ledger();
        expect(intact).toBe(true);
        expect(events.filter(({ event }) => event === 'license-adopted')).toHaveLength(1);
        await desk.close();
      });
    });
  },
);
