import { hostPart } from '../document/file-name.ts';
import { KINDS } from '../document/kinds.ts';

/** What stands in the host's place where no host is to be named (spec R1). */
const UNNAMED = 'station';

/** The name of a station's one file in a courier's folder (spec R1); `host` is null where none is named. */
export function courierFileName(host: string | null, keyId: string): string {
  const place = host === null ? UNNAMED : placeOf(host);
  return `${place}_${keyId}.${KINDS['courier-bundle'].ending}`;
}

/** A host that is called as where none is named would be taken for one that must not be. */
function placeOf(host: string): string {
  const named = hostPart(host);
  return named.toLowerCase() === UNNAMED ? `host-${named}` : named;
}

/** What a station calls itself where it names no host (spec R6). */
export function unnamedHost(keyId: string): string {
  return `${UNNAMED}-${keyId.slice(0, 8)}`;
}

/** Whether a file's name says nothing of a host. */
export function isUnnamedFile(name: string): boolean {
  return name.toLowerCase().startsWith(`${UNNAMED}_`);
}
