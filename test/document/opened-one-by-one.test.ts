import { expect, it } from 'vitest';
import { openDocument } from '../../shared/document/document.ts';
import { ALL_KINDS } from '../../shared/document/kinds.ts';
import { genuine } from '../vectors/documents.ts';

// What a document is taken apart with is used again for the next one: nothing of it may be in what was handed
// out.

it.each(ALL_KINDS)('an opened %s stays as it is while others are opened', (kind) => {
  const opened = openDocument(Buffer.from(genuine(kind)));
  const before = structuredClone(opened);
  for (const other of ALL_KINDS) openDocument(Buffer.from(genuine(other)));
  expect(opened).toEqual(before);
});
