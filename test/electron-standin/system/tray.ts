import { Imitation } from '../imitation/imitation.ts';
import type { Menu } from '../menu/menu.ts';
import { makeImage, type NativeImage, nativeImage } from './native-image.ts';

export const trays = new Set<Tray>();

/** Electron's `Tray`. A spec clicks it by emitting `click`. */
export class Tray extends Imitation {
  static override readonly neverFires = ['click', 'double-click', 'right-click'];
  toolTip = '';
  menu: Menu | null = null;
  image = makeImage(Buffer.alloc(0));
  #isDestroyed = false;

  constructor(image: NativeImage | string) {
    super();
    this.setImage(image);
    trays.add(this);
  }

  setImage(image: NativeImage | string): void {
    this.image = typeof image === 'string' ? nativeImage.createFromPath(image) : image;
    if (typeof image === 'string' && this.image.isEmpty())
      throw new Error(`Failed to load image from path '${image}'`);
  }

  setToolTip(text: string): void {
    this.toolTip = text;
  }

  setContextMenu(menu: Menu | null): void {
    this.menu = menu;
  }

  destroy(): void {
    this.#isDestroyed = true;
    trays.delete(this);
  }

  isDestroyed(): boolean {
    return this.#isDestroyed;
  }
}
