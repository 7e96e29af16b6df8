import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerParcel } from '../../node/cli/desk-exchange/answer-parcel.ts';
import {
  type ExchangeFolder,
  exchangeFolder,
  waitingFolderIn,
} from '../../node/cli/desk-exchange/exchange-folder.ts';
import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import { holdDesk } from '../../node/desk/held-desk.ts';
import { openAll } from '../../node/station/opened-files.ts';
import type { FileIn } from '../../shared/contract.ts';
import { kindOfFile } from '../../shared/document/kinds.ts';
import { knownDocuments, openParcel, type ParcelReply, sealParcel } from '../../shared/exchange/parcel.ts';
import { demoDeskFolder, refusal } from './desks.ts';
import { preLicense, requestId, stationKey, upgradeRequest } from './requests.ts';
import { demoProfile, surroundings } from './surroundings.ts';

/** A desk that answers parcels, and what came of them. */
async function exchanging(first = false) {
  const dir = await demoDeskFolder();
  const desk = holdDesk(dir, surroundings());
  await desk.unlock(undefined);
  const policy = { first, dryRun: false, date: undefined, terms: undefined };
  const exchange = { vendor: demoProfile.id, desk, folder: exchangeFolder(dir), policy };
  const ask = async (parcel: Uint8Array, folder: ExchangeFolder = exchange.folder) => {
    const answer = await answerParcel(parcel, { ...exchange, folder });
    return { ...answer, ...openedAnswer(answer.bytes) };
  };
  return { dir, desk, ask, waiting: () => readdirSync(waitingFolderIn(dir)) };
}

function openedAnswer(bytes: Uint8Array) {
  const { sha256 } = nativeHashes;
  const parcel = openParcel(bytes, { vendor: demoProfile.id, verify: nativeVerifier, sha256 });
  const bytesInside = knownDocuments(parcel);
  const inside = bytesInside === undefined ? [] : [...openAll({ name: 'answer', bytes: bytesInside })];
  const kinds = inside.map((one) => ('document' in one ? one.document.kind : one.refusal.code));
  return { reply: parcel.reply as ParcelReply, counter: parcel.counter, kinds };
}

function parcelOf(host: string, counter: number, ...files: readonly FileIn[]): Uint8Array {
  const documents = files.map(({ name, bytes }) => ({ kind: kindOfFile(name) ?? 'desk-note', bytes }));
  return sealParcel(
    { vendor: demoProfile.id, counter, reply: null, documents },
    stationKey(host),
    nativeHashes,
  );
}

const answered = (dir: string) => readdirSync(join(dir, 'exchange', 'answered'));

describe('a parcel with a first request', () => {
  it('waits for a person, in a courier’s folder, and is answered once somebody has issued', async () => {
    const { desk, ask, waiting } = await exchanging();
    const request = preLicense({ host: 'A' });
    const parcel = parcelOf('A', 1, request);
    const first = await ask(parcel);
    expect(first.reply).toMatchObject({
      outcome: 'taken',
      highest: 1,
      words: [{ requestId: requestId('A'), word: 'waiting', code: 'NEEDS_A_PERSON' }],
    });
    expect(first.kinds).toEqual(['key-set']);
    expect(waiting()).toEqual([expect.stringMatching(/^A_[0-9a-f]{16}\.courier-bundle$/)]);
    const issued = await desk.withDesk((open) => open.issue(request, undefined));
    expect((await ask(parcel)).bytes).toEqual(first.bytes); // X10
    const next = await ask(parcelOf('A', 2, request));
    expect(next.reply.words).toEqual([{ requestId: requestId('A'), word: 'issued', code: '' }]);
    expect(next.kinds).toEqual(['license', 'key-set']);
    expect(issued.sequence).toBe(1);
    expect(waiting()).toEqual([]);
  });

  it('is answered at once where the desk was told to', async () => {
    const { ask, waiting } = await exchanging(true);
    const { reply } = await ask(parcelOf('A', 1, preLicense({ host: 'A' })));
    expect(reply.words[0]?.word).toBe('issued');
    expect(waiting()).toEqual([]);
  });

  it('waits nowhere beyond a bound that no person would look through', async () => {
    const { dir, ask, waiting } = await exchanging();
    for (let i = 0; i < 1000; i++) writeFileSync(join(waitingFolderIn(dir), `${i}_${i}.courier-bundle`), '');
    const parcel = parcelOf('A', 1, preLicense({ host: 'A' }));
    expect(await refusal(() => ask(parcel))).toMatchObject({ code: 'EXCHANGE_FULL' });
    expect(waiting()).toHaveLength(1000);
    expect(answered(dir)).toEqual([]);
  });
});

