import { linkText } from '../../../shared/advisor/draw.ts';
import type {
  DrawnDevice,
  DrawnHost,
  DrawnLink,
  DrawnMachine,
  DrawnStorage,
} from '../../../shared/advisor/drawing.ts';
import {
  type BoxTexts,
  freeBox,
  HEAD,
  hostBox,
  LETTERINGS,
  LINE,
  machineBox,
  PAD,
  type PlacedBox,
  type PlacedText,
  type Rectangle,
  type Scene,
  STORAGE_SIGN,
  serviceBox,
  textBox,
} from './drawing-boxes.ts';
import { linesThrough, type PlacedLine } from './drawing-lines.ts';
import { linesOf } from './text-lines.ts';

/** A drawing with a place for everything, in units of its own: the width is always the same. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  readonly labels: readonly PlacedLabel[];
  readonly lines: readonly PlacedLine[];
}

/** What a line means, with a piece of that line before it. */
export interface PlacedLabel extends Rectangle {
  readonly kind: DrawnLink['kind'];
  readonly texts: readonly PlacedText[];
}

const WIDTH = 340;
/** Above and below: half of a thick line, and a little. */
const EDGE = 2;
/** Space at both sides for the lines that run along the edge. */
const MARGIN = 22;
const HOST_WIDTH = 132;
const COLUMNS = [MARGIN, WIDTH - MARGIN - HOST_WIDTH] as const;
const WIDE = WIDTH - 2 * MARGIN;
const GAP = 12;
/** The width kept free for lines from a machine down to the next row; all else is to the right of it. */
const BESIDE_LINES = 44;
export const SAMPLE_WIDTH = 22;

/** A part of the drawing over its whole width. */
interface Part {
  readonly boxes: readonly PlacedBox[];
  readonly labels: readonly PlacedLabel[];
  readonly bottom: number;
}
type PartMaker = (top: number) => Part;

/** Places everything: hosts in rows, under each row what its lines mean, then what all of them use. */
export function layOut(scene: Scene): Layout {
  const { boxes, labels } = belowEachOther(partsOf(scene));
  const lines = linesThrough(scene.drawing.links, boxes, WIDTH);
  const bottom = Math.max(...[...boxes, ...labels].map(({ y, height }) => y + height));
  return { width: WIDTH, height: bottom + EDGE, boxes, labels, lines };
}

function partsOf(scene: Scene): readonly PartMaker[] {
  const { hosts, devices, storage } = scene.drawing;
  const rows = [...Map.groupBy(hosts, ({ row }) => row).values()];
  const isServices = ([first]: readonly DrawnHost[]) => first?.purpose === 'services';
  const meant = linksOnce(scene);
  const ofKind = (kind: DrawnLink['kind']) =>
    labels(
      meant.filter((link) => link.kind === kind),
      MARGIN,
      scene,
    );
  return [
    ...rows
      .filter((row) => !isServices(row))
      .flatMap((row) => [serverRow(row, scene), rowLabels(row, meant, scene)]),
    ...devices.filter(({ host }) => host === null).flatMap((hub) => [ofKind('usb'), hubBox(hub, scene)]),
    ...rows
      .filter(isServices)
      .flatMap((row) => [ofKind('database'), ...row.map((host) => services(host, scene))]),
    ...storage.map((one) => storageBox(one, scene)),
  ];
}

/** Of the links that mean the same, the first: what a line means is said once. */
function linksOnce({ drawing: { links }, texts }: Scene): readonly DrawnLink[] {
  const said = links.map((link) => linkText(link, texts));
  return links.filter((_, index) => said.indexOf(said[index] ?? '') === index);
}

function belowEachOther(makers: readonly PartMaker[]): Part {
  let all: Part = { boxes: [], labels: [], bottom: EDGE };
  for (const make of makers) {
    const { boxes, labels, bottom } = make(all.bottom);
    all = { boxes: all.boxes.concat(boxes), labels: all.labels.concat(labels), bottom };
  }
  return all;
}

function serverRow(row: readonly DrawnHost[], scene: Scene): PartMaker {
  // A host that is alone stands in the middle.
  const columnOf = (index: number) =>
    row.length === 1 ? (WIDTH - HOST_WIDTH) / 2 : (COLUMNS[index] ?? MARGIN);
  return (top) => {
    const contents = row.map((host, index) => hostContent(host, columnOf(index) + PAD, top + HEAD, scene));
    const bottom = Math.max(...contents.flat().map(({ y, height }) => y + height)) + PAD;
    const hosts = row.map((host, index) =>
      hostBox(host, { x: columnOf(index), y: top, width: HOST_WIDTH, height: bottom - top }, scene),
    );
    return { boxes: [...hosts, ...contents.flat()], labels: [], bottom: bottom + GAP };
  };
}

