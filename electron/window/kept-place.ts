import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeFileAtomically } from '../../node/files/write-file.ts';
import { read } from '../../shared/document/shape.ts';
import { type Place, place } from './place.ts';

/** The window's place in a file. One that cannot be read or kept is forgotten: the window then stands in the middle. */
export function keptPlace(file: string): { read: () => Place | undefined; keep: (place: Place) => void } {
  return {
    read: () => {
      try {
        const result = read(place, JSON.parse(readFileSync(file, 'utf8')));
        return 'value' in result ? result.value : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (where) => {
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileAtomically(file, JSON.stringify(where), 0o600);
      } catch {
        // Nobody is kept from closing a window.
      }
    },
  };
}
