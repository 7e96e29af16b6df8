import { beforeAll, describe, expect, it } from 'vitest';
import {
  LETTERINGS,
  type PlacedBox,
  type Rectangle,
} from '../../../../renderer/screens/project/drawing-boxes.ts';
import { type Layout, layOut } from '../../../../renderer/screens/project/drawing-layout.ts';
import type { Point } from '../../../../renderer/screens/project/drawing-lines.ts';
import { drawnWidthOf, linesOf } from '../../../../renderer/screens/project/text-lines.ts';
import { advise } from '../../../../shared/advisor/advise.ts';
import { describeDrawing } from '../../../../shared/advisor/describe.ts';
import { nameOf } from '../../../../shared/advisor/draw.ts';
import type { Drawing } from '../../../../shared/advisor/drawing.ts';
import { NO_GUIDE } from '../../../../shared/advisor/guide.ts';
import type { AppTexts } from '../../../../shared/text/app/catalog.ts';
import { loadAppTexts } from '../../../../shared/text/app/load.ts';
import { LANGUAGES } from '../../../../shared/text/language.ts';
import { answersWith, demoGuide, everyAnswer } from '../../../advisor/made-up.ts';

let languages: readonly AppTexts[];
beforeAll(async () => {
  languages = await Promise.all(LANGUAGES.map((lang) => loadAppTexts(lang)));
});

/** Every drawing that there is, once. */
const drawings = (() => {
  const found = new Map<string, Drawing>();
  for (const answers of everyAnswer())
    for (const guide of [demoGuide, NO_GUIDE]) {
      const { drawing } = advise(answers, guide);
      found.set(JSON.stringify(drawing), drawing);
    }
  return [...found.values()];
})();

function forEveryLayout(look: (layout: Layout, drawing: Drawing) => void): void {
  for (const texts of languages)
    for (const drawing of drawings)
      for (const thisMachine of [null, ...drawing.machines.map(({ id }) => id)])
        look(layOut({ drawing, texts, thisMachine }), drawing);
}

describe('the drawing of a plan', () => {
  it('is another one for many plans', () => {
    expect(drawings.length).toBeGreaterThan(50);
  });

  it('has a place for everything in it, once', () => {
    forEveryLayout(({ boxes, lines }, { hosts, machines, storage, devices, links }) => {
      const wanted = [...hosts, ...machines, ...storage, ...devices].map(({ id }) => id);
      const free = boxes.filter(({ look }) => look === 'free').map(({ id }) => id);
      expect(boxes.map(({ id }) => id).toSorted()).toEqual([...wanted, ...free].toSorted());
      expect(lines).toHaveLength(links.length);
    });
  });

  it('stays within its edges', () => {
    forEveryLayout(({ boxes, labels, lines, width, height }) => {
      const all = { x: 0, y: 0, width, height };
      for (const place of [...boxes, ...labels]) expect(isWithin(place, all)).toBe(true);
      for (const { points } of lines)
        for (const [x, y] of points) expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    });
  });

  it('lays nothing over anything else', () => {
    forEveryLayout(({ boxes, labels }, { machines, devices }) => {
      const outer = [...boxes.filter(({ look }) => OUTER.has(look)), ...labels];
      expect(pairs(outer).filter(([a, b]) => overlap(a, b))).toEqual([]);
      const inner = boxes.filter(({ look }) => !OUTER.has(look));
      expect(pairs(inner).filter(([a, b]) => overlap(a, b))).toEqual([]);
      for (const { id, host } of [...machines, ...devices]) {
        const around = boxes.find((box) => box.id === host);
        const box = boxes.find((one) => one.id === id);
        if (around && box) expect(isWithin(box, around)).toBe(true);
      }
    });
  });

  it('keeps every text within its box, and clear of the others', () => {
    forEveryLayout(({ boxes, labels }) => {
      for (const box of [...boxes, ...labels]) {
        const texts = box.texts.map((text) => areaOf(text));
        for (const area of texts) expect(isWithin(area, box)).toBe(true);
        expect(pairs(texts).filter(([a, b]) => overlap(a, b))).toEqual([]);
      }
      const names = boxes.filter(({ look }) => look === 'host').flatMap(({ texts }) => texts.map(areaOf));
      const inner = boxes.filter(({ look }) => !OUTER.has(look));
      expect(names.filter((name) => inner.some((box) => overlap(name, box)))).toEqual([]);
    });
  });

  it('draws lines from box to box, level or upright, and through no words', () => {
    forEveryLayout(({ boxes, labels, lines }) => {
      const words = [...labels, ...boxes.flatMap(({ texts }) => texts.map(areaOf))];
      for (const { points, from, to } of lines) {
        for (const [a, b] of piecesOf(points)) {
          expect(a[0] === b[0] || a[1] === b[1]).toBe(true);
          expect(words.filter((place) => overlap(place, areaOfPiece(a, b)))).toEqual([]);
        }
        expect(touches(points[0], boxOf(from, boxes))).toBe(true);
        expect(touches(points.at(-1), boxOf(to, boxes))).toBe(true);
      }
    });
  });

  it('marks the machine in front of us, and no other', () => {
    const { drawing } = advise(answersWith({ redundancy: 'hot-standby' }), demoGuide);
    for (const texts of languages) {
      const { boxes } = layOut({ drawing, texts, thisMachine: 'server-2' });
      expect(boxes.filter(({ isThis }) => isThis).map(({ id }) => id)).toEqual(['server-2']);
    }
  });
});

