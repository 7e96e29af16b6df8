import { dirname } from 'node:path';
import { makeFolder } from '../../node/files/make-folder.ts';
import { readHostileFile } from '../../node/files/read-file.ts';
import { writeFileAtomically } from '../../node/files/write-file.ts';
import { read, type Shape } from '../../shared/document/shape.ts';

/** A small file of what is convenient to remember, and no great loss if it is gone. */
export interface JsonFile<T> {
  /** Undefined if there is no such file, or if it cannot be parsed. */
  readonly read: () => T | undefined;
  /** Never fails: what cannot be written is forgotten. */
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
        // It is forgotten, as the contract of `keep` says.
      }
    },
  };
}
