import { boolean, integer, record, type ShapeOf } from '../../shared/document/shape.ts';

const LEAST = -100_000;
const MOST = 100_000;
const position = integer(LEAST, MOST);
const extent = integer(1, MOST);

/** Where a window was when it was last closed. */
export const windowPlace = record({
  x: position,
  y: position,
  width: extent,
  height: extent,
  maximized: boolean,
});
export type WindowPlace = ShapeOf<typeof windowPlace>;

/** Where a window can be on a screen: its work area, without panels. */
export type Area = Omit<WindowPlace, 'maximized'>;

export const SMALLEST = { width: 800, height: 600 } as const;
const USUAL = { width: 1180, height: 800 } as const;
/** On a screen that is hardly larger than the window, the window fills it. */
const SPARE = 80;
/** The part of a window's top edge that must stay on a screen, so that it can be grabbed. */
const HANDLE = { width: 120, height: 32 } as const;

/**
 * Where to open the window: where it was, if that is still on a screen; otherwise in the middle of the first
 * screen.
 */
export function placeOnScreens(areas: readonly Area[], kept: WindowPlace | undefined): WindowPlace {
  const [first = { x: 0, y: 0, ...USUAL }] = areas;
  if (kept === undefined) return firstPlace(first);
  const fitting = areas.map((area) => ({ area, place: { ...kept, ...sizeWithin(kept, area) } }));
  const found = fitting.find(({ area, place: windowPlace }) => isInReach(windowPlace, area));
  return found?.place ?? { ...centred(kept, first), maximized: kept.maximized };
}

function firstPlace(area: Area): WindowPlace {
  const isTight = area.width < USUAL.width + SPARE || area.height < USUAL.height + SPARE;
  return { ...centred(USUAL, area), maximized: isTight };
}

function isInReach({ x, y, width }: WindowPlace, area: Area): boolean {
  const across = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return across >= HANDLE.width && y >= area.y && y + HANDLE.height <= area.y + area.height;
}

function centred(size: Pick<Area, 'width' | 'height'>, area: Area): Area {
  const { width, height } = sizeWithin(size, area);
  return {
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
    width,
    height,
  };
}

/** No larger than the screen, and no smaller than the app can be used. */
function sizeWithin(size: Pick<Area, 'width' | 'height'>, area: Area): Pick<Area, 'width' | 'height'> {
  return {
    width: Math.max(SMALLEST.width, Math.min(size.width, area.width)),
    height: Math.max(SMALLEST.height, Math.min(size.height, area.height)),
  };
}
