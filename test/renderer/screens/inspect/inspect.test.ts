import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newInspectSession } from '../../../../renderer/screens/inspect/inspect-session.ts';
import type { InspectSnapshot } from '../../../../renderer/screens/inspect/inspect-snapshot.ts';
import {
  foundEntry,
  type InspectedFile,
  refusedEntry,
} from '../../../../renderer/screens/inspect/inspected-file.ts';
import { resultFile } from '../../../../renderer/screens/inspect/result-file.ts';
import { rowAfterKey, rowWindow, scrollFor } from '../../../../renderer/screens/inspect/row-window.ts';
import { countsOf, FIRST_LISTING, listed, steadily } from '../../../../renderer/screens/inspect/selection.ts';
import { verifyAll } from '../../../../renderer/screens/inspect/verifying.ts';
import { type FileIn, MOST_VERIFIED } from '../../../../shared/contract.ts';
import { LicensingError } from '../../../../shared/errors/refusal.ts';
import { mainFacts } from '../../../../shared/status/main-facts.ts';
import { isoDates } from '../../../../shared/text/dates.ts';
import { textsFor } from '../../../../shared/text/texts.ts';
import { UTC } from '../../../../shared/text/zone.ts';
import type { VerifyLine } from '../../../../shared/views.ts';
import { CLONE } from '../../../station/made-up-machine.ts';
import { fileIn, type MadeUpStation, madeUpStation, requestOf } from '../../../station/made-up-station.ts';
import { licenseFile, licenseFor, requestIn, secondKey } from '../../../station/vendor.ts';
import { worked } from '../../../work-time.ts';

const found = (name: string, content: string | Uint8Array<ArrayBuffer> = name) => ({
  name,
  open: async () => new File([content], name),
});

const good = (file: string): VerifyLine => ({
  file,
  ok: true,
  code: 'OK',
  details: {},
  kind: 'license',
  subject: null,
  proof: 'vendor',
  inside: [],
});
const bad = (file: string, code: 'DAMAGED' | 'FORGED' = 'DAMAGED'): VerifyLine => ({
  file,
  ok: false,
  code,
  details: {},
  kind: null,
  subject: null,
  proof: null,
  inside: [],
});

function entries(...lines: readonly (VerifyLine | string)[]): readonly InspectedFile[] {
  return lines.map((line, id) =>
    typeof line === 'string' ? foundEntry(id, found(line)) : { ...foundEntry(id, found(line.file)), line },
  );
}

const names = (list: readonly InspectedFile[]) => list.map(({ name }) => name);
const GO_ON = new AbortController().signal;

describe('verifying many files', () => {
  const verified = async (list: readonly InspectedFile[], signal = GO_ON) => {
    const calls: number[] = [];
    const noted: VerifyLine[] = [];
    await verifyAll(
      list,
      async (files) => {
        calls.push(files.length);
        return files.map(({ name }) => good(name));
      },
      (lines) => noted.push(...lines.map(([, line]) => line)),
      signal,
    );
    return { calls, noted };
  };

  it('asks in batches, and gives each file its own line', async () => {
    const list = entries(...Array.from({ length: MOST_VERIFIED + 5 }, (_, i) => `${i}.license`));
    const { calls, noted } = await verified(list);
    expect(calls).toEqual([MOST_VERIFIED, 5]);
    expect(noted.map(({ file }) => file)).toEqual(names(list));
  });

  it('makes a batch of few large files, and of a single very large one', async () => {
    const large = Array.from({ length: 3 }, (_, i) => foundEntry(i, found(`${i}`, new Uint8Array(150_000))));
    expect((await verified(large)).calls).toEqual([1, 1, 1]);
  });

  it('names what cannot be read, and keeps the lines of the others in place', async () => {
    const gone = { name: 'gone', open: () => Promise.reject(new DOMException('', 'NotFoundError')) };
    const refused = refusedEntry(2, { file: 'huge', code: 'TOO_LARGE', details: {} });
    const list = [foundEntry(0, gone), foundEntry(1, found('here')), refused];
    const { calls, noted } = await verified(list);
    expect(calls).toEqual([1]);
    expect(noted.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'gone FILE_MISSING',
      'here OK',
      'huge TOO_LARGE',
    ]);
  });

  it('stops when it is told to, and notes nothing any more', async () => {
    const control = new AbortController();
    const noted: string[] = [];
    await verifyAll(
      entries(...Array.from({ length: 600 }, (_, i) => `${i}`)),
      async (files) => {
        control.abort();
        return files.map(({ name }) => good(name));
      },
      (lines) => noted.push(...lines.map(([{ name }]) => name)),
      control.signal,
    );
    expect(noted).toEqual([]);
  });

  it('ends with the refusal of the station', async () => {
    const refuse = async () => {
      throw new LicensingError('HOST_GONE');
    };
    await expect(verifyAll(entries('a', 'b'), refuse, () => {}, GO_ON)).rejects.toMatchObject({
      code: 'HOST_GONE',
    });
  });
});

