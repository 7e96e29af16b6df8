import { crc32, deflateSync } from 'node:zlib';
import jpeg from 'jpeg-js';
import { encodeQR } from 'qr';

/** Codes as cameras and screens show them, as files. Every picture is the same each time. */

/** Lightness, row by row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly light: Uint8Array;
}

type Modules = readonly (readonly boolean[])[];

/** A text as the screens and the slip show it, with its light margin. */
export function modulesOf(text: string, ecc: 'low' | 'medium' = 'low'): Modules {
  return encodeQR(text, 'raw', { ecc, encoding: 'alphanumeric', border: 4 });
}

/** What a screenshot has: each module so many dots wide, on something grey. */
export function screenshotOf(codes: readonly Modules[], dots = 4, margin = 30): Picture {
  const sides = codes.map(({ length }) => length * dots);
  const width = sides.reduce((sum, side) => sum + side + margin, margin);
  const height = Math.max(...sides, 0) + 2 * margin;
  const light = new Uint8Array(width * height).fill(224);
  let left = margin;
  for (const [n, modules] of codes.entries()) {
    const side = sides[n] ?? 0;
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        light[(margin + y) * width + left + x] = modules[Math.floor(y / dots)]?.[Math.floor(x / dots)]
          ? 0
          : 255;
    left += side + margin;
  }
  return { width, height, light };
}

export interface Camera {
  readonly width: number;
  readonly height: number;
  /** Degrees. */
  readonly angle: number;
  /** Of the code, in pixels, before it is leant. */
  readonly side: number;
  /** How far each corner may lean away, as a part of the side. */
  readonly leaning: number;
  /** Of the lens, in pixels (standard deviation). */
  readonly blur: number;
  /** Of the sensor, in steps of lightness (standard deviation). */
  readonly noise: number;
  /** How much darker the right side is. */
  readonly shadow: number;
}

/** A code on something grey, as a camera sees it that is not held straight. */
export function photographOf(modules: Modules, camera: Camera, draw: () => number): Picture {
  const { width, height, blur, noise } = camera;
  const sharp = projected(modules, camera, draw);
  const soft = blurred(blurred(sharp, width, 1, blur), width, width, blur);
  const light = Uint8Array.from(soft, (value) => {
    const grain = (draw() + draw() + draw() + draw() - 2) * Math.sqrt(3);
    return Math.max(0, Math.min(255, value + grain * noise));
  });
  return { width, height, light };
}

const [DARK, LIGHT, GROUND] = [40, 230, 190];
/** So many samples in each pixel, across and down. */
const SAMPLES = 2;

function projected(modules: Modules, camera: Camera, draw: () => number): Float32Array {
  const { width, height, shadow } = camera;
  const place = placeIn(modules.length, cornersOf(camera, draw));
  return Float32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    let sum = 0;
    for (let n = 0; n < SAMPLES * SAMPLES; n++) {
      const [u, v] = place(
        x + ((n % SAMPLES) + 0.5) / SAMPLES,
        y + (Math.floor(n / SAMPLES) + 0.5) / SAMPLES,
      );
      const dark = modules[Math.floor(v)]?.[Math.floor(u)];
      sum += dark === undefined ? GROUND : dark ? DARK : LIGHT;
    }
    return (sum / (SAMPLES * SAMPLES)) * (1 - (shadow * x) / width);
  });
}

type Point = readonly [x: number, y: number];

function cornersOf({ width, height, angle, side, leaning }: Camera, draw: () => number): readonly Point[] {
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)];
  const ends: readonly Point[] = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ];
  return ends.map(([x, y]): Point => {
    const far = (side / 2) * (1 - leaning * draw());
    return [width / 2 + far * (x * cos - y * sin), height / 2 + far * (x * sin + y * cos)];
  });
}

/**
 * Which module lies at a point of the picture: the projection that takes the corners to those of the code.
 */
