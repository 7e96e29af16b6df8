import { decodeBase64 } from '../encoding/base64.ts';
import { isInstant } from '../encoding/instant.ts';
import type { FaultCode, RefusedField } from '../errors/refused-field.ts';
import { nearest } from './nearest.ts';

/** One field that is not what its table says. `wanted`: what it should be, in the words of the spec. */
export interface Fault extends RefusedField {
  readonly wanted: string;
}

/** Where the reading stands, and what it has found so far. */
export interface Trace {
  readonly path: (string | number)[];
  readonly faults: Fault[];
}

/**
 * Reads one value: returns it typed, rebuilt member by member in table order, or notes a fault and returns
 * anything. All faults of a document are collected, so that its author sees them at once.
 */
export type Shape<T> = (value: unknown, trace: Trace) => T;
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

const FAULTS_KEPT = 20;

/** Notes a fault where the reading stands; of a document with very many, the first ones. */
export function noteFault(
  trace: Trace,
  wanted: string,
  code: FaultCode,
  parameters: readonly (string | number)[] = [],
): never {
  if (trace.faults.length < FAULTS_KEPT)
    trace.faults.push({ path: trace.path.join('.'), wanted, code, parameters });
  return undefined as never;
}

/** Runs a shape over a value: the typed value, or every fault. */
export function read<T>(shape: Shape<T>, value: unknown): { value: T } | { faults: readonly Fault[] } {
  const trace: Trace = { path: [], faults: [] };
  const result = shape(value, trace);
  return trace.faults.length === 0 ? { value: result } : { faults: trace.faults };
}

/** Text that matches `pattern`; `wanted` says in words what that is. */
export function matching(pattern: RegExp, wanted: string, code: FaultCode = 'form'): Shape<string> {
  return (value, trace) =>
    typeof value === 'string' && pattern.test(value) ? value : noteFault(trace, wanted, code);
}

/**
 * Matches control characters (Cc) by leaving out all others: `\p{Cc}` takes a millisecond to build, and the
 * set never changes.
 */
const CONTROL = /[^ -~\u00a0-\uffff]/;

/** spec B5 */
export function text(min: number, max: number): Shape<string> {
  return (value, trace) =>
    typeof value === 'string' &&
    value.length >= min &&
    value.length <= max &&
    value.isWellFormed() &&
    !CONTROL.test(value)
      ? value
      : noteFault(trace, `text(${min}..${max})`, 'text', [min, max]);
}

/** spec B4, within bounds */
export function integer(min: number, max: number): Shape<number> {
  return (value, trace) =>
    Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
      ? (value as number)
      : noteFault(trace, `integer ${min}..${max}`, 'integer', [min, max]);
}

export const boolean: Shape<boolean> = (value, trace) =>
  typeof value === 'boolean' ? value : noteFault(trace, 'true or false', 'boolean');

/** spec B3 */
export const instant: Shape<string> = (value, trace) =>
  typeof value === 'string' && isInstant(value)
    ? value
    : noteFault(trace, 'an instant like 2026-11-22T13:58:00Z', 'instant');

/** spec B1; `bytes` is the exact number of bytes, where the table gives one. */
export function base64(bytes?: number): Shape<string> {
  return (value, trace) => {
    const decoded = typeof value === 'string' ? decodeBase64(value) : undefined;
    return decoded !== undefined && (bytes === undefined ? decoded.length > 0 : decoded.length === bytes)
      ? (value as string)
      : noteFault(trace, bytes === undefined ? 'base64' : `base64 of ${bytes} bytes`, 'base64');
  };
}

export function oneOf<const T extends string | number | null>(...values: readonly T[]): Shape<T> {
  const known: ReadonlySet<unknown> = new Set(values);
  return (value, trace) =>
    known.has(value) ? (value as T) : noteFault(trace, values.join(' | '), 'oneOf', values.map(String));
}

export function orNull<T>(shape: Shape<T>): Shape<T | null> {
  return (value, trace) => (value === null ? null : shape(value, trace));
}

