import { expect, test } from 'vitest';
import { isInsideOf, outermostName } from '../../shared/containers/inside-name.ts';
import { holdsNoDocument } from '../../shared/errors/no-document.ts';

test.each([
  ['NOT_A_SOFTKEY_FILE', true],
  ['UNREADABLE_SORT', true],
  ['EMPTY_FILE', true],
  ['NOTHING_INSIDE', true],
  ['DAMAGED', false],
  ['NOT_UTF8', false],
])('%s says that a file is something else: %s', (code, says) => {
  expect(holdsNoDocument(code)).toBe(says);
});

test('what lies in a file is known by its name', () => {
  expect(isInsideOf('mail.eml', 'mail.eml › scan.zip › a.license')).toBe(true);
  expect(isInsideOf('a.courier-bundle', 'a.courier-bundle » b.license')).toBe(true);
  expect(isInsideOf('mail.eml', 'mail.eml2 › a')).toBe(false);
  expect(outermostName('mail.eml › a.courier-bundle » b.license')).toBe('mail.eml');
  expect(outermostName('a.license')).toBe('a.license');
});
