import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
import { unpackers } from '../../node/files/unpackers.ts';
import { filesInside } from '../../shared/containers/files-inside.ts';
import { openOneInside } from '../../shared/containers/open-one.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { compactOf } from '../vectors/compact.ts';
import { genuine } from '../vectors/documents.ts';
import {
  corners,
  drawing,
  jpegOf,
  modulesOf,
  photographOf,
  pngOf,
  pngWith,
  screenshotOf,
} from './photograph.ts';
import { zipOf } from './zip-of.ts';

/** Pictures of our codes, as customers send them. */

const envelopeOf = (bytes: Uint8Array) => Buffer.from(openOneInside(bytes, unpackers).envelopeBytes);
const wanted = envelopeOf(Buffer.from(genuine('license')));
const [whole = ''] = compactOf('license');
const PARTS = compactOf('license', 3);
const pictureOf = (...texts: string[]) => pngOf(screenshotOf(texts.map((text) => modulesOf(text))));
const [first = '', second = '', third = ''] = PARTS;

function codeIn(bytes: Uint8Array): string {
  try {
    openOneInside(bytes, unpackers);
    return 'OK';
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const { sort, missing } = error.details;
    return [error.code, sort, missing].filter((one) => one !== undefined).join(' ');
  }
}

const shot = screenshotOf([modulesOf(whole)]);

describe('a picture of our code is read, and shows the same document', () => {
  test.each([
    ['a screenshot in shades of grey', pngOf(shot)],
    ['a screenshot in colours that are seen through', pngOf(shot, 'rgba')],
    ['a screenshot as JPEG', jpegOf(shot, 60)],
    ['a small one: two dots for each module', pngOf(screenshotOf([modulesOf(whole)], 2))],
    ['a screen that shows all parts', pictureOf(...PARTS)],
    ['in a ZIP', zipOf({ 'a.png': pngOf(shot) })],
    [
      'each part in a picture of its own, in a ZIP',
      zipOf({ 'c.png': pictureOf(third), 'a.jpg': pictureOf(first), 'b.png': pictureOf(second) }),
    ],
    ['beside the same document as a file', zipOf({ 'a.license': genuine('license'), 'a.png': pngOf(shot) })],
    ['beside another picture', zipOf({ 'logo.png': pngOf(screenshotOf([])), 'a.png': pngOf(shot) })],
  ])('%s', (_, bytes) => {
    expect(envelopeOf(bytes).equals(wanted)).toBe(true);
  });
});

const namesIn = (files: Record<string, string | Uint8Array>) =>
  filesInside({ name: 'mail.zip', bytes: zipOf(files) }, unpackers).map((one) => [
    one.name,
    'refusal' in one ? one.refusal.code : 'read',
  ]);

describe('pictures that came together', () => {
  it('are called by the way to them, and what several show by the first and the last', () => {
    const files = {
      'a.png': pngOf(shot),
      '1.png': pictureOf(first),
      '2.png': pictureOf(second),
      '3.png': pictureOf(third),
    };
    expect(namesIn({ 'a.png': files['a.png'] })).toEqual([['mail.zip › a.png', 'read']]);
    expect(namesIn({ '1.png': files['1.png'], '2.png': files['2.png'], '3.png': files['3.png'] })).toEqual([
      ['mail.zip › 1.png … 3.png', 'read'],
    ]);
  });

  it('are all found, also beside files', () => {
    const [request = ''] = compactOf('pre-license');
    const files = { 'a.license': genuine('license'), 'b.png': pictureOf(request) };
    expect(namesIn(files)).toEqual([
      ['mail.zip › a.license', 'read'],
      ['mail.zip › b.png', 'read'],
    ]);
  });

  it('say which parts are missing', () => {
    expect(codeIn(pictureOf(second))).toBe('PARTS_MISSING 1,3');
    expect(codeIn(zipOf({ 'a.png': pictureOf(first), 'b.png': pictureOf(third) }))).toBe('PARTS_MISSING 2');
  });
});

describe('a picture out of which nothing is read is named for what it is', () => {
  const noise = drawing(7);
  const noisy = { width: 300, height: 200, light: Uint8Array.from({ length: 60_000 }, () => 256 * noise()) };
  const half = { ...shot, height: Math.floor(shot.height / 2) };

  test.each([
    ['nothing to see', pngOf(screenshotOf([])), 'no-code'],
    ['noise', jpegOf(noisy), 'no-code'],
    [
      'the upper half of a code',
      pngOf({ ...half, light: shot.light.subarray(0, half.width * half.height) }),
      'no-code',
    ],
    ['a code for somebody else', pictureOf('HTTPS://EXAMPLE.INVALID/'), 'other-code'],
    ['a PNG that was cut off', pngOf(shot).subarray(0, 3000), 'damaged-picture'],
    ['a JPEG that was cut off in its head', jpegOf(shot).subarray(0, 100), 'damaged-picture'],
    ['in a ZIP', zipOf({ 'letter.txt': 'see the picture', 'a.png': pngOf(screenshotOf([])) }), 'no-code'],
  ])('%s', (_, bytes, sort) => {
    expect(codeIn(bytes)).toBe(`UNREADABLE_SORT ${sort}`);
  });

  it('by its name in what it lies in, and the largest of several', () => {
    const files = { 'logo.png': pngOf(screenshotOf([])), 'photo.jpg': jpegOf(noisy) };
    expect(filesInside({ name: 'mail.zip', bytes: zipOf(files) }, unpackers)).toMatchObject([
      { name: 'mail.zip › photo.jpg', refusal: { details: { sort: 'no-code' } } },
    ]);
  });
});

