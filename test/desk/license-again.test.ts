import { describe, expect, it } from 'vitest';
import { openRecords } from '../../node/desk/desk.ts';
import { addDays } from '../../shared/encoding/instant.ts';
import { newDemoDesk, refusal } from './desks.ts';
import { preLicense, requestId, stationKey, upgradeRequest } from './requests.ts';
import { NOW, surroundings } from './surroundings.ts';

/** A softkey with two licenses; the second one was asked for when the first had run out. */
async function upgradedOnce() {
  const { dir, desk, at } = await newDemoDesk();
  const firstRequest = preLicense({ host: 'A' });
  const first = await desk.issue(firstRequest, undefined);
  const later = await at(addDays(NOW, 80));
  const createdAt = addDays(NOW, 80);
  const secondRequest = upgradeRequest({ host: 'A', request: 'next' }, first.file.text, { createdAt });
  const second = await later.upgrade(secondRequest, undefined);
  return { dir, first, second, firstRequest, secondRequest, later, at };
}

describe('a license that is written again', () => {
  it('says that it is not the newest one, and that it has expired', async () => {
    const { later, firstRequest, secondRequest, first, second } = await upgradedOnce();
    const again = await later.issue(firstRequest, undefined);
    const newest = { sequence: 2, expiresAt: second.expiresAt };
    expect(again).toMatchObject({ repeated: true, sequence: 1, expired: true, newest, file: first.file });
    const newestAgain = await later.upgrade(secondRequest, undefined);
    expect(newestAgain).toMatchObject({ repeated: true, sequence: 2, expired: false, newest });
  });

  it('is the newest of its softkey, byte for byte, without a passphrase and without an event', async () => {
    const { dir, later, second, at } = await upgradedOnce();
    const before = (await later.ledger()).events;
    const records = await openRecords(dir, surroundings(addDays(NOW, 81)));
    const again = await records.newestLicense(second.softkeyId);
    expect(again.file).toEqual(second.file);
    expect(again).toMatchObject({ sequence: 2, expired: false, requestId: requestId('next') });
    expect((await records.ledger()).events).toEqual(before);
    await records.close();
    const whenOver = await at(second.expiresAt ?? '');
    expect((await whenOver.newestLicense(second.softkeyId)).expired).toBe(true);
  });

  it('is refused of a softkey that this desk never issued', async () => {
    const { later } = await upgradedOnce();
    const softkeyId = 'SK-NONE-NONE-NONE-NONE';
    const { code, details } = await refusal(() => later.newestLicense(softkeyId));
    expect({ code, details }).toEqual({ code: 'SOFTKEY_UNKNOWN', details: { softkeyId } });
  });
});

it('a machine that asks once more is told of the newest license and what writes it again', async () => {
  const { later, second } = await upgradedOnce();
  const emptied = preLicense({ host: 'A', request: 'lost', key: stationKey('lost') });
  const { code, details } = await refusal(() => later.issue(emptied, undefined));
  expect(code).toBe('ALREADY_ISSUED');
  expect(details).toMatchObject({
    sequence: 2,
    until: second.expiresAt,
    requestId: requestId('next'),
    command: 'desk upgrade',
  });
});
