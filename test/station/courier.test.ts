import { cpSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { missingIn } from '../../shared/courier/courier-round.ts';
import {
  openDocument,
  readPayload,
  type SealedDocument,
  sealDocument,
} from '../../shared/document/document.ts';
import { openInner } from '../../shared/document/open-file.ts';
import type { CourierBundle } from '../../shared/document/payload/courier-bundle.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { StationReport } from '../../shared/document/payload/station-report.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { addSeconds } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { renewsFrom } from '../../shared/status/renewal.ts';
import type { CourierFile } from '../../shared/views.ts';
import { CLONE, SCADA_01 } from './made-up-machine.ts';
import { importTexts, type MadeUpStation, madeUpStation, requestOf, runOnTo } from './made-up-station.ts';
import {
  firstKey,
  licenseFile,
  licenseFor,
  requestIn,
  revocationFile,
  SOFTKEY,
  secondKey,
} from './vendor.ts';

/** The folder, as names and texts: what a stick would carry. */
type Folder = Record<string, string>;

const filesOf = (folder: Folder) =>
  Object.entries(folder).map(([name, text]) => ({ name, bytes: new Uint8Array(Buffer.from(text)) }));

async function licensed() {
  const station = madeUpStation();
  const { file } = await requestOf(station);
  const first = licenseFor(requestIn(file.text));
  await importTexts(station, licenseFile(first, firstKey).text);
  return { station, first };
}

async function collect(station: MadeUpStation, folder: Folder, named = true): Promise<CourierFile> {
  const collected = await station['courier.collect']({ files: filesOf(folder), named });
  put(folder, collected);
  return collected;
}

function put(folder: Folder, { file, removes }: CourierFile): void {
  folder[file.name] = file.text;
  for (const name of removes) delete folder[name];
}

/** As `softkey courier apply` does: import what lies there, then leave the report. */
async function apply(station: MadeUpStation, folder: Folder) {
  const files = filesOf(folder).map((file) => ({ ...file, found: true }));
  const { results } = await station['documents.import']({ files, dryRun: false });
  const file = await station['courier.file']({ files: filesOf(folder), named: true });
  if (file !== null) put(folder, file);
  return results;
}

function documentsIn(text: string): CourierBundle['documents'] {
  return readPayload({ ...openDocument(Buffer.from(text)).envelope, kind: 'courier-bundle' }).documents;
}

function upgradeRequestIn(text: string): UpgradeRequest {
  const inside = documentsIn(text).find(({ name }) => name.endsWith('.upgrade-request'));
  const envelope: unknown = JSON.parse(Buffer.from(inside?.envelope ?? '', 'base64').toString());
  const { payload } = envelope as { payload: string };
  return JSON.parse(Buffer.from(payload, 'base64').toString()) as UpgradeRequest;
}

/** The vendor's answer, as one file of the station's name. */
function answerTo(collected: CourierFile, first: License, changes: Partial<License> = {}): string {
  const { requestId, sequence } = upgradeRequestIn(collected.file.text);
  const next = { ...first, requestId, sequence: sequence + 1, supersedes: sequence, ...changes };
  return bundleOf(licenseFile(next, firstKey));
}

function bundleOf(...sealed: readonly SealedDocument[]): string {
  const documents = sealed.map(({ envelopeBytes }, at) => ({
    name: `answer-${at}.license`,
    envelope: Buffer.from(envelopeBytes).toString('base64'),
  }));
  const payload = { vendor: 'acme', createdAt: '2026-03-02T12:00:00Z', from: 'desk' as const, documents };
  return sealDocument('courier-bundle', payload, undefined).text;
}

const codeOf = (error: unknown) => (isRefusal(error) ? error.code : error);
const stages = async (station: MadeUpStation, folder: Folder) =>
  (await station['courier.read']({ files: filesOf(folder) })).rows.map(({ stage }) => stage);

describe("a round of the courier's folder", () => {
  test('asks, is answered under the same name, takes the answer and reports it', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    expect(Object.keys(folder)).toEqual([`SCADA-01_${asked.keyId}.courier-bundle`]);
    expect(await stages(station, folder)).toEqual(['asked']);

    folder[asked.file.name] = answerTo(asked, first);
    expect(await stages(station, folder)).toEqual(['answered']);

    expect(await apply(station, folder)).toMatchObject([{ ok: true, outcome: 'imported', number: 2 }]);
    expect(Object.keys(folder)).toEqual([asked.file.name]);
    expect(documentsIn(folder[asked.file.name] ?? '').map(({ name }) => name)).toEqual([
      'SCADA-01_2026-03-01.station-report',
    ]);
    expect(await stages(station, folder)).toEqual(['taken']);
  });

  test('gives the same bytes again while nothing changed, whatever the clock says', async () => {
    const { station } = await licensed();
    const folder: Folder = {};
    const first = await collect(station, folder);
    station.now = '2026-03-04T12:00:00Z';
    expect((await collect(station, folder)).file).toEqual(first.file);
  });

  test('never writes over an answer that this station would take', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    folder['all.courier-bundle'] = answerTo(asked, first);
    const error = await collect(station, folder).catch(codeOf);
    expect(error).toBe('ANSWER_NOT_TAKEN');
    await apply(station, folder);
    expect((await collect(station, folder)).requests).toHaveLength(1);
  });

  test('asks anew where the answer that lies there is of no use', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    const request = requestIn((await requestOf(madeUpStation())).file.text);
    const foreign = licenseFor({ ...request, fingerprint: await clonedFingerprint() });
    folder[asked.file.name] = answerTo(asked, { ...foreign, stationKey: first.stationKey });
    const again = await collect(station, folder);
    expect(again.file.name).toBe(asked.file.name);
    expect(await stages(station, folder)).toEqual(['asked']);
  });

  test('repeats a first request that waits', async () => {
    const station = madeUpStation();
    const { requestId } = await requestOf(station);
    const collected = await station['courier.collect']({ files: [], named: true });
    expect(collected.requests.map((request) => request.requestId)).toEqual([requestId]);
    const folder = { [collected.file.name]: collected.file.text };
    expect(await station['courier.read']({ files: filesOf(folder) })).toMatchObject({
      rows: [{ stage: 'asked', softkeyId: null, host: 'SCADA-01', ours: true }],
    });
  });

  test('has nothing to ask with on a machine that never asked', async () => {
    const station = madeUpStation();
    expect(await station['courier.collect']({ files: [], named: true }).catch(codeOf)).toBe('NO_LICENSE');
    expect(await station['courier.file']({ files: [], named: true })).toBeNull();
  });

  test('has no part for a softkey that was revoked, not even where the list is only in the folder', async () => {
    const { station, first } = await licensed();
    const other = madeUpStation();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    folder[asked.file.name] = answerTo(asked, first);
    folder['list.revocation-list'] = revocationFile(1, [
      { softkeyId: SOFTKEY, throughSequence: null, revokedAt: '2026-03-02T00:00:00Z', reason: 'replaced' },
    ]).text;
    expect(await stages(other, folder)).toEqual(['revoked']);
    await apply(station, folder);
    expect(await station['courier.collect']({ files: [], named: true }).catch(codeOf)).toBe('REVOKED');
    expect(await station['courier.file']({ files: [], named: true })).toBeNull();
    expect(await stages(station, folder)).toEqual(['revoked']);
  });

  test('asks for what has time and says so, or leaves it out', async () => {
    const { station, first } = await licensed();
    const early = [{ softkeyId: SOFTKEY, expiresAt: first.expiresAt }];
    const input = { files: [], named: true };
    expect(await station['courier.collect']({ ...input, asks: 'due' })).toMatchObject({
      requests: [],
      early,
    });
    expect(await station['courier.collect'](input)).toMatchObject({ requests: [{}], early });
    expect(await station['courier.collect']({ ...input, asks: 'due' })).toMatchObject({
      requests: [{ repeated: true }],
      early: [],
    });
  });

  test('asks by itself once a third of the license is left, also where the vendor’s terms are later', async () => {
    const { station, first } = await licensed();
    const { notBefore, expiresAt } = first;
    if (expiresAt === null) throw new Error('the license has an end');
    const round = (asks: 'due' | 'by-itself') => station['courier.collect']({ files: [], named: true, asks });
    const { keyId } = await round('by-itself');
    const askFrom = renewsFrom({ notBefore, expiresAt }, keyId);
    await runOnTo(station, addSeconds(askFrom, -1));
    expect(await round('by-itself')).toMatchObject({
      requests: [],
      early: [{ softkeyId: SOFTKEY, expiresAt, askFrom }],
    });
    await runOnTo(station, askFrom);
    expect(await round('due')).toMatchObject({ requests: [] });
    expect(await round('by-itself')).toMatchObject({ requests: [{ softkeyId: SOFTKEY }], early: [] });
  });

  test('keeps the name that its file has, after the host got another one', async () => {
    const { station } = await licensed();
    const folder: Folder = {};
    const { file } = await collect(station, folder);
    station.machine = { ...SCADA_01, 'host-name': 'renamed' };
    expect((await collect(station, folder)).file.name).toBe(file.name);
  });
});

