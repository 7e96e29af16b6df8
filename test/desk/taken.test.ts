import { describe, expect, it } from 'vitest';
import type { Desk } from '../../node/desk/desk.ts';
import type { FileIn } from '../../shared/contract.ts';
import { openDocument } from '../../shared/document/document.ts';
import { eventsOf, newDemoDesk } from './desks.ts';
import { preLicense, stationKey, stationReport, upgradeRequest } from './requests.ts';

/** What stations report of the licenses that they have (spec W1 to W3). */

const BEFORE_THE_END = '2027-01-10T12:00:00Z';

const note = (desk: Desk, ...files: readonly FileIn[]) =>
  desk.noteTaken(
    files.map(({ bytes }) => openDocument(bytes)),
    undefined,
  );

/** A softkey whose station asked in good time, so that it may have either license. */
async function upgraded() {
  const { desk: first, at } = await newDemoDesk();
  const { file } = await first.issue(preLicense({ host: 'A' }), undefined);
  await first.close();
  const desk = await at(BEFORE_THE_END);
  const next = await desk.upgrade(upgradeRequest({ host: 'A' }, file.text), undefined);
  return { desk, at, file, next };
}

describe('a license that its station has', () => {
  it('is noted once, stands in its story, and is no more said to be unknown', async () => {
    const { desk, next } = await upgraded();
    const expiring = async () => (await desk.expiring(30)).softkeys.map(({ cause }) => cause);
    expect(await expiring()).toEqual(['not-known-applied']);
    const report = stationReport({ host: 'A' }, next.file.text);
    const again = stationReport({ host: 'A' }, next.file.text, { createdAt: BEFORE_THE_END });
    expect(await note(desk, report, again)).toBe(1);
    expect([await note(desk, report), await note(desk, again)]).toEqual([0, 0]);
    expect(await expiring()).toEqual([]);
    const { softkeyId, requestId } = next;
    const taken = { softkeyId, requestId, sequence: 2, takenAt: '2026-11-22T08:00:00Z' };
    expect((await eventsOf(desk)).at(-1)).toMatchObject({
      event: 'license-taken',
      ...taken,
      program: 'softkey 0.1.0',
    });
    expect((await desk.story(softkeyId)).lines.at(-1)).toMatchObject({ event: 'license-taken' });
    expect((await desk.ledger()).intact).toBe(true);
  });

  it('is the one of the report: the one before says nothing of the next', async () => {
    const { desk, file } = await upgraded();
    expect(await note(desk, stationReport({ host: 'A' }, file.text))).toBe(1);
    expect((await desk.expiring(30)).softkeys).toMatchObject([{ cause: 'not-known-applied' }]);
  });
});

describe('a report is passed over', () => {
  it.each([
    ['by another key', { key: stationKey('B') }, {}],
    ['of another license', {}, { license: 'a'.repeat(64) }],
    ['of a license that the ledger does not have', {}, { sequence: 3 }],
    ['of another softkey', {}, { softkeyId: 'SK-0000-0000-0000-0000' }],
    ['for another vendor', {}, { vendor: 'acme' }],
  ])('%s', async (_, asking, change) => {
    const { desk, next } = await upgraded();
    const before = await eventsOf(desk);
    expect(await note(desk, stationReport({ host: 'A', ...asking }, next.file.text, change))).toBe(0);
    expect(await eventsOf(desk)).toEqual(before);
  });

  it('where its signature is of another report, and where it is no report', async () => {
    const { desk, next } = await upgraded();
    const report = openDocument(stationReport({ host: 'A' }, next.file.text).bytes);
    const other = openDocument(
      stationReport({ host: 'A' }, next.file.text, { createdAt: BEFORE_THE_END }).bytes,
    );
    const envelope = { ...report.envelope, signature: other.envelope.signature };
    const request = openDocument(preLicense({ host: 'C' }).bytes);
    expect(await desk.noteTaken([{ ...report, envelope }, request], undefined)).toBe(0);
  });

  it('while the clock of the desk is in doubt', async () => {
    const { desk, at, next } = await upgraded();
    await desk.close();
    const behind = await at('2026-11-22T12:00:00Z');
    const report = stationReport({ host: 'A' }, next.file.text);
    expect(await note(behind, report)).toBe(0);
    await behind.close();
    expect(await note(await at(BEFORE_THE_END), report)).toBe(1);
  });
});