describe('an inspect session', () => {
  async function licenses(): Promise<{ station: MadeUpStation; own: string; others: string; clone: FileIn }> {
    const station = madeUpStation();
    const other = madeUpStation();
    other.machine = CLONE;
    const own = requestIn((await requestOf(station)).file.text);
    const cloned = (await requestOf(other)).file.text;
    return {
      station,
      own: licenseFile(licenseFor(own)).text,
      others: licenseFile(licenseFor(requestIn(cloned))).text,
      clone: fileIn(cloned, 'clone.prelicense'),
    };
  }

  const idle = (snapshot: () => InspectSnapshot) => expect.poll(() => snapshot().work).toBe('idle');
  const codes = ({ entries: all }: InspectSnapshot) => all.map(({ line }) => line?.code);

  it('verifies what is added, for this machine and for another one', async () => {
    const { station, own, others, clone } = await licenses();
    const { add, snapshot, judgeFor } = newInspectSession(station, () => performance.now());
    add([found('own', own), found('others', others), found('junk', 'x')]);
    await expect.poll(() => snapshot().done).toBe(3);
    await idle(snapshot);
    expect(codes(snapshot())).toEqual(['OK', 'OTHER_MACHINE', 'NOT_A_SOFTKEY_FILE']);
    judgeFor(clone);
    await idle(snapshot);
    expect(codes(snapshot())).toEqual(['OTHER_MACHINE', 'OK', 'NOT_A_SOFTKEY_FILE']);
  });

  it('takes more files while it is at work, and loses none', async () => {
    const { station, own } = await licenses();
    const { add, addBatch, snapshot } = newInspectSession(station, () => performance.now());
    add(Array.from({ length: 300 }, (_, i) => found(`first ${i}`, own)));
    add([found('second', own)]);
    addBatch({
      files: [fileIn(own, 'third')],
      refused: [{ file: 'fourth', code: 'TOO_LARGE', details: {} }],
    });
    await expect.poll(() => snapshot().done).toBe(303);
    expect(snapshot().entries.map(({ id }) => id)).toEqual(Array.from({ length: 303 }, (_, i) => i));
  });

  it('stops, goes on where it stopped, and forgets', async () => {
    const { station, own } = await licenses();
    const made = newInspectSession(station, () => performance.now());
    made.add(Array.from({ length: 800 }, (_, i) => found(`${i}`, own)));
    await expect.poll(() => made.snapshot().work, { interval: 1 }).toBe('verifying');
    made.stop();
    expect(made.snapshot()).toMatchObject({ work: 'stopped' });
    expect(made.snapshot().done).toBeLessThan(800);
    made.goOn();
    await idle(made.snapshot);
    expect(made.snapshot().done).toBe(800);
    made.clear();
    expect(made.snapshot()).toMatchObject({ entries: [], work: 'idle', done: 0, machine: null });
  });

  it('takes nothing of a folder that was still being listed when all was removed', async () => {
    const { station, own } = await licenses();
    const { add, clear, snapshot } = newInspectSession(station, () => performance.now());
    const [gate, halfWay] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    async function* folder() {
      yield found('first', own);
      halfWay.resolve();
      await gate.promise;
      yield found('second', own);
    }
    add(folder());
    await halfWay.promise;
    expect(snapshot().work).toBe('listing');
    clear();
    gate.resolve();
    add([found('another', own)]);
    await expect.poll(() => snapshot().done).toBe(1);
    await idle(snapshot);
    expect(names(snapshot().entries)).toEqual(['another']);
  });

  it('says why it could not go on', async () => {
    const { station, others } = await licenses();
    const { addBatch, judgeFor, snapshot } = newInspectSession(station, () => performance.now());
    addBatch({ files: [fileIn(others)], refused: [] });
    await idle(snapshot);
    judgeFor(
      fileIn(licenseFile(licenseFor(requestIn((await requestOf(station)).file.text)), secondKey).text),
    );
    await expect.poll(() => snapshot().refusal?.code).toBe('WRONG_KIND');
    expect(snapshot().work).toBe('stopped');
  });
});

