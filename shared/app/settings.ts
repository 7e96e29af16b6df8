import { boolean, oneOf, record, type ShapeOf } from '../document/shape.ts';
import { LANGUAGES } from '../text/language.ts';

/** What a person chose for the desktop app or the local web page. */
export const settings = record({
  language: oneOf('system', ...LANGUAGES),
  theme: oneOf('system', 'light', 'dark'),
  /** A sign beside the clock, and notifications before the softkey expires, also while no window is open. */
  tray: boolean,
});
export type Settings = ShapeOf<typeof settings>;

export const FIRST_SETTINGS: Settings = { language: 'system', theme: 'system', tray: false };