describe('the drawing in words', () => {
  it('names all that is drawn', () => {
    for (const texts of languages)
      for (const drawing of drawings) {
        const words = describeDrawing(drawing, texts).join('\n');
        const { hosts, machines, devices, storage } = drawing;
        for (const { id } of [...hosts, ...machines, ...devices]) {
          if (devices.some((one) => one.id === id && one.host === null && drawing.links.length === 0))
            continue;
          expect(words).toContain(nameOf(id, drawing, texts));
        }
        for (const { kind } of storage) expect(words).toContain(texts.t(`drawing.storage.${kind}`));
      }
  });

  it('says what connects them, and how long the product stands still', () => {
    const { drawing } = advise(answersWith({ ha: true }), demoGuide);
    expect(describeDrawing(drawing, languages[0] as AppTexts)).toEqual([
      'Host 1: Server 1 (active)',
      'Host 2: room for the restart',
      'Server 1, Host 2: HA: restarts there, down for 30 to 60 s',
      'Shared storage (Host 1, Host 2): Virtual machines',
    ]);
  });
});

describe('lines of a text', () => {
  const lettering = { size: 10, isBold: false };

  it('are as few as the width allows', () => {
    expect(linesOf('one two three', drawnWidthOf('one two', lettering), lettering)).toEqual([
      'one two',
      'three',
    ]);
  });

  it('keep a word whole that is too long', () => {
    expect(linesOf('a verylongword b', 20, lettering)).toEqual(['a', 'verylongword', 'b']);
  });
});

const OUTER = new Set(['host', 'hub', 'storage']);

function areaOf({ text, x, y, look }: PlacedBox['texts'][number]): Rectangle {
  const { size } = LETTERINGS[look];
  const width = drawnWidthOf(text, LETTERINGS[look]);
  return { x: look === 'host' ? x - width : x, y: y - 0.8 * size, width, height: size };
}

function areaOfPiece([ax, ay]: Point, [bx, by]: Point): Rectangle {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

function piecesOf(points: readonly Point[]): readonly (readonly [Point, Point])[] {
  return points.slice(1).map((point, index) => [points[index] as Point, point]);
}

function pairs<T>(items: readonly T[]): readonly (readonly [T, T])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isWithin(inner: Rectangle, outer: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function boxOf(id: string, boxes: readonly PlacedBox[]): PlacedBox {
  const found = boxes.find((box) => box.id === id);
  if (!found) throw new Error(`no box ${id}`);
  return found;
}

function touches(point: Point | undefined, { x, y, width, height }: Rectangle): boolean {
  if (!point) return false;
  const [px, py] = point;
  const isInside = px >= x && px <= x + width && py >= y && py <= y + height;
  return isInside && (px === x || px === x + width || py === y || py === y + height);
}
