import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import { componentsOf } from '../../shared/fingerprint/component.ts';
import type { Component } from '../../shared/machine/reading.ts';
import type { MachineAndKey } from './machine.ts';

/**
 * What a softkey is looked up by, ascending, none twice: its machine's digests and its station's key. If no
 * UUID is known, the marks that a UUID would overrule are listed under a separate form: a search by them then
 * finds none of the thousand softkeys from one template, which share a key but have different UUIDs.
 */
export function marksOf({ fingerprint, stationKey }: MachineAndKey): readonly string[] {
  const uuids = digestMarks(fingerprint, 'smbios-uuid');
  const rest = overruledMarks({ fingerprint, stationKey });
  const apart = uuids.length === 0 ? rest.map(withoutUuid) : [];
  return [...uuids, ...rest, ...apart, ...osIdMarks(fingerprint)].sort();
}

/**
 * The marks to look for a machine's softkey with: one that is of the same machine (`isSameMachine`) has at
 * least one of them. Any mark but an adapter's is enough to be of the same machine; of its adapters, half
 * have to be the machine's.
 */
export function marksToSearch({ fingerprint, stationKey }: MachineAndKey): readonly string[] {
  const uuids = digestMarks(fingerprint, 'smbios-uuid');
  const rest = overruledMarks({ fingerprint, stationKey });
  return uuids.length === 0 ? rest : [...uuids, ...rest.map(withoutUuid)];
}

/** The OS id proves no machine (spec F5), and is what siblings out of one template share. */
export function osIdMarks(fingerprint: Fingerprint): readonly string[] {
  return digestMarks(fingerprint, 'os-id');
}

/** If the UUIDs differ, a shared adapter proves nothing either. */
export function macMarks(fingerprint: Fingerprint): readonly string[] {
  return digestMarks(fingerprint, 'mac');
}

export function stationKeyMark(stationKey: string): string {
  return `station-key ${stationKey}`;
}

const ORDER = 'order ';

/**
 * The mark of an order, by which its other softkeys are found; none if the order has no reference. It does
 * not identify a machine.
 */
export function orderMarks(reference: string): readonly string[] {
  const key = reference.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  return key === '' ? [] : [`${ORDER}${key}`];
}

/** Softkeys of version 0.1 have no such mark until they are renewed. */
export function isOrderMark(mark: string): boolean {
  return mark.startsWith(ORDER);
}

/** Marks that identify a machine only while one of the two UUIDs is unknown. */
function overruledMarks({ fingerprint, stationKey }: MachineAndKey): readonly string[] {
  return [...digestMarks(fingerprint, 'mac'), stationKeyMark(stationKey)];
}

function withoutUuid(mark: string): string {
  return `no-uuid ${mark}`;
}

function digestMarks(fingerprint: Fingerprint, wanted: Component): readonly string[] {
  return componentsOf(fingerprint)
    .filter(({ component }) => component === wanted)
    .flatMap(({ component, digests }) => digests.map((digest) => `${component} ${digest}`));
}