async function clonedFingerprint() {
  const clone = madeUpStation();
  clone.machine = CLONE;
  return requestIn((await requestOf(clone)).file.text).fingerprint;
}

describe('a file of the same name', () => {
  test('with a request that this station never made stays where it is', async () => {
    const { station } = await licensed();
    const twin = madeUpStation(`${station.home}-twin`);
    cpSync(station.home, twin.home, { recursive: true });
    const folder: Folder = {};
    const own = await collect(station, folder);
    const beside = own.file.name.replace('.courier-bundle', '-2.courier-bundle');
    expect((await collect(twin, folder)).file.name).toBe(beside);
    expect((await collect(station, folder)).file).toEqual(own.file);
    expect(Object.keys(folder)).toEqual([own.file.name, beside]);
  });

  test('in other letters of the same is not free', async () => {
    const { station } = await licensed();
    const { file } = await collect(station, {});
    const folder = { [file.name.toUpperCase().replace('.COURIER-BUNDLE', '.courier-bundle')]: 'not ours' };
    const beside = await station['courier.collect']({ files: filesOf(folder), named: true });
    expect(beside.file.name).toBe(file.name.replace('.courier-bundle', '-2.courier-bundle'));
  });
});

describe('without names', () => {
  test('no host stands in what the station says, nor in a name, and the answer still finds it', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    await collect(station, folder);
    const unnamed = await collect(station, folder, false);
    expect(Object.keys(folder)).toEqual([`station_${unnamed.keyId}.courier-bundle`]);
    const request = upgradeRequestIn(unnamed.file.text);
    expect(request.station.host).toBe(`station-${unnamed.keyId.slice(0, 8)}`);
    expect(JSON.stringify({ ...request, currentLicense: '' })).not.toContain('SCADA-01');
    expect(
      documentsIn(unnamed.file.text)
        .map(({ name }) => name)
        .join(),
    ).not.toContain('SCADA');

    folder[unnamed.file.name] = answerTo(unnamed, first, { host: request.station.host });
    expect(await apply(station, folder)).toMatchObject([{ ok: true, number: 2 }]);
    expect(Object.keys(folder)).toEqual([unnamed.file.name]);
    expect(await stages(station, folder)).toEqual(['taken']);
  });
});

