import type { Rectangle } from 'electron';
import { WORK_AREA } from '../system/screen.ts';

export type WindowState = 'normal' | 'maximized' | 'minimized' | 'fullscreen';

/** Where a window is: the window manager's part, which is played here without a screen. */
export class Place {
  #normal: Rectangle;
  #state: WindowState = 'normal';
  /** What a minimised window was before. */
  #before: WindowState = 'normal';

  constructor({ x, y, width = 800, height = 600 }: Partial<Rectangle>) {
    const centredX = Math.round(WORK_AREA.x + (WORK_AREA.width - width) / 2);
    const centredY = Math.round(WORK_AREA.y + (WORK_AREA.height - height) / 2);
    this.#normal = { x: x ?? centredX, y: y ?? centredY, width, height };
  }

  get state(): WindowState {
    return this.#state;
  }

  get normal(): Rectangle {
    return { ...this.#normal };
  }

  /** A window that fills the screen keeps the place that it had. */
  get bounds(): Rectangle {
    const shape = this.#state === 'minimized' ? this.#before : this.#state;
    return shape === 'normal' ? this.normal : { ...WORK_AREA };
  }

  move(bounds: Partial<Rectangle>): void {
    this.#state = 'normal';
    this.#normal = { ...this.bounds, ...bounds };
  }

  become(state: WindowState): void {
    if (state === 'minimized' && this.#state !== 'minimized') this.#before = this.#state;
    this.#state = state;
  }

  restore(): void {
    this.#state = this.#state === 'minimized' ? this.#before : 'normal';
  }
}