describe('a picture that is made to cost', () => {
  const zeros = (bytes: number) => deflateSync(Buffer.alloc(bytes));
  test.each<[string, Uint8Array, string]>([
    ['400 million pixels', pngWith({ width: 20_000, height: 20_000 }, zeros(1000)), 'large-picture'],
    [
      'few pixels of 16 bits, and rows for more memory than there is',
      pngWith({ width: 4900, height: 4900, type: 6, depth: 16 }, zeros(1000)),
      'large-picture',
    ],
    [
      'a few pixels that unpack to 200 MB',
      pngWith({ width: 10, height: 10 }, zeros(200_000_000)),
      'damaged-picture',
    ],
    ['a JPEG that says it has 65,535 × 65,535', jpegHead(65_535, 65_535), 'large-picture'],
  ])('%s', (_, bytes, sort) => {
    const start = process.cpuUsage();
    expect(codeIn(bytes)).toBe(`UNREADABLE_SORT ${sort}`);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(8);
  });

  it('is not looked at for longer than there is time, nor what lies behind it, and that is said', () => {
    const hurried = { ...unpackers, codesIn: (picture: Uint8Array) => unpackers.codesIn(picture, 1) };
    const inside = (bytes: Uint8Array) => filesInside({ name: 'a', bytes }, hurried);
    const costly = pngOf(corners(4000, 3000));
    expect(inside(costly)).toMatchObject([{ refusal: { details: { sort: 'large-picture' } } }]);
    const beside = { 'b.png': costly, 'c.png': pngOf(shot), 'd.license': genuine('license') };
    expect(inside(zipOf(beside)).map((one) => ('refusal' in one ? one.refusal.code : one.name))).toEqual([
      'a › d.license',
      'NOT_ALL_LOOKED_INTO',
    ]);
  });

  it('ends, however many corners of codes it shows', () => {
    const start = process.cpuUsage();
    expect(codeIn(pngOf(corners(5600, 4400)))).toMatch(/^UNREADABLE_SORT /);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

function jpegHead(width: number, height: number): Uint8Array {
  const frame = Buffer.from('ffd8ffc0001108000000000301220002110103110100', 'hex');
  frame.writeUInt16BE(height, 7);
  frame.writeUInt16BE(width, 9);
  return Uint8Array.from(frame);
}

/** So many pictures of which a few bytes are others. */
const CHANGED = 300;

test('a picture of which bytes were changed breaks no reader, and shows the document or none', () => {
  const small = screenshotOf([modulesOf(whole)], 2);
  const pictures = [pngOf(small), jpegOf(small, 80)];
  const draw = drawing(5);
  for (let n = 0; n < CHANGED; n++) {
    const bytes = Uint8Array.from(pictures[n % 2] ?? []);
    const reach = n % 3 === 0 ? 64 : bytes.length; // its head, or all of it
    for (let m = 0; m < 3; m++) bytes[Math.floor(draw() * reach)] = 256 * draw();
    if (codeIn(bytes) === 'OK') expect(envelopeOf(bytes).equals(wanted)).toBe(true);
  }
});

/** As many as a promise of 98 % needs, and few enough for a minute. */
const PHOTOGRAPHS = 50;
const SHOWN: readonly (readonly [Kind, number])[] = [
  ['license', 1],
  ['pre-license', 1],
  ['upgrade-request', 3],
];

test('photographs of our codes are read, at least 98 of 100', { timeout: 600_000 }, () => {
  const draw = drawing(20261122);
  let read = 0;
  for (let n = 0; n < PHOTOGRAPHS; n++) {
    const [kind, total] = SHOWN[n % SHOWN.length] ?? ['license', 1];
    const text = compactOf(kind, total)[0] ?? '';
    const off = (draw() - 0.5) * 40;
    const turned = (Math.abs(off) * Math.PI) / 180;
    const camera = {
      ...{ width: 1000, height: 1000, angle: (n % 4) * 90 + off },
      side: ((0.85 + 0.13 * draw()) * 1000) / (Math.cos(turned) + Math.sin(turned)),
      ...{ leaning: 0.12 * draw(), blur: 0.3 + 0.9 * draw(), noise: 12 * draw(), shadow: 0.4 * draw() },
    };
    const photograph = jpegOf(photographOf(modulesOf(text), camera, draw), 60 + Math.floor(30 * draw()));
    if (codeIn(photograph).replace(/^PARTS_MISSING 2,3$/, 'OK') === 'OK') read += 1;
  }
  expect(read / PHOTOGRAPHS).toBeGreaterThanOrEqual(0.98);
});
