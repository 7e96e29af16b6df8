import { readFileSync } from 'node:fs';
import type { ResizeOptions, Size } from 'electron';
import { imitated, SilentImitation } from '../imitation/imitation.ts';

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** Electron's `NativeImage`, of PNG files: the bytes as they came, and the size that they name. */
class NativeImage extends SilentImitation {
  readonly #png: Buffer;
  readonly #size: Size;

  constructor(png: Buffer, size: Size) {
    super();
    this.#png = png;
    this.#size = size;
  }

  isEmpty(): boolean {
    return this.#png.length === 0;
  }

  getSize(): Size {
    return { ...this.#size };
  }

  /** The picture of another size; its bytes stay. */
  resize({ width, height }: ResizeOptions): NativeImage {
    const { width: before, height: high } = this.#size;
    const factor = (width ?? (height ?? high) * (before / high)) / before;
    const size = { width: Math.round(before * factor), height: height ?? Math.round(high * factor) };
    return this.isEmpty() ? this : new NativeImage(this.#png, size);
  }

  toPNG(): Buffer {
    return this.#png;
  }
}

export type { NativeImage };

/** What is no PNG is an empty picture, as what cannot be read is. */
export function makeImage(bytes: Buffer): NativeImage {
  if (!bytes.subarray(0, PNG.length).equals(PNG))
    return new NativeImage(Buffer.alloc(0), { width: 0, height: 0 });
  return new NativeImage(bytes, { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) });
}

export const nativeImage = imitated('NativeImage', {
  createEmpty: (): NativeImage => makeImage(Buffer.alloc(0)),
  createFromBuffer: (bytes: Buffer): NativeImage => makeImage(bytes),
  createFromDataURL: (url: string): NativeImage =>
    makeImage(Buffer.from(url.replace(/^[^,]*,/, ''), 'base64')),
  createFromPath: (path: string): NativeImage => makeImage(readOrNothing(path)),
});

function readOrNothing(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}
