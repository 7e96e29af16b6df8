import { documentOf, genuine, payloads } from '../documents.ts';
import { license, type Scenario, scenario, variant } from '../scenario.ts';
import { keys } from '../world.ts';
import { keySet, secondEntry } from './trust.ts';

/** What is older, changed, revoked or out of its dates (spec V8–V10, §10). */

const held = (name: string) => ({ held: name });
const sequence3 = { sequence: 3, supersedes: 2 };

const rollback: Scenario[] = [
  scenario('license-sequence-3', 'OK', 'V8', 'a newer license', license(sequence3), {
    context: held('license'),
  }),
  scenario(
    'license-sequence-2-other-reference',
    'OK',
    'V8',
    'a license of the same sequence and other content, alone',
    license({ reference: 'PO 9999' }),
  ),
  scenario('license-older', 'OLDER_SEQUENCE', 'V8 §10', 'an older license than the one held', license(), {
    context: held('license-sequence-3'),
  }),
  scenario('license-again', 'OK', 'V8 §10', 'the very same license again', license(), {
    context: held('license'),
  }),
  scenario(
    'license-again-other-signature',
    'OK',
    'V8 §10',
    'the same payload, signed anew by another key',
    license({}, { signer: keys.second }),
    { context: { ...held('license'), 'key-set': 'key-set-rotated' } },
  ),
  scenario(
    'license-conflict',
    'SEQUENCE_CONFLICT',
    'V8 §10',
    'the same sequence with other content',
    license(),
    { context: held('license-sequence-2-other-reference') },
  ),
  scenario(
    'license-of-another-softkey',
    'OK',
    'V8',
    'another softkey counts for itself',
    license({ softkeyId: 'SK-0000-0000-0000-0002', sequence: 1, supersedes: null }),
    { context: held('license-sequence-3') },
  ),
  scenario('key-set-older', 'OLDER_SEQUENCE', '§10', 'an older key set', genuine('key-set'), {
    reader: 'document',
    context: held('key-set-rotated'),
  }),
  scenario('key-set-again', 'OK', '§10', 'the very same key set again', genuine('key-set'), {
    reader: 'document',
    context: held('key-set'),
  }),
  scenario(
    'key-set-conflict',
    'SEQUENCE_CONFLICT',
    '§10',
    'the same version with other keys',
    variant('key-set', keySet(secondEntry)),
    { reader: 'document', context: held('key-set-rotated') },
  ),
  scenario(
    'revocation-list-5',
    'OK',
    '§10 V9',
    'a newer list, which takes the softkey back up to sequence 2',
    revoking(5, 2),
    { reader: 'document', context: held('revocation-list') },
  ),
  scenario('revocation-list-6', 'OK', 'V9', 'a list that takes the whole softkey back', revoking(6, null), {
    reader: 'document',
  }),
  scenario(
    'revocation-list-older',
    'OLDER_SEQUENCE',
    '§10',
    'an older revocation list',
    genuine('revocation-list'),
    { reader: 'document', context: held('revocation-list-5') },
  ),
  scenario('revocation-list-again', 'OK', '§10', 'the very same list again', genuine('revocation-list'), {
    reader: 'document',
    context: held('revocation-list'),
  }),
  scenario(
    'revocation-list-conflict',
    'SEQUENCE_CONFLICT',
    '§10',
    'the same number with other content',
    revoking(4, null),
    { reader: 'document', context: held('revocation-list') },
  ),
];

function revoking(sequence: number, throughSequence: number | null): string {
  return documentOf('revocation-list', {
    ...payloads['revocation-list'],
    sequence,
    revoked: [
      {
        softkeyId: payloads.license.softkeyId,
        throughSequence,
        revokedAt: '2026-09-30T00:00:00Z',
        reason: 'stolen',
      },
    ],
  });
}

const revoked: Scenario[] = [
  scenario('license-revoked', 'REVOKED', 'V9', 'a license on the revocation list', license(), {
    context: { revocations: 'revocation-list-5' },
  }),
  scenario('license-revoked-all', 'REVOKED', 'V9', 'a softkey that is taken back whole', license(sequence3), {
    context: { revocations: 'revocation-list-6' },
  }),
  scenario(
    'license-beyond-revocation',
    'OK',
    'V9',
    'a license with a higher sequence than was taken back',
    license(sequence3),
    { context: { revocations: 'revocation-list-5' } },
  ),
  scenario('license-not-on-list', 'OK', 'V9', 'another softkey is on the list', license(), {
    context: { revocations: 'revocation-list' },
  }),
  scenario(
    'license-older-and-revoked',
    'OLDER_SEQUENCE',
    'V8 V9',
    'the sequence is looked at before the revocation',
    license(),
    { context: { held: 'license-sequence-3', revocations: 'revocation-list-5' } },
  ),
];

const term = license({ notBefore: '2026-03-01T09:00:00Z', expiresAt: '2026-05-01T09:00:00Z' });
const dates: Scenario[] = [
  ['not-yet', 'NOT_YET_VALID', '', 'one second before the term', '2026-03-01T08:59:59Z'],
  ['first-second', 'OK', 'in-term', 'the first second of the term', '2026-03-01T09:00:00Z'],
  ['last-second', 'OK', 'in-term', 'the last second of the term', '2026-05-01T08:59:59Z'],
  ['grace-first-second', 'OK', 'in-grace', 'the first second of grace', '2026-05-01T09:00:00Z'],
  ['grace-last-second', 'OK', 'in-grace', 'the last second of grace', '2026-05-16T08:59:59Z'],
  ['expired', 'EXPIRED', '', 'the first second after grace', '2026-05-16T09:00:00Z'],
].map(([name, expect = '', phase = '', comment = '', now = '']) =>
  scenario(`license-${name}`, expect, 'V10', comment, term, {
    context: { now },
    outcome: phase === '' ? {} : { phase },
  }),
);

const ends: Scenario[] = [
  scenario(
    'license-no-grace',
    'EXPIRED',
    'V10',
    'no days of grace: over with the term',
    license({ expiresAt: '2026-05-01T09:00:00Z', graceDays: 0 }),
    { context: { now: '2026-05-01T09:00:00Z' } },
  ),
  scenario(
    'license-perpetual',
    'OK',
    'V10',
    'no end, in the last year there is',
    license({ expiresAt: null }),
    { context: { now: '9999-12-31T23:59:59Z' }, outcome: { phase: 'in-term' } },
  ),
  scenario(
    'license-revoked-and-expired',
    'REVOKED',
    'V9 V10',
    'the revocation is looked at before the dates',
    term,
    { context: { revocations: 'revocation-list-5', now: '2030-01-01T00:00:00Z' } },
  ),
];

export const rollbackScenarios: readonly Scenario[] = [...rollback, ...revoked, ...dates, ...ends];
