import { dirname } from 'node:path';
import { makeFolder } from '../../node/files/make-folder.ts';
import { readHostileFile } from '../../node/files/read-file.ts';
import { writeFileAtomically } from '../../node/files/write-file.ts';
import { read, type Shape } from '../../shared/document/shape.ts';

/** Something small that is convenient to remember, and that nobody misses much. */
export interface JsonFile<T> {
  /** Undefined where there is none, or none that can be understood. */
  readonly read: () => T | undefined;
  /** What cannot be kept is forgotten: nothing stops for it. */
  readonly keep: (value: T) => void;
}

export function jsonFile<T>(file: string, shape: Shape<T>): JsonFile<T> {
  return {
    read: () => {
      try {
        const result = read(shape, JSON.parse(readHostileFile(file).toString('utf8')));
        return 'value' in result ? result.value : undefined;
      } catch {
        return undefined;
      }
    },
    keep: (value) => {
      try {
        makeFolder(dirname(file), 0o700);
        writeFileAtomically(file, JSON.stringify(value), 0o600);
      } catch {
        // As promised.
      }
    },
  };
}
