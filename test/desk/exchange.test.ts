import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerParcel, readAsked } from '../../node/cli/desk-exchange/answer-parcel.ts';
import {
  type ExchangeFolder,
  exchangeFolder,
  waitingFolderIn,
} from '../../node/cli/desk-exchange/exchange-folder.ts';
import { nativeHashes, nativeVerifier } from '../../node/crypto/native.ts';
import type { BatchPolicy } from '../../node/desk/batch.ts';
import type { Desk } from '../../node/desk/desk.ts';
import { holdDesk } from '../../node/desk/held-desk.ts';
import type { SignIn } from '../../node/desk/operator-proof.ts';
import { openAll } from '../../node/station/opened-files.ts';
import type { FileIn } from '../../shared/contract.ts';
import { kindOfFile } from '../../shared/document/kinds.ts';
import { knownDocuments, openParcel, type ParcelReply, sealParcel } from '../../shared/exchange/parcel.ts';
import { demoDeskFolder, eventsOf, refusal } from './desks.ts';
import { provenAs, staff } from './operators.ts';
import { preLicense, requestId, stationKey, stationReport, upgradeRequest } from './requests.ts';
import { demoProfile, surroundings } from './surroundings.ts';

/** A desk that answers parcels, and what came of them. */
async function exchanging(first: BatchPolicy['first'] = false) {
  const dir = await demoDeskFolder();
  const desk = holdDesk(dir, surroundings());
  await desk.unlock(undefined);
  const policy = { first, dryRun: false, date: undefined, terms: undefined };
  const exchange = { vendor: demoProfile.id, desk, folder: exchangeFolder(dir), policy };
  const ask = async (parcel: Uint8Array, folder: ExchangeFolder = exchange.folder) => {
    const answer = await answerParcel(readAsked(parcel, exchange.vendor), { ...exchange, folder });
    return { ...answer, ...openedAnswer(answer.bytes) };
  };
  exchange.folder.requireWritable();
  const events = () => desk.withDesk(async (open) => (await eventsOf(open)).map(({ event }) => event));
  return { dir, desk, ask, events, exchange, waiting: () => readdirSync(waitingFolderIn(dir)) };
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
    expect((await ask(parcel)).kinds).toEqual(['license', 'key-set']); // X14: nothing was kept of a stranger
    const next = await ask(parcelOf('A', 2, request));
    expect(next.reply.words).toEqual([{ requestId: requestId('A'), word: 'issued', code: '' }]);
    expect(next.kinds).toEqual(['license', 'key-set']);
    expect(issued.sequence).toBe(1);
    expect(waiting()).toEqual([]);
  });

  it('is answered at once where there is an order with room, named as the desk has it', async () => {
    const { desk, ask, waiting, events } = await exchanging('ordered');
    const order = { reference: 'PO-1', customer: 'Waterworks', product: 'E3-SERVER', quantity: 1 };
    await desk.withDesk((open) => open.addOrder({ ...order, change: false, date: undefined }));
    const asking = (host: string, name = 'Waterworks', reference = 'PO-1') =>
      preLicense({ host }, { order: { ...ORDER, customer: { name, contact: '' }, reference } });
    const before = await events();
    const codeFor = async (host: string, request: FileIn) =>
      (await ask(parcelOf(host, 1, request))).reply.words[0]?.code;
    expect(await codeFor('X', asking('X', 'Waterworks', 'PO-2'))).toBe('NEEDS_A_PERSON');
    expect(await codeFor('Y', asking('Y', 'Somebody else'))).toBe('NEEDS_A_PERSON');
    expect(await events()).toEqual(before);
    const parcel = parcelOf('A', 1, asking('A'));
    const { reply, bytes } = await ask(parcel);
    expect(reply.words[0]?.word).toBe('issued');
    expect(await ask(parcel)).toMatchObject({ again: true, bytes }); // X10
    const after = await events();
    expect(await codeFor('Z', asking('Z'))).toBe('ORDER_FULL');
    expect(await events()).toEqual(after);
    expect(waiting()).toHaveLength(3);
  });
});

