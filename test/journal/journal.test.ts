import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import {
  headOf,
  type JournalEntry,
  journalLine,
  nextEntry,
  readJournal,
} from '../../shared/journal/journal.ts';

const plain = fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null));
const detail = fc.dictionary(fc.string(), plain, { maxKeys: 4 });

function journalOf(details: readonly JournalEntry['detail'][]): string {
  let last: JournalEntry | undefined;
  return details
    .map((one, i) => {
      last = nextEntry(
        last,
        { at: `2026-01-01T00:00:0${i % 10}Z`, event: 'license-imported', detail: one },
        nativeHashes,
      );
      return journalLine(last);
    })
    .join('');
}

const five = journalOf([{ a: 1 }, { b: 'x' }, { c: null }, {}, { e: true }]);

describe('a journal', () => {
  it('is a chain that anyone can follow (spec §12)', () => {
    let prev = '0'.repeat(64);
    for (const [i, line] of five.trimEnd().split('\n').entries()) {
      const { hash, ...unhashed } = JSON.parse(line);
      expect(unhashed).toMatchObject({ n: i + 1, prev });
      expect(hash).toBe(createHash('sha256').update(JSON.stringify(unhashed)).digest('hex'));
      prev = hash;
    }
    expect(headOf(readJournal(five, nativeHashes).entries)).toEqual({ entries: 5, head: prev });
  });

  it('without entries has a head of zeros', () => {
    expect(readJournal('', nativeHashes)).toEqual({ entries: [], brokenAt: undefined });
    expect(headOf([])).toEqual({ entries: 0, head: '0'.repeat(64) });
  });

  it('is read back as it was written, whatever its details', () => {
    fc.assert(
      fc.property(fc.array(detail, { maxLength: 6 }), (details) => {
        const { entries, brokenAt } = readJournal(journalOf(details), nativeHashes);
        expect(brokenAt).toBeUndefined();
        expect(JSON.stringify(entries.map((entry) => entry.detail))).toBe(JSON.stringify(details));
      }),
    );
  });

  it('shows every single-bit flip', () => {
    const whole = readJournal(five, nativeHashes).entries;
    for (let bit = 0; bit < five.length * 8; bit++) {
      const bytes = Buffer.from(five);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { entries, brokenAt } = readJournal(bytes.toString(), nativeHashes);
      expect(brokenAt).toBeDefined();
      expect(whole.slice(0, entries.length)).toEqual(entries);
    }
  });

  it('shows every line that is lost, doubled or moved, but a lost end', () => {
    const lines = five.split(/(?<=\n)/);
    for (let i = 0; i < lines.length; i++) {
      const brokenAt = (changed: readonly string[]) => readJournal(changed.join(''), nativeHashes).brokenAt;
      expect(brokenAt(lines.toSpliced(i, 1))).toBe(i === lines.length - 1 ? undefined : i + 1);
      expect(brokenAt(lines.toSpliced(i, 0, lines[i] ?? ''))).toBe(i + 2);
      if (i > 0) expect(brokenAt(lines.toSpliced(i - 1, 2, lines[i] ?? '', lines[i - 1] ?? ''))).toBe(i);
    }
  });

  it.each([
    'null',
    '[]',
    '1',
    '"x"',
    '{}',
    '{"n":1}',
    'hello',
    '{"at":"2026-01-01T00:00:00Z","event":"x","detail":{}}',
    ' ',
    '\0',
  ])('of %j is broken at its first line', (line) => {
    expect(readJournal(`${line}\n`, nativeHashes)).toEqual({ entries: [], brokenAt: 1 });
  });

  it.each([
    ['at', 'yesterday'],
    ['event', 5],
    ['event', { toString: 1 }],
    ['detail', null],
    ['detail', 'text'],
    ['detail', { nested: {} }],
  ])('whose %s is %j is broken, however well it is chained', (member, value) => {
    const entry = {
      at: '2026-01-01T00:00:00Z',
      event: 'license-imported',
      detail: {},
      [member]: value,
    } as unknown as JournalEntry;
    expect(readJournal(journalLine(nextEntry(undefined, entry, nativeHashes)), nativeHashes).brokenAt).toBe(
      1,
    );
  });
});
