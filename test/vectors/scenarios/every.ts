import type { PayloadOf } from '../../../shared/document/payload/formats.ts';
import { documentOf, envelopeOf, genuine, payloads } from '../documents.ts';
import { type Scenario, scenario } from '../scenario.ts';
import { base64 } from '../world.ts';

/** Files of which every document is taken: how many are, and that a bundle is as good as what is in it. */

const every = (name: string, expect: string, clause: string, comment: string, bytes: string) =>
  scenario(`every-${name}`, expect, clause, comment, bytes, { reader: 'every', compressed: true });

const EMPTY = '-----BEGIN SOFTKEY LICENSE-----\n-----END SOFTKEY LICENSE-----\n';

const hex8 = (n: number) => n.toString(16).padStart(8, '0').toUpperCase();
const parts = (count: number) =>
  Array.from({ length: count }, (_, n) => `SOFTKEY/1/LICENSE/1/1/${hex8(n)}/0/\n`).join('');

const PART = 'SOFTKEY/1/LICENSE/1/2/00000000/0/\n';

function bundle(envelopes: readonly Buffer[]): string {
  const documents: PayloadOf['courier-bundle']['documents'] = envelopes.map((envelope, n) => ({
    name: `${n}.license`,
    envelope: base64(envelope),
  }));
  return documentOf('courier-bundle', { ...payloads['courier-bundle'], documents });
}

const good = envelopeOf('license', payloads.license);
const forged = envelopeOf('license', payloads.license, { sig: (signature) => signature.fill(1, 0, 1) });

export const everyScenarios: readonly Scenario[] = [
  every(
    'license-and-request',
    'OK',
    'A15',
    'two documents in one mail',
    genuine('license') + genuine('pre-license'),
  ),
  every(
    '1000-blocks',
    'DAMAGED',
    'A15',
    'as many blocks as are read, each of them empty',
    EMPTY.repeat(1000),
  ),
  every('1001-blocks', 'TOO_MANY_DOCUMENTS', 'A15', 'one block more than is read', EMPTY.repeat(1001)),
  every('1000-compact', 'DAMAGED', 'C11', 'as many compact texts as are read', parts(1000)),
  every('1001-compact', 'TOO_MANY_DOCUMENTS', 'C11', 'one compact text more than is read', parts(1001)),
  every(
    '10000-parts',
    'PARTS_MISSING',
    'C11',
    'as many parts as are read, all the same',
    PART.repeat(10_000),
  ),
  every('10001-parts', 'TOO_MANY_DOCUMENTS', 'C11', 'one part more than is read', PART.repeat(10_001)),
  every('bundle', 'OK', '§7', 'a bundle in which all is well', bundle([good, good])),
  every(
    'bundle-forged',
    'INSIDE_REFUSED',
    '§7',
    'a bundle with a forged license in it',
    bundle([good, forged]),
  ),
  every(
    'bundle-in-bundle',
    'INSIDE_REFUSED',
    '§7',
    'a bundle in a bundle',
    bundle([envelopeOf('courier-bundle', payloads['courier-bundle'])]),
  ),
];
