import { orNull, type Shape } from '../document/shape.ts';

/** A member that a person who writes the file may leave out. */
export function optional<T>(shape: Shape<T>): Shape<T | null> {
  return (value, trace) => (value === undefined ? null : orNull(shape)(value, trace));
}
