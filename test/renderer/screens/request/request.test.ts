import fc from 'fast-check';
import decodeQR from 'qr/decode.js';
import { describe, expect, test } from 'vitest';
import { encodeCode, evenSize } from '../../../../renderer/screens/request/qr-code.ts';
import { slidesMovedBy } from '../../../../renderer/screens/request/slides.ts';
import { readWaiting } from '../../../../renderer/screens/request/waiting.ts';
import { type Modules, pathOf } from '../../../../shared/request/code-path.ts';
import { CLONE } from '../../../station/made-up-machine.ts';
import { madeUpStation, requestOf } from '../../../station/made-up-station.ts';

/** Paints a path as a browser does, dot by dot. */
function painted(path: string, count: number): boolean[][] {
  const rows = Array.from({ length: count }, () => Array.from({ length: count }, () => false));
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    rows[Number(y)]?.fill(true, Number(x), Number(x) + Number(length));
  return rows;
}

/** What a camera sees: white, black, four dots a module. */
function seen(modules: Modules) {
  const scale = 4;
  const side = modules.length * scale;
  const data = new Uint8Array(side * side * 3);
  for (let i = 0; i < side * side; i++) {
    const isDark = modules[Math.floor(Math.floor(i / side) / scale)]?.[Math.floor((i % side) / scale)];
    data.fill(isDark ? 0 : 255, i * 3, i * 3 + 3);
  }
  return { width: side, height: side, data };
}

describe('a QR code', () => {
  test('of a real request is read again, in one piece and in parts', async () => {
    const { compact } = await requestOf(madeUpStation());
    const whole = compact.whole ?? '';
    expect(decodeQR(seen(await encodeCode(whole, 'low')))).toBe(whole);
    expect(compact.parts.length).toBeGreaterThan(1);
    for (const part of compact.parts) expect(decodeQR(seen(await encodeCode(part, 'medium')))).toBe(part);
  });

  test('has its quiet zone', async () => {
    const modules = await encodeCode('SOFTKEY', 'low');
    const { length } = modules;
    const edges = [0, 1, 2, 3, length - 4, length - 3, length - 2, length - 1];
    expect(edges.flatMap((i) => [...(modules[i] ?? []), ...modules.map((row) => row[i])])).not.toContain(
      true,
    );
  });

  test('is drawn as it is, in bars', () => {
    const square = fc.integer({ min: 1, max: 12 }).chain((side) =>
      fc.array(fc.array(fc.boolean(), { minLength: side, maxLength: side }), {
        minLength: side,
        maxLength: side,
      }),
    );
    fc.assert(
      fc.property(square, (rows) => {
        expect(painted(pathOf(rows), rows.length)).toEqual(rows);
      }),
    );
    expect(pathOf([[true, true, false, true]])).toBe('M0 0h2v1h-2zM3 0h1v1h-1z');
  });

  test.each([
    [600, 145, 1, 580],
    [600, 145, 2, 580],
    [600, 145, 1.25, 580],
    [700, 145, 1.25, 696],
    [100, 145, 1, 145],
    [0, 145, 1, 145],
  ])('in %d pixels of %d modules at %d dots a pixel is %d wide', (available, count, ratio, size) => {
    expect(evenSize(available, count, ratio)).toBe(size);
  });
});

test('the codes go round in both directions', () => {
  const three = (at: number) => ({ at, total: 3 });
  expect([0, 1, 2].map((at) => slidesMovedBy(three(at), 1).at)).toEqual([1, 2, 0]);
  expect([0, 1, 2].map((at) => slidesMovedBy(three(at), -1).at)).toEqual([2, 0, 1]);
});

describe('what the screen of the request shows', () => {
  test('is nothing that waits, before there is a request', async () => {
    const { waiting, status } = await readWaiting(madeUpStation());
    expect(waiting).toBeNull();
    expect(status.next.kind).toBe('make-request');
  });

  test('is a request with the product that was ordered, as long as an answer helps', async () => {
    const station = madeUpStation();
    await requestOf(station);
    expect((await readWaiting(station)).waiting).toMatchObject({ product: 'E3-SERVER', helps: true });
  });

  test('is that it helps no more on a machine that changed', async () => {
    const station = madeUpStation();
    await requestOf(station);
    station.machine = CLONE;
    const { waiting, status } = await readWaiting(station);
    expect(waiting).toMatchObject({ product: 'E3-SERVER', helps: false });
    expect(status.next.kind).toBe('request-anew');
  });
});