/** The machine of a host with its key, or the place that is kept free. */
function hostContent(host: DrawnHost, x: number, y: number, scene: Scene): readonly PlacedBox[] {
  const place = { x, y, width: HOST_WIDTH - 2 * PAD };
  const [machine] = machinesOn(host, scene);
  if (machine === undefined) return [freeBox(host, place, scene)];
  const box = machineBox(machine, place, scene);
  const below = { x: x + BESIDE_LINES, y: box.y + box.height + GAP, width: place.width - BESIDE_LINES };
  const keys = scene.drawing.devices.filter((device) => device.host === host.id);
  return [
    box,
    ...keys.map(({ id, kind }) =>
      textBox(id, 'key', below, [[scene.texts.t(`drawing.device.${kind}`), 'note']]),
    ),
  ];
}

/** The meanings of the lines that leave the machines of a row, except for lines to what all hosts use. */
function rowLabels(row: readonly DrawnHost[], meant: readonly DrawnLink[], scene: Scene): PartMaker {
  const here = new Set(row.flatMap((host) => [host.id, ...machinesOn(host, scene).map(({ id }) => id)]));
  const leaving = meant.filter(({ from, kind }) => here.has(from) && kind !== 'usb' && kind !== 'database');
  const isPassed = leaving.some(({ to }) => !here.has(to));
  return labels(leaving, isPassed ? MARGIN + PAD + BESIDE_LINES : MARGIN, scene);
}

function labels(links: readonly DrawnLink[], x: number, { texts }: Scene): PartMaker {
  const textX = x + SAMPLE_WIDTH + PAD;
  return (top) => {
    let y = top - (links.length > 0 ? PAD : 0);
    const placed = links.map((link) => {
      const lines = linesOf(unbroken(linkText(link, texts)), WIDTH - MARGIN - textX, LETTERINGS.note);
      const words = lines.map((text, index) => ({
        text,
        x: textX,
        y: y + 11 + index * LINE,
        look: 'note' as const,
      }));
      const label = {
        x,
        y,
        width: WIDTH - MARGIN - x,
        height: lines.length * LINE,
        kind: link.kind,
        texts: words,
      };
      y += label.height + 2;
      return label;
    });
    return { boxes: [], labels: placed, bottom: y + (links.length > 0 ? PAD : 0) };
  };
}

/** A unit stays with its number. */
function unbroken(text: string): string {
  return text.replace(/(\d) (?=s$)/, '$1\u00a0');
}

function services(host: DrawnHost, scene: Scene): PartMaker {
  return (top) => {
    let y = top + HEAD;
    const machines = machinesOn(host, scene).map((machine) => {
      const box = serviceBox(machine, { x: MARGIN + PAD, y, width: WIDE - 2 * PAD }, scene);
      y += box.height + PAD;
      return box;
    });
    const place = { x: MARGIN, y: top, width: WIDE, height: y - top };
    return { boxes: [hostBox(host, place, scene), ...machines], labels: [], bottom: y + GAP };
  };
}

function hubBox({ id, kind }: DrawnDevice, { texts }: Scene): PartMaker {
  return wideBox(id, 'hub', [[texts.t(`drawing.device.${kind}`), 'name']]);
}

function storageBox({ id, kind, volumes }: DrawnStorage, { texts }: Scene): PartMaker {
  const held = volumes.map((volume) => texts.t(`drawing.volume.${volume}`)).join(' · ');
  return wideBox(
    id,
    'storage',
    [
      [texts.t(`drawing.storage.${kind}`), 'name'],
      [held, 'note'],
    ],
    STORAGE_SIGN,
  );
}

function wideBox(id: string, look: 'hub' | 'storage', words: BoxTexts, indent = 0): PartMaker {
  return (top) => {
    const box = textBox(id, look, { x: MARGIN, y: top, width: WIDE }, words, { indent });
    return { boxes: [box], labels: [], bottom: box.y + box.height + GAP };
  };
}

function machinesOn(host: DrawnHost, { drawing }: Scene): readonly DrawnMachine[] {
  return drawing.machines.filter((machine) => machine.host === host.id);
}
