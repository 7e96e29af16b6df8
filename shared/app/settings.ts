import { boolean, oneOf, record, type Shape, type ShapeOf } from '../document/shape.ts';
import { LANGUAGES } from '../text/language.ts';

/** A member that settings of an earlier version do not have. */
function since<T>(shape: Shape<T>, before: T): Shape<T> {
  return (value, trace) => (value === undefined ? before : shape(value, trace));
}

/** What a person chose for the desktop app or the local web page. */
export const settings = record({
  language: oneOf('system', ...LANGUAGES),
  theme: oneOf('system', 'light', 'dark'),
  /** A sign beside the clock, and notifications before the softkey expires, also while no window is open. */
  tray: boolean,
  textSize: since(oneOf('usual', 'large', 'largest'), 'usual'),
});
export type Settings = ShapeOf<typeof settings>;

export const FIRST_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  tray: false,
  textSize: 'usual',
};