describe('the list', () => {
  const all = entries(good('b 10'), bad('B 9'), bad('a', 'FORGED'), good('c'), 'waiting');

  it('is filtered by verdict and by code', () => {
    const of = (filter: Parameters<typeof listed>[1]['filter']) =>
      names(listed(all, { ...FIRST_LISTING, filter }));
    expect(of('all')).toHaveLength(5);
    expect(of('good')).toEqual(['b 10', 'c']);
    expect(of('problems')).toEqual(['B 9', 'a']);
    expect(of('code:FORGED')).toEqual(['a']);
  });

  it('is ordered by host and by end, what has none last, and found by whom it is for', () => {
    const of = (file: string, host: string, expiresAt: string | null) => ({
      ...good(file),
      subject: { host, customer: 'Usina Norte', product: 'E3-SERVER', expiresAt },
    });
    const some = entries(
      'waiting',
      of('a', 'scada-2', '2027-01-21T00:00:00Z'),
      of('b', 'SCADA-1', '2027-03-21T00:00:00Z'),
      of('c', 'PLC-11', null),
    );
    const by = (change: Partial<typeof FIRST_LISTING>) =>
      names(listed(some, { ...FIRST_LISTING, ...change }));
    expect(by({ order: 'host' })).toEqual(['c', 'b', 'a', 'waiting']);
    expect(by({ order: 'until' })).toEqual(['a', 'b', 'c', 'waiting']);
    expect(by({ search: 'plc' })).toEqual(['c']);
    expect(by({ search: 'norte' })).toEqual(['a', 'b', 'c']);
  });

  it('stays where it is while results come in', () => {
    const order = { ...FIRST_LISTING, order: 'verdict' } as const;
    const first = listed(entries('a', good('b'), 'c'), order);
    expect(names(first)).toEqual(['b', 'a', 'c']);
    const later = listed(entries(good('a'), good('b'), bad('c')), order);
    expect(names(later)).toEqual(['c', 'a', 'b']);
    const seen = steadily(first, later);
    expect(names(seen)).toEqual(['b', 'a', 'c']);
    expect(seen.map(({ line }) => line?.code)).toEqual(['OK', 'OK', 'DAMAGED']);
    const problems = listed(entries(bad('a'), good('b'), bad('c')), { ...order, filter: 'problems' });
    expect(names(steadily(first.slice(2), problems))).toEqual(['c', 'a']);
  });

  it('is sorted by name, numbers as numbers, and by verdict, problems first', () => {
    expect(names(listed(all, { ...FIRST_LISTING, order: 'name' }))).toEqual([
      'a',
      'B 9',
      'b 10',
      'c',
      'waiting',
    ]);
    expect(names(listed(all, { ...FIRST_LISTING, order: 'verdict' }))).toEqual([
      'B 9',
      'a',
      'b 10',
      'c',
      'waiting',
    ]);
  });

  it('finds by a part of the name, in any letters', () => {
    expect(names(listed(all, { ...FIRST_LISTING, search: ' B ' }))).toEqual(['b 10', 'B 9']);
  });

  it('is counted', () => {
    expect(countsOf(all)).toEqual({
      all: 5,
      good: 2,
      problems: 2,
      codes: [
        ['DAMAGED', 1],
        ['FORGED', 1],
      ],
    });
  });

  it('of ten thousand is sorted in the time of a key press', () => {
    const many = entries(...Array.from({ length: 10_000 }, (_, i) => good(`license ${(i * 7919) % 10_000}`)));
    const began = worked();
    const sorted = listed(many, { ...FIRST_LISTING, order: 'name' });
    expect(worked() - began).toBeLessThan(500);
    expect(sorted[9_999]?.name).toBe('license 9999');
  });
});

