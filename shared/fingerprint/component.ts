import type { Fingerprint } from '../document/payload/fields.ts';
import type { Component, ReadingStatus } from '../machine/reading.ts';

/** One component of a fingerprint, taken apart. `digests` ascend, and are empty but for status `value`. */
export interface ComponentDigests {
  readonly component: Component;
  readonly status: ReadingStatus;
  readonly digests: readonly string[];
}

/** The line by which documents write a component (spec §7): `mac 48244e… 7a01…`, `disk denied`. */
export function componentLine({ component, status, digests }: ComponentDigests): string {
  return `${component} ${status === 'value' ? digests.join(' ') : status}`;
}

/** A line of a document whose shape was checked. */
export function readComponentLine(line: string): ComponentDigests {
  const [component, ...rest] = line.split(' ') as [Component, ...string[]];
  const [first] = rest;
  if (isOtherStatus(first)) return { component, status: first, digests: [] };
  return { component, status: 'value', digests: rest };
}

/** True where a line's status is `value`. */
export function hasDigests(line: string): boolean {
  return !isOtherStatus(line.slice(line.indexOf(' ') + 1));
}

/** The characters of a digest (spec B8), with the space before it. */
const DIGEST_AND_SPACE = 33;

/** True where a line has one digest: most have. */
export function hasOneDigest(line: string): boolean {
  return line.indexOf(' ') === line.length - DIGEST_AND_SPACE && hasDigests(line);
}

function isOtherStatus(text: string | undefined): text is Exclude<ReadingStatus, 'value'> {
  return text === 'denied' || text === 'absent' || text === 'junk';
}

/** The components of a fingerprint, taken apart. */
export function componentsOf({ components }: Fingerprint): readonly ComponentDigests[] {
  return components.map(readComponentLine);
}

/** The fingerprint of components, in the order of spec §8. */
export function fingerprintWith(components: readonly ComponentDigests[]): Fingerprint {
  return { policy: 1, components: components.map(componentLine) };
}
