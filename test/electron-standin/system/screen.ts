import { EventEmitter } from 'node:events';
import type { Display, Point, Rectangle } from 'electron';
import { imitated } from '../imitation/imitation.ts';

/** What a panel leaves of the one screen that there is. */
export const WORK_AREA: Rectangle = { x: 0, y: 0, width: 1920, height: 1040 };

const size = { width: 1920, height: 1080 };
const display = {
  id: 1,
  label: '',
  bounds: { x: 0, y: 0, ...size },
  size,
  workArea: WORK_AREA,
  workAreaSize: { width: WORK_AREA.width, height: WORK_AREA.height },
  scaleFactor: 1,
  rotation: 0,
  internal: false,
} as Display;

/** A spec that wants other screens replaces these functions. */
export const screen = imitated(
  'Screen',
  Object.assign(new EventEmitter(), {
    getPrimaryDisplay: (): Display => display,
    getAllDisplays: (): Display[] => [display],
    getDisplayMatching: (_place: Rectangle): Display => display,
    getDisplayNearestPoint: (_point: Point): Display => display,
    getCursorScreenPoint: (): Point => ({ x: 0, y: 0 }),
  }),
);