function placeIn(count: number, corners: readonly Point[]): (x: number, y: number) => Point {
  const ends: readonly Point[] = [
    [0, 0],
    [count, 0],
    [count, count],
    [0, count],
  ];
  const rows = corners.flatMap(([x, y], n) => {
    const [u, v] = ends[n] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solved(rows);
  return (x, y) => {
    const w = g * x + h * y + 1;
    return [(a * x + b * y + c) / w, (d * x + e * y + f) / w];
  };
}

/** Linear equations, each with its right side last. */
function solved(rows: number[][]): readonly number[] {
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let n = 0; n < rows.length; n++) {
    const largest = rows
      .slice(n)
      .reduce((best, _, i) => (Math.abs(at(n + i, n)) > Math.abs(at(best, n)) ? n + i : best), n);
    [rows[n], rows[largest]] = [rows[largest] ?? [], rows[n] ?? []];
    for (let other = 0; other < rows.length; other++) {
      if (other === n) continue;
      const factor = at(other, n) / at(n, n);
      rows[other] = rows[other]?.map((value, column) => value - factor * at(n, column)) ?? [];
    }
  }
  return rows.map((row, n) => (row.at(-1) ?? 0) / at(n, n));
}

/** Softened along one direction; what is beside the picture is as its edge. */
function blurred(values: Float32Array, width: number, step: number, sigma: number): Float32Array {
  const reach = Math.ceil(sigma * 3);
  const weights = Array.from({ length: 2 * reach + 1 }, (_, n) =>
    Math.exp(-((n - reach) ** 2) / 2 / sigma ** 2),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const lines = step === 1 ? width : values.length / width;
  return values.map((_, at) => {
    const place = step === 1 ? at % width : Math.floor(at / width);
    let sum = 0;
    for (let n = -reach; n <= reach; n++) {
      const there = Math.max(0, Math.min(lines - 1, place + n));
      sum += (weights[n + reach] ?? 0) * (values[at + (there - place) * step] ?? 0);
    }
    return sum / total;
  });
}

/** What codes are found by, everywhere: nothing takes longer to look through. */
export function corners(width: number, height: number): Picture {
  const rows = [0x7f, 0x41, 0x5d, 0x5d, 0x5d, 0x41, 0x7f, 0].map((bits) =>
    Uint8Array.from({ length: width }, (_, x) => ((bits >> (x % 8)) & 1 ? 0 : 255)),
  );
  const light = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) light.set(rows[y % rows.length] ?? [], y * width);
  return { width, height, light };
}

/** Numbers from 0 to 1, the same each time. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function jpegOf({ width, height, light }: Picture, quality = 75): Uint8Array {
  const data = new Uint8Array(width * height * 4);
  for (const [at, value] of light.entries()) data.set([value, value, value, 255], at * 4);
  return Uint8Array.from(jpeg.encode({ width, height, data }, quality).data);
}

/** In shades of grey, or with each of them three times and something in between that nobody sees through. */
export function pngOf({ width, height, light }: Picture, as: 'grey' | 'rgba' = 'grey'): Uint8Array {
  const channels = as === 'grey' ? 1 : 4;
  const rows = new Uint8Array(height * (1 + width * channels));
  for (let at = 0; at < light.length; at++) {
    const to = Math.floor(at / width) + 1 + at * channels;
    rows.fill(light[at] ?? 0, to, to + channels);
    if (as === 'rgba') rows[to + 3] = 255;
  }
  return pngWith({ width, height, type: as === 'grey' ? 0 : 6 }, deflateSync(rows, { level: 1 }));
}

export interface PngAbout {
  readonly width: number;
  readonly height: number;
  readonly type?: number;
  readonly depth?: number;
}

/** A PNG that says this of itself, whatever its data is. */
export function pngWith({ width, height, type = 0, depth = 8 }: PngAbout, data: Uint8Array): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, type], 8);
  const parts = [
    chunk('IHDR', head),
    chunk('tEXt', Buffer.from('Comment\0a')),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Uint8Array.from(Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...parts]));
}

function chunk(type: string, content: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + content.length);
  whole.writeUInt32BE(content.length, 0);
  whole.write(type, 4, 'latin1');
  whole.set(content, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + content.length)), 8 + content.length);
  return whole;
}
