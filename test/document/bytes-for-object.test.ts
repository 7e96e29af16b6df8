import { describe, expect, test } from 'vitest';
import { contract } from '../../shared/contract.ts';
import { read } from '../../shared/document/shape.ts';

/**
 * Bytes may stand wherever a call from the local web page has a value. Looked at as an object they would have
 * a member for each byte.
 */
describe('bytes where an object belongs', () => {
  test.each(Object.entries(contract))('are refused by %s, and not looked at', (_, { input }) => {
    expect(read<unknown>(input, new Uint8Array(3))).toMatchObject({ faults: [{ wanted: 'an object' }] });
  });
});
