import type { PayloadOf } from '../../../shared/document/payload/formats.ts';
import { compactOf } from '../compact.ts';
import {
  checkCodeOf,
  documentOf,
  envelopeOf,
  firstVersion,
  payloads,
  payloadTypeOf,
  secondVersion,
} from '../documents.ts';
import { payloadHash, type Scenario, scenario, variant } from '../scenario.ts';

/** A kind that has three versions (spec E3): each is read by its own table, and says which one it is. */

const KIND = 'upgrade-request';
const genuine = payloads[KIND];
const { head } = genuine.journal;
const json = JSON.stringify(genuine);
const type = (version: number) => payloadTypeOf(KIND, version);

const read = (name: string, expect: string, clause: string, comment: string, text: string): Scenario =>
  scenario(`version-${name}`, expect, clause, comment, text, { reader: 'document' });

const first = {
  reader: 'document',
  outcome: { payload: payloadHash(firstVersion.json), 'check-code': checkCodeOf(KIND, firstVersion.json, 1) },
} as const;
const firstEnvelope = envelopeOf(KIND, genuine, { payload: firstVersion.json, payloadType: type(1) });

const second = {
  reader: 'document',
  outcome: {
    payload: payloadHash(secondVersion.json),
    'check-code': checkCodeOf(KIND, secondVersion.json, 2),
  },
} as const;
const secondEnvelope = envelopeOf(KIND, genuine, { payload: secondVersion.json, payloadType: type(2) });

const versions: Scenario[] = [
  scenario('version-1', 'OK', 'E3 P6 K1', 'an upgrade request of version 1', firstVersion.document(), first),
  scenario(
    'version-1-compact',
    'OK',
    'C3 C8',
    'the same as compact text',
    compactOf(KIND, 1, { version: '1', envelope: firstEnvelope }).join(''),
    first,
  ),
  scenario(
    'version-2',
    'OK',
    'E3 P6 K1',
    'an upgrade request of version 2',
    secondVersion.document(),
    second,
  ),
  scenario(
    'version-2-compact',
    'OK',
    'C3 C8',
    'the same as compact text',
    compactOf(KIND, 1, { version: '2', envelope: secondEnvelope }).join(''),
    second,
  ),
  scenario('version-3-compact', 'OK', 'C3 C8', 'version 3 as compact text', compactOf(KIND, 2).join(''), {
    reader: 'document',
    outcome: { payload: payloadHash(json) },
  }),
  read(
    '4',
    'NEWER_VERSION',
    'E3',
    'version 4 of an upgrade request',
    documentOf(KIND, genuine, { payloadType: type(4) }),
  ),
  read(
    '4-compact',
    'NEWER_VERSION',
    'C3',
    'the same as compact text',
    compactOf(KIND, 1, { version: '4' }).join(''),
  ),
  read(
    '1-with-the-table-of-3',
    'MALFORMED',
    'E3 P5',
    'the members of version 3 in version 1',
    firstVersion.document(json),
  ),
  read(
    '2-with-the-table-of-3',
    'MALFORMED',
    'E3 P5',
    'the members of version 3 in version 2',
    secondVersion.document(json),
  ),
  read(
    '2-with-the-table-of-1',
    'MALFORMED',
    'E3 P5',
    'the members of version 1 in version 2',
    secondVersion.document(firstVersion.json),
  ),
  read(
    '3-with-the-table-of-2',
    'MALFORMED',
    'E3 P5',
    'the members of version 2 in version 3',
    documentOf(KIND, genuine, { payload: secondVersion.json }),
  ),
  read(
    '1-passed-off-as-2',
    'FORGED',
    'E3 S2',
    'the type says another version than was signed; its table is right',
    documentOf(KIND, genuine, {
      payload: secondVersion.json,
      payloadType: type(1),
      envelope: (text) => text.replace(type(1), type(2)),
    }),
  ),
  read(
    '3-compact-passed-off-as-1',
    'DAMAGED',
    'C8',
    'compact text whose version was changed',
    compactOf(KIND).join('').replace('SOFTKEY/3/', 'SOFTKEY/1/'),
  ),
];

type Proof = PayloadOf[typeof KIND]['journal'];
const heads = (...lengths: number[]): Proof['earlier'] => lengths.map((entries) => ({ entries, head }));
const upTo = (count: number) => heads(...Array.from({ length: count }, (_, i) => i));

const journal = (name: string, expect: string, comment: string, entries: number, earlier: Proof['earlier']) =>
  scenario(
    `journal-proof-${name}`,
    expect,
    '§7 §12',
    comment,
    variant(KIND, { journal: { entries, head, earlier } }),
    { reader: 'document' },
  );

const proofs: Scenario[] = [
  journal('none', 'OK', 'a journal in which no request stands', 3, []),
  journal('several', 'OK', 'three earlier heads', 9, heads(0, 4, 8)),
  journal('sixteen', 'OK', 'sixteen earlier heads', 16, upTo(16)),
  journal('seventeen', 'MALFORMED', 'seventeen earlier heads', 17, upTo(17)),
  journal('descending', 'MALFORMED', 'earlier heads in another order', 9, heads(4, 0)),
  journal('twice', 'MALFORMED', 'the same length twice', 9, heads(4, 4)),
  journal('as-long', 'MALFORMED', 'an earlier head as long as the journal', 9, heads(4, 9)),
  journal('longer', 'MALFORMED', 'an earlier head longer than the journal', 3, heads(4)),
  scenario(
    'ahead',
    'OK',
    '§7',
    'a reading of the clock that nothing has confirmed',
    variant(KIND, { ahead: '2036-11-20T08:00:00Z' }),
    { reader: 'document' },
  ),
  scenario('ahead-date', 'MALFORMED', 'B3', 'a date in its place', variant(KIND, { ahead: '2036-11-20' }), {
    reader: 'document',
  }),
];

const emergencyWith = (changes: Partial<Record<'sequence' | 'began' | 'reason', unknown>>) => {
  const emergency = { sequence: 1, began: '2026-11-20T08:00:00Z', reason: 'the courier is late', ...changes };
  return documentOf(KIND, genuine, { payload: JSON.stringify({ ...genuine, emergency }) });
};

const emergencies: Scenario[] = [
  scenario('emergency', 'OK', '§7', 'the emergency grace of the license before', emergencyWith({}), {
    reader: 'document',
  }),
  ...(
    [
      ['no-reason', '§7', 'without a reason', { reason: '' }],
      ['long-reason', '§7', 'a reason of 401 characters', { reason: 'x'.repeat(401) }],
      ['date', 'B3', 'a date in place of an instant', { began: '2026-11-20' }],
      ['sequence-0', '§7', 'of a license that cannot be', { sequence: 0 }],
      ['more', 'P5', 'a member more than its table has', { days: 7 } as object],
    ] as const
  ).map(([name, clause, comment, changes]) =>
    scenario(`emergency-${name}`, 'MALFORMED', clause, comment, emergencyWith(changes), {
      reader: 'document',
    }),
  ),
];

export const versionScenarios: readonly Scenario[] = [...versions, ...proofs, ...emergencies];
