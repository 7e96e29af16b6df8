import { describe, expect, it } from 'vitest';
import { ALL_KINDS } from '../../shared/document/kinds.ts';
import { believedEnvelope, everyBitFlip, everyDeletion, smallFile } from './mutations.ts';
import { toleratedDeletion } from './tolerance.ts';

describe.each(ALL_KINDS)('one file of the kind %s', (kind) => {
  const file = smallFile(kind);
  const envelope = believedEnvelope(file);

  it('is believed as it is', () => expect(envelope).toBeDefined());

  it('every single-bit flip is refused', () => {
    let accepted = 0;
    let tried = 0;
    everyBitFlip(file, (mutant) => {
      tried++;
      if (believedEnvelope(mutant) !== undefined) accepted++;
    });
    expect({ tried, accepted }).toEqual({ tried: file.length * 8, accepted: 0 });
  });

  it('every truncation at the end is refused, but that of the last line end and the last dash (A6, A7)', () => {
    const accepted = Array.from(file, (_, length) => length).filter((length) =>
      believedEnvelope(file.subarray(0, length)),
    );
    expect(accepted).toEqual([file.length - 2, file.length - 1]);
  });

  it('every truncation at the beginning is refused, but that of the first dash (A6)', () => {
    const accepted = Array.from(file, (_, i) => i + 1).filter((lost) =>
      believedEnvelope(file.subarray(lost)),
    );
    expect(accepted).toEqual([1]);
  });

  it('every deletion of one byte is refused, but those that A5, A6 and A7 name', () => {
    const text = file.toString();
    const wrong: number[] = [];
    everyDeletion(file, (mutant, at) => {
      const read = believedEnvelope(mutant);
      const tolerated = toleratedDeletion(text, at) !== undefined;
      if ((read !== undefined) !== tolerated || (read && envelope && Buffer.compare(read, envelope) !== 0))
        wrong.push(at);
    });
    expect(wrong).toEqual([]);
  });
});