describe('parcels of one sender', () => {
  async function licensed() {
    const made = await exchanging();
    const { file, softkeyId } = await made.desk.withDesk((desk) =>
      desk.issue(preLicense({ host: 'A' }), undefined),
    );
    const request = upgradeRequest({ host: 'A' }, file.text);
    const newest = () => made.desk.withDesk((desk) => desk.newestLicense(softkeyId));
    return { ...made, license: file.text, request, newest, first: await made.ask(parcelOf('A', 5, request)) };
  }

  it('have one answer for one parcel, byte for byte, whatever came after', async () => {
    const { desk, ask, request, first } = await licensed();
    expect(first.reply.words[0]?.word).toBe('issued');
    await desk.withDesk((open) => open.issue(preLicense({ host: 'B' }), undefined));
    const again = await ask(parcelOf('A', 5, request));
    expect(again).toMatchObject({ again: true, bytes: first.bytes });
  });

  it('under one counter with other bytes are called cloned, and lower ones older; both get nothing', async () => {
    const { ask, license, newest } = await licensed();
    const other = upgradeRequest({ host: 'A', request: 'another' }, license);
    const cloned = await ask(parcelOf('A', 5, other));
    expect(cloned).toMatchObject({ kinds: [], reply: { outcome: 'cloned', highest: 5, words: [] } });
    const older = await ask(parcelOf('A', 4, other));
    expect(older).toMatchObject({ kinds: [], reply: { outcome: 'older', highest: 5, words: [] } });
    expect((await newest()).sequence).toBe(2);
    expect((await ask(parcelOf('A', 6))).reply.outcome).toBe('taken');
  });

  it('are answered by the license of the ledger, where the power went between the two', async () => {
    const { dir, ask, newest } = await licensed();
    const before = await newest();
    const request = upgradeRequest({ host: 'A' }, before.file.text);
    const parcel = parcelOf('A', 6, request);
    const failing = { ...exchangeFolder(dir), keep: fail };
    await expect(ask(parcel, failing)).rejects.toThrow('the power is gone');
    const issued = await newest();
    expect(issued.sequence).toBe(3);
    const { reply, kinds, bytes } = await ask(parcel);
    expect(reply).toMatchObject({ outcome: 'taken', words: [{ word: 'issued' }] });
    expect(kinds).toContain('license');
    expect(await newest()).toEqual(issued);
    expect(await ask(parcel)).toMatchObject({ again: true, bytes });
  });

  it('go on where the file of the last one was spoiled', async () => {
    const { dir, ask, request, first } = await licensed();
    const [name = ''] = answered(dir);
    writeFileSync(join(dir, 'exchange', 'answered', name), 'spoiled');
    expect((await ask(parcelOf('A', 5, request))).bytes).toEqual(first.bytes);
  });
});

describe('what nobody is answered', () => {
  it('a request that another station signed', async () => {
    const { desk, ask, waiting } = await exchanging(true);
    const { reply } = await ask(parcelOf('A', 1, preLicense({ host: 'B' })));
    expect(reply).toMatchObject({ outcome: 'taken', words: [] });
    expect((await desk.withDesk((open) => open.ledger())).softkeys).toEqual([]);
    expect(waiting()).toEqual([]);
  });

  it('a stranger leaves nothing behind, and a document of tomorrow disturbs nothing', async () => {
    const { dir, ask, waiting } = await exchanging();
    const { reply } = await ask(parcelOf('A', 1, { name: 'x.desk-note', bytes: new Uint8Array([1, 2, 3]) }));
    expect(reply).toMatchObject({ outcome: 'taken', words: [] });
    expect([...answered(dir), ...waiting()]).toEqual([]);
  });

  it('an answer, another vendor’s parcel, and what is none', async () => {
    const { ask } = await exchanging();
    const { bytes } = await ask(parcelOf('A', 1));
    expect(await refusal(() => ask(bytes))).toMatchObject({ code: 'MALFORMED' });
    const foreign = sealParcel(
      { vendor: 'other', counter: 1, reply: null, documents: [] },
      stationKey('A'),
      nativeHashes,
    );
    expect(await refusal(() => ask(foreign))).toMatchObject({ code: 'WRONG_VENDOR' });
    expect(await refusal(() => ask(new Uint8Array(10)))).toMatchObject({ code: 'NOT_A_PARCEL' });
  });
});

function fail(): never {
  throw new Error('the power is gone');
}
