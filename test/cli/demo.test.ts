import { expect, it } from 'vitest';
import { importedAll, refusalBy, refusedImport, requireOutcome } from '../../node/cli/demo/outcome.ts';
import { withFlippedByte, withTenMoreYears } from '../../node/cli/demo/tampering.ts';
import { openDocument, readPayload } from '../../shared/document/document.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { ImportResult } from '../../shared/views.ts';
import { sampleLicense } from './sample-license.ts';

const good: ImportResult = {
  file: 'a',
  kind: 'license',
  ok: true,
  outcome: 'imported',
  subject: 'SK',
  number: 1,
  host: null,
  product: null,
  notBefore: null,
  expiresAt: null,
  graceUntil: null,
};
const bad: ImportResult = {
  file: 'a',
  kind: 'license',
  ok: false,
  code: 'DAMAGED',
  details: {},
  match: null,
};

it('the demo fails where a step comes out otherwise', async () => {
  const refuse = async () => {
    throw new LicensingError('FORGED');
  };
  expect(() => requireOutcome('a', 'b')).toThrow('a was expected, b came');
  await expect(refusalBy('DAMAGED', refuse)).rejects.toThrow('DAMAGED was expected, FORGED came');
  await expect(refusalBy('DAMAGED', async () => 'answered')).rejects.toThrow('DAMAGED was expected, OK came');
  expect(() => refusedImport('FORGED', { results: [bad] })).toThrow('FORGED was expected, DAMAGED came');
  expect(() => refusedImport('FORGED', { results: [good] })).toThrow('FORGED was expected, OK came');
  expect(() => importedAll({ results: [good, bad] })).toThrow('OK was expected, DAMAGED came');
});

it('the demo goes on where a step comes out as expected', () => {
  expect(refusedImport('DAMAGED', { results: [bad] }).code).toBe('DAMAGED');
  expect(importedAll({ results: [good] })).toEqual([good]);
});

it('a flipped byte is one byte, and damage', () => {
  const text = sampleLicense();
  const changed = withFlippedByte(text);
  expect([...text].filter((character, i) => character !== changed[i])).toHaveLength(1);
  expect(() => openDocument(Buffer.from(changed))).toThrow('DAMAGED');
});

it('ten more years are a whole document with a true summary: only the signature tells', () => {
  const { envelope, summary } = openDocument(Buffer.from(withTenMoreYears(sampleLicense())), ['license']);
  const payload = readPayload({ ...envelope, kind: 'license' });
  expect(payload.expiresAt).toBe('2037-01-21T10:00:00Z');
  expect(summary).toContainEqual(['Expires', '2037-01-21']);
});