describe('a report in a parcel', () => {
  it('is noted of a station that the desk knows and of no stranger, and asks for nothing', async () => {
    const { desk, ask, events, waiting } = await exchanging();
    const { file } = await desk.withDesk((open) => open.issue(preLicense({ host: 'A' }), undefined));
    const report = stationReport({ host: 'A' }, file.text);
    await ask(parcelOf('stranger', 1, report));
    expect(await events()).not.toContain('license-taken');
    expect((await ask(parcelOf('A', 1, report))).reply).toMatchObject({ outcome: 'taken', words: [] });
    expect((await events()).filter((event) => event === 'license-taken')).toHaveLength(1);
    expect(waiting()).toEqual([]);
  });
});

describe('a stranger', () => {
  it('writes nothing into the ledger: not with a copied license', async () => {
    const { dir, desk, ask, events, waiting } = await exchanging('ordered');
    const { file } = await desk.withDesk((open) => open.issue(preLicense({ host: 'A' }), undefined));
    const key = stationKey('stranger');
    const forged = upgradeRequest({ host: 'A', key }, file.text);
    const before = await events();
    expect((await ask(parcelOf('stranger', 1, forged))).reply.words).toEqual([
      expect.objectContaining({ word: 'waiting', code: 'STATION_KEY_CHANGED' }),
    ]);
    expect(await events()).toEqual(before);
    expect(waiting()).toHaveLength(1);
    await ask(parcelOf('stranger', 2));
    expect([...answered(dir), ...waiting()]).toEqual([]);
  });

  it('makes room for the next one, and for nothing that is no stranger’s', async () => {
    const { dir, ask, waiting, exchange } = await exchanging();
    const at = (name: string) => join(waitingFolderIn(dir), name);
    const nameOf = (n: number) => `${n}_${n.toString(16).padStart(16, '0')}.courier-bundle`;
    exchange.folder.requireWritable();
    for (let n = 0; n < 1000; n++) {
      writeFileSync(at(nameOf(n)), '');
      utimesSync(at(nameOf(n)), 1000 + n, 1000 + n);
    }
    writeFileSync(at('a.license'), '');
    writeFileSync(join(dir, 'exchange', 'answered', '0000000000000000.parcel'), 'a station');
    await ask(parcelOf('A', 1, preLicense({ host: 'A' })));
    expect(waiting()).toHaveLength(1002);
    await ask(parcelOf('B', 1, preLicense({ host: 'B' })));
    expect(waiting()).toHaveLength(1002);
    expect(waiting()).toEqual(expect.arrayContaining(['a.license', nameOf(0)]));
    expect(waiting()).not.toContain(nameOf(1));
  });

  it('is refused more bytes and more requests than a first file has', async () => {
    const { ask, waiting } = await exchanging();
    const many = ['1', '2', '3', '4', '5'].map((request) => preLicense({ host: 'A', request }));
    const joined = { name: 'x.courier-bundle', bytes: Buffer.concat(many.map(({ bytes }) => bytes)) };
    const words = async (file: FileIn) => (await ask(parcelOf('A', 1, file))).reply.words;
    expect((await words(joined)).map(({ word, code }) => `${word} ${code}`)).toEqual(
      Array.from({ length: 5 }, () => 'refused TOO_MANY_DOCUMENTS'),
    );
    const padded = Buffer.concat([Buffer.alloc(65_536, '\n'), preLicense({ host: 'A' }).bytes]);
    expect((await words({ name: 'x.courier-bundle', bytes: padded }))[0]?.code).toBe('TOO_LARGE');
    expect(waiting()).toEqual([]);
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
    expect((await ask(parcelOf('A', 6, other))).reply.outcome).toBe('cloned');
  });

  it('cannot be counted up to an end by whoever has a copy of the key', async () => {
    const { ask } = await licensed();
    const far = await ask(parcelOf('A', Number.MAX_SAFE_INTEGER));
    expect(far).toMatchObject({ kinds: [], reply: { outcome: 'ahead', highest: 5, words: [] } });
    expect((await ask(parcelOf('A', 1_000_006))).reply).toMatchObject({ outcome: 'ahead', highest: 5 });
    expect((await ask(parcelOf('A', 1_000_005))).reply.outcome).toBe('taken');
    const unknown = await ask(parcelOf('B', Number.MAX_SAFE_INTEGER));
    expect(unknown.reply).toMatchObject({ outcome: 'ahead', highest: 1 });
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

describe('what is wrong at the desk', () => {
  it('is no word about a request: a role, a passphrase that was changed, a clock', async () => {
    const { dir, desk, ask, exchange, waiting } = await exchanging();
    const { file } = await desk.withDesk((open) => open.issue(preLicense({ host: 'A' }), undefined));
    const parcel = parcelOf('A', 1, upgradeRequest({ host: 'A' }, file.text));
    await desk.withDesk((open) => staff(open, ['Kim', 'keys'], ['Ana', 'approver']));
    const codeAs = async (name: string, held = desk) => {
      const by = { withDesk: <T>(work: (open: Desk) => Promise<T>) => held.withDesk(work, provenAs(name)) };
      const probed = await codeOf(() => by.withDesk((open) => open.requireCouldAnswer()));
      const said = await codeOf(() =>
        answerParcel(readAsked(parcel, exchange.vendor), { ...exchange, desk: by }),
      );
      expect(said).toBe(probed);
      return said;
    };
    expect(await codeAs('Kim')).toBe('ROLE_MISSING');
    const early = holdDesk(dir, surroundings('2020-01-01T00:00:00Z'));
    await early.unlock(undefined);
    expect(await codeAs('Ana', early)).toBe('DESK_CLOCK');
    const proof: { once?: Awaited<ReturnType<SignIn>> } = {};
    const before: SignIn = async (operators) => (proof.once ??= await provenAs('Ana')(operators));
    expect(await refusal(() => ask(parcel))).toMatchObject({ code: 'OPERATOR_MISSING' });
    await desk.withDesk(
      (open) => open.setPolicy({ product: null, approval: ['issue'], date: undefined }),
      provenAs('Kim'),
    );
    const asAna = { withDesk: <T>(work: (open: Desk) => Promise<T>) => desk.withDesk(work, before) };
    const events = () => asAna.withDesk(async (open) => (await eventsOf(open)).length);
    const known = await events();
    const forged = readAsked(parcelOf('B', 1, preLicense({ host: 'B' })), exchange.vendor);
    const policy = { ...exchange.policy, first: true };
    const { words } = await answerParcel(forged, { ...exchange, policy, desk: asAna });
    expect(words[0]).toMatchObject({ word: 'waiting', code: 'NEEDS_APPROVAL' });
    expect(await events()).toBe(known);
    await desk.withDesk(
      (open) => open.changeOwnPassphrase({ passphrase: 'another passphrase', date: undefined }),
      before,
    );
    const late = readAsked(parcel, exchange.vendor);
    expect(await codeOf(() => asAna.withDesk((open) => open.requireCouldAnswer()))).toBe('OPERATOR_WRONG');
    expect(await codeOf(() => answerParcel(late, { ...exchange, desk: asAna }))).toBe('OPERATOR_WRONG');
    expect(waiting()).toHaveLength(1);
  });

  it('is never a folder that went: it is made again, and what stands in its place is refused', async () => {
    const { dir, ask, exchange, waiting } = await exchanging();
    const folder = join(dir, 'exchange');
    await ask(parcelOf('A', 1, preLicense({ host: 'A' })));
    rmSync(folder, { recursive: true });
    await ask(parcelOf('A', 2, preLicense({ host: 'A' })));
    expect(waiting()).toHaveLength(1);
    rmSync(folder, { recursive: true });
    exchange.folder.requireWritable();
    expect([...waiting(), ...answered(dir)]).toEqual([]);
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    writeFileSync(join(folder, 'answered'), '');
    expect(await refusal(() => exchange.folder.requireWritable())).toBeDefined();
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

  it('a document of tomorrow disturbs nothing', async () => {
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

const ORDER = {
  product: 'E3-SERVER',
  architecture: { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' },
} as const;

const codeOf = async (call: () => Promise<unknown>) => (await refusal(call)).code;

function fail(): never {
  throw new Error('the power is gone');
}
