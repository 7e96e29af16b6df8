import type { Call, FileIn } from '../contract.ts';
import { matching, noteFault, record, type Shape, type ShapeOf, text } from '../document/shape.ts';
import type { Language } from '../text/language.ts';
import type { MachineGlance, RefusalView, StatusView, VendorView } from '../views.ts';
import { type Settings, settings } from './settings.ts';

/** Where the screens run: in the desktop app, or as a local web page in somebody's browser. */
export type Door = 'desktop' | 'web';

/** What the program around the screens knows and can do. */
export interface HostView {
  readonly door: Door;
  readonly settings: Settings;
  /** What a person had entered before the window was closed, as `draft.write` left it; null at first. */
  readonly draft: string | null;
  /** The nearest language to that of the system. */
  readonly language: Language;
  /** The way to the station's folder, to be read by a person. */
  readonly home: string;
  /** Programs and their versions, for About: `Electron 45.4.1`. */
  readonly versions: readonly { readonly name: string; readonly version: string }[];
}

/**
 * All that is needed before the first screen is shown, in one call, because each call costs the page as much
 * as a file.
 */
export interface FirstAnswer {
  readonly host: HostView;
  readonly vendor: VendorView;
  /** What is seen of the machine at once; null where nothing is. `machine.glance` says why. */
  readonly glance: MachineGlance | null;
  /** Null if nothing was ever kept, or if the status cannot be determined; `status.read` then says why. */
  readonly status: StatusView | null;
}

/** What a page asks every moment: that the program is there, and whether something has changed meanwhile. */
export interface Pulse {
  /** Another text whenever the station's records are others than before; it means nothing else. */
  readonly records: string;
  readonly settings: Settings;
}

/**
 * The one call that does not count as use of the program: a page that is merely open keeps nothing running.
 */
export const PULSE = 'host.pulse';

/** A file that was written where a person chose. */
export interface Saved {
  readonly name: string;
  /** The name of the folder, without the way to it. */
  readonly folder: string;
  /** For `file.show`, as long as the program runs. */
  readonly id: string;
}

/** Files that came by a double click or as arguments, and those that could not be read. */
export interface OpenedByPerson {
  readonly files: readonly FileIn[];
  readonly refused: readonly ({ readonly file: string } & RefusalView)[];
}

const nothing = record({});
type Nothing = ShapeOf<typeof nothing>;

const MOST_TEXT = 20_000_000;
/** The text of a file: of any characters, line ends too. */
const content: Shape<string> = (value, trace) =>
  typeof value === 'string' && value.length <= MOST_TEXT && value.isWellFormed()
    ? value
    : noteFault(trace, `at most ${MOST_TEXT} characters`, 'form');
const fileOut = record({ name: text(1, 255), text: content });
/** A `mailto:` URL: percent-encoded, so that nothing in it can be anything else. */
const mailto = matching(/^mailto:[!-~]{0,2000}$/, 'a mailto: URL');

function call<I, O>(input: Shape<I>): Call<I, O> {
  return { input };
}

/**
 * What the screens ask of the program that shows them, beside the calls of the station. No call takes a path,
 * and the only one that is given is that of the home. `file.save` asks the person where; null where they
 * cancelled. `file.drag` lets a person drag a file out of the window, in the desktop app only.
 */
export const hostContract = {
  'host.begin': call<Nothing, FirstAnswer>(nothing),
  'host.read': call<Nothing, HostView>(nothing),
  [PULSE]: call<Nothing, Pulse>(nothing),
  'settings.write': call<Settings, Nothing>(settings),
  'draft.write': call<{ draft: string }, Nothing>(record({ draft: text(0, 100_000) })),
  'file.save': call<ShapeOf<typeof fileOut>, Saved | null>(fileOut),
  'file.show': call<{ id: string }, Nothing>(record({ id: text(1, 64) })),
  'file.drag': call<ShapeOf<typeof fileOut>, Nothing>(fileOut),
  'mail.open': call<{ url: string }, Nothing>(record({ url: mailto })),
  'opened.take': call<Nothing, OpenedByPerson>(nothing),
  'page.print': call<Nothing, Nothing>(nothing),
  'page.pdf': call<{ name: string }, Saved | null>(record({ name: text(1, 255) })),
} as const;

export type HostContract = typeof hostContract;
