import { createHash } from 'node:crypto';
import { nativeHashes } from '../../../node/crypto/native.ts';
import type { SecretKey } from '../../../node/crypto/signing-key.ts';
import { type Carried, type ParcelReply, sealParcel } from '../../../shared/exchange/parcel.ts';
import { documentOf, envelopeOf, genuine, payloads } from '../documents.ts';
import { replaced, type Scenario, scenario } from '../scenario.ts';
import { base64, keys, VENDOR } from '../world.ts';

/** Parcels (spec §19): how they are whole, and which answers count. */

const parcel = (
  name: string,
  expect: string,
  clause: string,
  comment: string,
  bytes: Uint8Array | string,
  context: Scenario['context'] = {},
): Scenario => scenario(`parcel-${name}`, expect, clause, comment, bytes, { reader: 'parcel', context });

const carried = (kind: string, text: string): Carried => ({ kind, bytes: Buffer.from(text) });

/** spec R1 */
const file = carried(
  'courier-bundle',
  documentOf('courier-bundle', {
    ...payloads['courier-bundle'],
    from: 'station',
    documents: [
      {
        name: 'SCADA-01.station-report',
        envelope: base64(envelopeOf('station-report', payloads['station-report'])),
      },
    ],
  }),
);

function sealed(
  documents: readonly Carried[],
  {
    reply = null,
    by = keys.station,
    vendor = VENDOR,
  }: { reply?: ParcelReply | null; by?: SecretKey; vendor?: string } = {},
): string {
  const bytes = sealParcel({ vendor, counter: 7, reply, documents }, by, nativeHashes);
  return Buffer.from(bytes).toString('latin1');
}

const asked = sealed([file]);
const [manifest = '', signature = ''] = asked.split('\n');

const answers = createHash('sha256').update(asked).digest('hex');
const reply: ParcelReply = {
  answers,
  outcome: 'taken',
  highest: 7,
  words: [{ requestId: 'RQ-1B2C-3D4E-5F6G-7H8J', word: 'waiting', code: 'NEEDS_A_PERSON' }],
};
const answered = sealed([], { reply, by: keys.signing });

export const parcelScenarios: readonly Scenario[] = [
  parcel('station', 'OK', 'X1 X2 X3 X4 X5 X6', 'what a station sends', asked),
  parcel('empty', 'OK', 'X5', 'a parcel may carry nothing', sealed([])),
  parcel(
    'two',
    'OK',
    'X5',
    'two documents, one behind the other',
    sealed([file, carried('license', genuine('license'))]),
  ),
  parcel(
    'unknown-kind',
    'OK',
    'X8',
    'a kind of tomorrow is no fault',
    sealed([file, carried('desk-note', 'anything\n')]),
  ),
  {
    ...parcel(
      'too-large',
      'TOO_LARGE',
      'X1',
      'one byte more than a parcel may have',
      asked.padEnd(1_048_577),
    ),
    compressed: true,
  },
  parcel(
    'no-parcel',
    'NOT_A_PARCEL',
    'X2',
    'a page of another server',
    '<!DOCTYPE html><title>Sign in</title>',
  ),
  parcel('bundle', 'NOT_A_PARCEL', 'X2', 'the document alone', Buffer.from(file.bytes)),
  parcel('newer', 'NEWER_VERSION', 'X2', 'a parcel of tomorrow', replaced(asked, 'parcel 1', 'parcel 2')),
  parcel(
    'version-zero',
    'NOT_A_PARCEL',
    'X2',
    'a version that never was',
    replaced(asked, 'parcel 1', 'parcel 0'),
  ),
  parcel('one-line', 'MALFORMED', 'X2', 'cut off before the signature', manifest),
  parcel(
    'signature-short',
    'MALFORMED',
    'X2',
    'a signature of 63 bytes',
    replaced(asked, signature, base64(new Uint8Array(63))),
  ),
  parcel(
    'signature-crlf',
    'MALFORMED',
    'X2',
    'a line that ends otherwise',
    replaced(asked, signature, `${signature}\r`),
  ),
  parcel(
    'spaces',
    'NOT_CANONICAL',
    'X3',
    'a manifest in another spelling',
    replaced(asked, '"counter":7', '"counter": 7'),
  ),
  parcel(
    'counter-zero',
    'MALFORMED',
    'X3',
    'counters begin with 1',
    replaced(asked, '"counter":7', '"counter":0'),
  ),
  parcel(
    'twice',
    'DUPLICATE_MEMBER',
    'X3',
    'a member that is there twice',
    replaced(asked, '"counter":7', '"counter":7,"counter":7'),
  ),
  parcel(
    'more',
    'MALFORMED',
    'X3',
    'a member that nobody knows',
    replaced(asked, '"counter":7', '"counter":7,"time":1'),
  ),
  parcel(
    'counter-changed',
    'FORGED',
    'X4',
    'another counter than was signed',
    replaced(asked, '"counter":7', '"counter":8'),
  ),
  parcel(
    'other-key',
    'FORGED',
    'X4',
    "the sender is somebody else's key",
    replaced(asked, base64(keys.station.publicKey), base64(keys.stranger.publicKey)),
  ),
  parcel('cut-off', 'DAMAGED', 'X5', 'the end is missing', asked.slice(0, -1)),
  parcel('behind', 'DAMAGED', 'X5', 'something more behind it', `${asked}\n`),
  parcel(
    'document-changed',
    'DAMAGED',
    'X5',
    'a document is another one',
    replaced(asked, 'Documents: 1', 'Documents: 2'),
  ),
  parcel('other-vendor', 'WRONG_VENDOR', 'X6', 'of another vendor', sealed([], { vendor: 'other' })),
  parcel(
    'forged-inside',
    'FORGED',
    'X12',
    'a parcel does not make a document good',
    sealed([
      carried('license', documentOf('license', payloads.license, { sig: (bytes) => bytes.fill(1, 0, 1) })),
    ]),
  ),
  parcel('answer', 'OK', 'X7 X11', "the desk's answer to what the station sent", answered, {
    asked: 'parcel-station',
  }),
  parcel(
    'answer-ahead',
    'OK',
    'X13',
    'a counter far above the last one: the answer names that one',
    sealed([], { reply: { ...reply, outcome: 'ahead', highest: 1, words: [] }, by: keys.signing }),
    { asked: 'parcel-station' },
  ),
  parcel(
    'answer-unheard',
    'MALFORMED',
    'X3',
    'an outcome that no desk has',
    replaced(answered, '"taken"', '"other"'),
    { asked: 'parcel-station' },
  ),
  parcel(
    'answer-by-nobody',
    'KEY_UNKNOWN',
    'X7',
    'an answer by a key that the vendor never named',
    sealed([], { reply, by: keys.stranger }),
    { asked: 'parcel-station' },
  ),
  parcel('answer-by-station', 'KEY_UNKNOWN', 'X7', 'a station answers itself', sealed([], { reply }), {
    asked: 'parcel-station',
  }),
  parcel('answer-withdrawn', 'KEY_WITHDRAWN', 'X7', 'an answer by a key that was withdrawn', answered, {
    asked: 'parcel-station',
    'key-set': 'key-set-withdrawn',
  }),
  parcel('answer-other', 'PARCEL_OTHER', 'X11', 'an old answer again', answered, { asked: 'parcel-empty' }),
  parcel('answer-none', 'PARCEL_OTHER', 'X11', 'a parcel without a reply', sealed([], { by: keys.signing }), {
    asked: 'parcel-station',
  }),
];
