import { machineName } from '../../../shared/advisor/draw.ts';
import type { Drawing, DrawnHost, DrawnMachine } from '../../../shared/advisor/drawing.ts';
import type { AppTexts } from '../../../shared/text/app/catalog.ts';
import { type Lettering, linesOf } from './text-lines.ts';

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type BoxLook = 'host' | 'free' | DrawnMachine['state'] | 'key' | 'hub' | 'storage';

export interface PlacedBox extends Rectangle {
  /** As in the drawing; that of a free place is the host's with `-free`. */
  readonly id: string;
  readonly look: BoxLook;
  readonly texts: readonly PlacedText[];
  /** Whether it is the machine in front of us. */
  readonly isThis: boolean;
  /** Whether it is a host that uses the shared storage. */
  readonly isSharing: boolean;
}

export interface PlacedText {
  readonly text: string;
  /** The left end of its base line; for a host's name, the right end. */
  readonly x: number;
  readonly y: number;
  readonly look: 'name' | 'note' | 'tag' | 'host';
}

/** What is drawn, in which language, and which machine of it is the one in front of us. */
export interface Scene {
  readonly drawing: Drawing;
  readonly texts: AppTexts;
  readonly thisMachine: string | null;
}

export const LETTERINGS: Readonly<Record<PlacedText['look'], Lettering>> = {
  name: { size: 13, isBold: true },
  note: { size: 12, isBold: false },
  tag: { size: 12, isBold: true },
  host: { size: 12, isBold: false },
};

/** Room within a box, around what it holds. */
export const PAD = 6;
/** Height of the head of a host. */
export const HEAD = 22;
export const LINE = 16;
/** Width of the sign for storage. */
export const STORAGE_SIGN = 22;
/** How high a machine is at least: the lines at its side want room. */
const LEAST_HEIGHT = 42;
const ASCENT = 11;
const INSET = PAD + 2;

export type BoxTexts = readonly (readonly [text: string, look: PlacedText['look']])[];

/** A box that is as high as its texts. */
export function textBox(
  id: string,
  look: BoxLook,
  place: Omit<Rectangle, 'height'>,
  words: BoxTexts,
  { indent = 0, leastHeight = 0 } = {},
): PlacedBox {
  const width = place.width - 2 * INSET - indent;
  const lines = words.flatMap(([text, wordLook]) =>
    linesOf(text, width, LETTERINGS[wordLook]).map((line) => [line, wordLook] as const),
  );
  const texts = lines.map(([text, wordLook], index) => ({
    text,
    x: place.x + INSET + indent,
    y: place.y + PAD + ASCENT + index * LINE,
    look: wordLook,
  }));
  const height = Math.max(leastHeight, 2 * PAD + lines.length * LINE - 1);
  return { ...place, height, id, look, texts, isThis: false, isSharing: false };
}

export function machineBox(machine: DrawnMachine, place: Omit<Rectangle, 'height'>, scene: Scene): PlacedBox {
  const state = scene.texts.t(`drawing.state.${machine.state}`);
  return boxOf(machine, place, [[state, 'note']], LEAST_HEIGHT, scene);
}

/** A machine that stands by itself: that it is active goes without saying. */
export function serviceBox(machine: DrawnMachine, place: Omit<Rectangle, 'height'>, scene: Scene): PlacedBox {
  return boxOf(machine, place, [], 0, scene);
}

function boxOf(
  machine: DrawnMachine,
  place: Omit<Rectangle, 'height'>,
  words: BoxTexts,
  leastHeight: number,
  { texts, thisMachine }: Scene,
): PlacedBox {
  const isThis = machine.id === thisMachine;
  const tag: BoxTexts = isThis ? [[texts.t('app.project.thisMachine'), 'tag']] : [];
  const all: BoxTexts = [[machineName(machine, texts), 'name'], ...words, ...tag];
  return { ...textBox(machine.id, machine.state, place, all, { leastHeight }), isThis };
}

/** The place on a host that is kept for a machine. */
export function freeBox(host: DrawnHost, place: Omit<Rectangle, 'height'>, { texts }: Scene): PlacedBox {
  const words: BoxTexts = [[texts.t(`drawing.purpose.${host.purpose}`), 'note']];
  return textBox(`${host.id}-free`, 'free', place, words, { leastHeight: LEAST_HEIGHT });
}

export function hostBox(host: DrawnHost, place: Rectangle, { drawing, texts }: Scene): PlacedBox {
  const isSharing = drawing.storage.some(({ kind, usedBy }) => kind === 'shared' && usedBy.includes(host.id));
  const title: PlacedText = {
    text: texts.t('drawing.host', { number: host.number }),
    x: place.x + place.width - INSET - (isSharing ? STORAGE_SIGN - PAD : 0),
    y: place.y + 15,
    look: 'host',
  };
  return { ...place, id: host.id, look: 'host', texts: [title], isThis: false, isSharing };
}
