import type { DrawnLink } from '../../../shared/advisor/drawing.ts';
import type { PlacedBox } from './drawing-boxes.ts';

export interface PlacedLine {
  readonly kind: DrawnLink['kind'];
  readonly from: string;
  readonly to: string;
  /** Corners, from the one end to the other; each piece is level or upright. */
  readonly points: readonly Point[];
  /** Whether there is a head at both ends, or at the far one only. */
  readonly isBothWays: boolean;
}

export type Point = readonly [x: number, y: number];

/** Where lines leave a machine at its side: the first and the second. */
const AT_SIDE = [14, 29] as const;
/** Where they leave it at its foot. */
const AT_FOOT = [14, 30] as const;
/** How far from the edge of the drawing lines pass by: those to the database, those to the hub. */
const LANES = { database: 6, usb: 14 } as const;

/** The course of each link from box to box. */
export function linesThrough(
  links: readonly DrawnLink[],
  boxes: readonly PlacedBox[],
  width: number,
): readonly PlacedLine[] {
  const find = (id: string) =>
    boxes.find((box) => box.id === `${id}-free`) ?? boxes.find((box) => box.id === id);
  return links.flatMap((link, index) => {
    const [from, to] = [find(link.from), find(link.to)];
    if (!from || !to) return [];
    const before = links.slice(0, index).filter((one) => one.from === link.from && one.to === link.to).length;
    const isBothWays = link.kind === 'hot-standby' || link.kind === 'project-files';
    return [
      {
        kind: link.kind,
        from: from.id,
        to: to.id,
        isBothWays,
        points: wayOf(link.kind, from, to, before, width),
      },
    ];
  });
}

function wayOf(
  kind: DrawnLink['kind'],
  from: PlacedBox,
  to: PlacedBox,
  before: number,
  width: number,
): readonly Point[] {
  if (kind === 'database' || (kind === 'usb' && to.look === 'hub'))
    return aroundTheSide(kind, from, to, width);
  if (kind === 'usb') return straightDown(from, to, to.x + to.width / 2);
  if (from.y === to.y) return straightAcross(from, to, from.y + (AT_SIDE[before] ?? AT_SIDE[0]));
  return straightDown(from, to, from.x + (AT_FOOT[before] ?? AT_FOOT[0]));
}

function straightAcross(from: PlacedBox, to: PlacedBox, y: number): readonly Point[] {
  return [
    [from.x + from.width, y],
    [to.x, y],
  ];
}

function straightDown(from: PlacedBox, to: PlacedBox, x: number): readonly Point[] {
  return [
    [x, from.y + from.height],
    [x, to.y],
  ];
}

/** Out at the side that is nearer to the edge, along it, and in at the same side. */
function aroundTheSide(
  kind: keyof typeof LANES,
  from: PlacedBox,
  to: PlacedBox,
  width: number,
): readonly Point[] {
  const isRight = from.x + from.width / 2 > width / 2;
  const sideOf = (box: PlacedBox) => (isRight ? box.x + box.width : box.x);
  const lane = isRight ? width - LANES[kind] : LANES[kind];
  const start = from.y + (kind === 'database' ? AT_SIDE[0] : AT_SIDE[1]);
  const end = to.y + to.height / 2;
  return [
    [sideOf(from), start],
    [lane, start],
    [lane, end],
    [sideOf(to), end],
  ];
}
