import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newDemoDesk, newFolder, openDemoDesk } from './desks.ts';
import { licenseIn, preLicense } from './requests.ts';

// A limit of the threat model: once only is once per ledger.

test('two copies of a desk give one machine two softkeys, and each ledger is whole', async () => {
  const { desk, dir } = await newDemoDesk();
  await desk.issue(preLicense({ host: 'A' }), undefined);
  await desk.close();
  const copy = join(newFolder(), 'copy');
  cpSync(dir, copy, { recursive: true });
  const desks = [await openDemoDesk(dir), await openDemoDesk(copy)];
  const issued = await Promise.all(
    desks.map(async (one) => licenseIn((await one.issue(preLicense({ host: 'B' }), undefined)).file.text)),
  );
  expect(new Set(issued.map(({ softkeyId }) => softkeyId)).size).toBe(2);
  for (const one of desks) expect(await one.ledger()).toMatchObject({ intact: true });
});