describe('the rows that are drawn', () => {
  const rows = (top: number, count = 10_000) => rowWindow({ top, height: 520, rowHeight: 52, count });

  it('are those in sight and a few around them', () => {
    expect(rows(0)).toEqual({ first: 0, end: 18 });
    expect(rows(52_000)).toEqual({ first: 992, end: 1018 });
    expect(rows(0, 3)).toEqual({ first: 0, end: 3 });
  });

  it('are never more than fit, wherever it is scrolled, also beyond a list that became short', () => {
    assert(
      property(integer({ min: 0, max: 2_000_000 }), integer({ min: 0, max: 20_000 }), (top, count) => {
        const { first, end } = rows(top, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(28);
        expect(end).toBeGreaterThanOrEqual(first);
      }),
    );
  });

  it('are scrolled to only where they are not seen', () => {
    const seen = { top: 520, height: 520, rowHeight: 52 };
    expect([9, 10, 19, 20].map((row) => scrollFor(row, seen))).toEqual([468, 520, 520, 572]);
  });

  it('are gone through by keys', () => {
    expect(rowAfterKey('ArrowDown', -1, 5)).toBe(0);
    expect(rowAfterKey('ArrowDown', 4, 5)).toBe(4);
    expect(rowAfterKey('ArrowUp', 0, 5)).toBe(0);
    expect(rowAfterKey('End', 0, 5)).toBe(4);
    expect(rowAfterKey('PageUp', 3, 5)).toBe(0);
    expect(rowAfterKey('Enter', 3, 5)).toBeNull();
    expect(rowAfterKey('End', -1, 0)).toBeNull();
  });
});

describe('the list as a file', () => {
  const texts = textsFor('en');
  const hostile = '=HYPERLINK("x"),\u202e\n';

  it('is a table in which no name is a formula, a line or a way to turn it round', async () => {
    const text = await resultFile([good('a.license'), bad(hostile)], 'csv', undefined, texts);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(4);
    expect(lines[0]).toBe('\ufefffile,ok,code,kind,message');
    expect(lines[1]).toBe(
      '"a.license","true","OK","license","license, genuine, for this machine, within its term"',
    );
    expect(lines[2]).toMatch(/^"'=HYPERLINK\(""x""\),\\u202e\\u000a","false","DAMAGED","",/);
  });

  it('is what the command line says, and names the machine it was judged for', async () => {
    const text = await resultFile([good('a.license')], 'text', 'b.prelicense', texts);
    expect(text).toBe(
      'OK                  a.license: license, genuine, for the machine of b.prelicense, within its term\n',
    );
  });

  it('holds every line of a long list once', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => good(`${i}`));
    expect((await resultFile(many, 'text', undefined, texts)).split('\n')).toHaveLength(1002);
  });
});

it('the main facts of a document come first, whatever its kind', async () => {
  const station = madeUpStation();
  const request = requestIn((await requestOf(station)).file.text);
  const facts = (payload: object) => Object.fromEntries(mainFacts(payload, isoDates(UTC)));
  expect(facts(request)).toEqual({
    host: 'SCADA-01',
    customer: 'Usina São João',
    product: 'E3-SERVER',
    request: request.requestId,
    created: '2026-03-01 12:00 (UTC)',
  });
  expect(facts(licenseFor(request))).toMatchObject({
    sequence: '1',
    until: '2026-04-30 12:00 (UTC)',
    issued: '2026-03-01 12:00 (UTC)',
  });
  expect(facts({ vendor: 'acme' })).toEqual({});
});