describe('a machine that is called Station', () => {
  test('keeps its name, round after round', async () => {
    const { station } = await licensed();
    station.machine = { ...SCADA_01, 'host-name': 'Station' };
    const folder: Folder = {};
    for (const _round of [1, 2]) {
      const { file, keyId } = await collect(station, folder);
      expect(Object.keys(folder)).toEqual([`host-Station_${keyId}.courier-bundle`]);
      expect(upgradeRequestIn(file.text).station.host).toBe('Station');
    }
  });
});

describe('who is missing', () => {
  const row = (host: string, asked: string | null, taken: string | null) => ({
    host,
    softkeyId: SOFTKEY,
    product: null,
    asked: asked === null ? null : { requestId: 'RQ', at: asked },
    answered: null,
    taken: taken === null ? null : { sequence: 1, at: taken },
    stage: asked === null ? ('taken' as const) : ('asked' as const),
    expiresAt: null,
    ours: false,
  });

  test('who took a license in an earlier round and has not asked while others have', () => {
    const rows = [
      row('A', '2026-05-02', '2026-03-01'),
      row('B', null, '2026-03-01'),
      row('C', null, '2026-05-03'),
    ];
    expect(missingIn(rows).map(({ host }) => host)).toEqual(['B']);
  });

  test('nobody, where nobody asks', () => {
    expect(missingIn([row('A', null, '2026-03-01'), row('B', null, '2026-03-02')])).toEqual([]);
  });
});

describe('what another key says of a softkey', () => {
  type Said = StationReport | UpgradeRequest;

  /** As one who has only seen the file would say it for himself. */
  function saidByAnother(kind: 'station-report' | 'upgrade-request', text: string): string {
    const inside = documentsIn(text).find(({ name }) => name.endsWith(`.${kind}`));
    const { envelope } = openInner(inside?.envelope ?? '');
    const said = readPayload({ ...envelope, kind }) as Said;
    const publicKey = Buffer.from(secondKey.publicKey).toString('base64');
    const payload = { ...said, sequence: said.sequence + 1, station: { ...said.station, publicKey } };
    return bundleOf(sealDocument(kind, payload as never, secondKey));
  }

  test('that it took the license: the license still waits to be taken', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    const stranger = saidByAnother('station-report', asked.file.text);
    folder[asked.file.name] = answerTo(asked, first);
    expect(await stages(station, { ...folder, 'x.courier-bundle': stranger })).toEqual(['answered']);
  });

  test('that it asks for the next one: nothing is asked', async () => {
    const { station, first } = await licensed();
    const folder: Folder = {};
    const asked = await collect(station, folder);
    const stranger = saidByAnother('upgrade-request', asked.file.text);
    folder[asked.file.name] = answerTo(asked, first);
    expect(await apply(station, folder)).toMatchObject([{ ok: true }]);
    expect(await stages(station, { ...folder, 'x.courier-bundle': stranger })).toEqual(['taken']);
  });
});

describe('what cannot be believed', () => {
  test('is named and hides nothing else', async () => {
    const { station } = await licensed();
    const folder: Folder = {};
    const { file } = await collect(station, folder);
    folder['cut.courier-bundle'] = file.text.slice(0, 600);
    const view = await station['courier.read']({ files: filesOf(folder) });
    expect(view.rows).toHaveLength(1);
    expect(view.problems).toMatchObject([{ file: 'cut.courier-bundle', code: 'DAMAGED' }]);
  });
});