/** A list of `min` to `max` items. */
export function list<T>(item: Shape<T>, min: number, max: number): Shape<readonly T[]> {
  return (value, trace) => {
    if (!Array.isArray(value) || value.length < min || value.length > max)
      return noteFault(trace, `a list of ${min} to ${max}`, 'list', [min, max]);
    let items: T[] = value;
    for (let i = 0; i < value.length; i++) {
      trace.path.push(i);
      const read = item(value[i], trace);
      trace.path.pop();
      if (read === items[i]) continue;
      if (items === value) items = value.slice();
      items[i] = read;
    }
    return items;
  };
}

/**
 * An object with exactly these members. The result has them in this order, whatever the order they came in
 * (spec P5, P6): the object itself where nothing had to move, which is what every document is.
 */
export function record<T extends object>(fields: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const entries = Object.entries(fields) as [string, Shape<unknown>][];
  const names: ReadonlySet<string> = new Set(Object.keys(fields));
  return (value, trace) => {
    if (!isObject(value)) return noteFault(trace, 'an object', 'object');
    const members = value as Members;
    const asWritten = isInOrder(members, entries);
    let rebuilt: Members | undefined = asWritten ? undefined : {};
    let at = 0;
    for (const [name, shape] of entries) {
      const before = trace.faults.length;
      trace.path.push(name);
      const read = shape(members[name], trace);
      trace.path.pop();
      if (members[name] === undefined) noteMissing(trace, before);
      if (rebuilt === undefined && read !== members[name]) rebuilt = firstMembers(members, entries, at);
      if (rebuilt !== undefined) rebuilt[name] = read;
      at++;
    }
    if (!asWritten)
      for (const name in members) if (!names.has(name)) noteUnknown(trace, name, entries, members);
    return (rebuilt ?? members) as T;
  };
}

type Members = Record<string, unknown>;

/** Byte arrays do not count as objects: each of their millions of bytes would be looked at as a member. */
function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
}

function isInOrder(members: Members, entries: readonly (readonly [string, unknown])[]): boolean {
  let at = 0;
  for (const name in members) if (entries[at++]?.[0] !== name) return false;
  return at === entries.length;
}

function firstMembers(
  members: Members,
  entries: readonly (readonly [string, unknown])[],
  count: number,
): Members {
  return Object.fromEntries(entries.slice(0, count).map(([name]) => [name, members[name]]));
}

/** The fault of a member that is not there is that it is missing, whatever its shape noted of `undefined`. */
function noteMissing(trace: Trace, before: number): void {
  const found = trace.faults[before];
  if (found !== undefined) trace.faults[before] = { ...found, code: 'missing', parameters: [] };
}

/** Notes an unknown member, with the name that was meant where a missing member is spelled much like it. */
function noteUnknown(
  trace: Trace,
  name: string,
  entries: readonly (readonly [string, unknown])[],
  members: Members,
): void {
  if (trace.faults.length >= FAULTS_KEPT) return;
  const written = name.slice(0, 40);
  const free = entries.map(([known]) => known).filter((known) => !Object.hasOwn(members, known));
  const meant = nearest(written, free);
  trace.path.push(written);
  noteFault(trace, 'no such member', 'unknown', meant === undefined ? [] : [meant]);
  trace.path.pop();
}

/** A shape with a rule over its members; `rule` is asked only where the members themselves are right. */
export function where<T>(
  shape: Shape<T>,
  rule: (value: T) => boolean,
  wanted: string,
  code: FaultCode = 'form',
): Shape<T> {
  return (value, trace) => {
    const before = trace.faults.length;
    const result = shape(value, trace);
    return trace.faults.length > before || rule(result) ? result : noteFault(trace, wanted, code);
  };
}

/** True where each item's `name` is greater than the one before: sorted, and none twice. */
export function ascending<T>(items: readonly T[], name: (item: T) => string): boolean {
  let previous: string | undefined;
  for (const item of items) {
    const current = name(item);
    if (previous !== undefined && previous >= current) return false;
    previous = current;
  }
  return true;
}
