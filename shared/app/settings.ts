import { boolean, matching, oneOf, record, type Shape, type ShapeOf } from '../document/shape.ts';
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
  /** `24 Jan 2027`, `24/01/2027` or `2027-01-24` */
  dateFormat: since(oneOf('system', 'day-month', 'numbers', 'iso'), 'system'),
  /** `system`, or a name of the IANA's: `America/Sao_Paulo`. */
  timeZone: since(matching(/^[A-Za-z][A-Za-z0-9_+/-]{0,63}$/, 'a time zone'), 'system'),
});
export type Settings = ShapeOf<typeof settings>;

export const FIRST_SETTINGS: Settings = {
  language: 'system',
  theme: 'system',
  tray: false,
  textSize: 'usual',
  dateFormat: 'system',
  timeZone: 'system',
};
