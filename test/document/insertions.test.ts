import { describe, expect, it } from 'vitest';
import { ALL_KINDS, type Kind } from '../../shared/document/kinds.ts';
import { believedEnvelope, everyInsertion, smallFile } from './mutations.ts';
import { toleratedInsertion } from './tolerance.ts';

/** One byte of every class that any rule of the armor tells apart, and its neighbours. */
const CLASSES = [...'\0\t\n\r -.>=+0AaZ~', '\x7f', '\x80', '\xe2', '\xff'].map((character) =>
  character.charCodeAt(0),
);
const ALL_BYTES = Array.from({ length: 256 }, (_, byte) => byte);

/**
 * Inserts each byte at each place, and compares with what spec A1–A7 tolerate. Gives how often each clause
 * was met.
 */
function insertAll(kind: Kind, bytes: readonly number[]): Readonly<Record<string, number>> {
  const file = smallFile(kind);
  const text = file.toString();
  const envelope = Buffer.from(believedEnvelope(file) ?? []);
  const met: Record<string, number> = { tried: 0, refused: 0, wrong: 0 };
  everyInsertion(file, bytes, (mutant, at, byte) => {
    const clause = toleratedInsertion(text, at, byte) ?? 'refused';
    const read = believedEnvelope(mutant);
    const right = clause === 'refused' ? read === undefined : read !== undefined && envelope.equals(read);
    const counted = right ? clause : 'wrong';
    met[counted] = (met[counted] ?? 0) + 1;
    met['tried'] = (met['tried'] ?? 0) + 1;
  });
  return met;
}

describe.each(ALL_KINDS)('one file of the kind %s', (kind) => {
  const size = smallFile(kind).length;

  it(`every insertion of one of ${CLASSES.length} bytes, of every class, at every place`, () => {
    const { tried, wrong, A1 = 0, A4 = 0, A5 = 0, A6 = 0 } = insertAll(kind, CLASSES);
    expect({ tried, wrong }).toEqual({ tried: (size + 1) * CLASSES.length, wrong: 0 });
    expect(A6).toBe(2);
    expect(A1).toBe(CLASSES.length + 1);
    expect(A4).toBeGreaterThan(5 * Math.floor(size / 65));
    expect(A5).toBeGreaterThan(size / 2);
  });
});

describe('the smallest file, a key set', () => {
  it('every insertion of every byte at every place', () => {
    const { tried, wrong } = insertAll('key-set', ALL_BYTES);
    expect({ tried, wrong }).toEqual({ tried: (smallFile('key-set').length + 1) * 256, wrong: 0 });
  });
});
