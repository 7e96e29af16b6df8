import type { PayloadOf } from '../../../shared/document/payload/formats.ts';
import { documentOf, genuine, payloads } from '../documents.ts';
import { license, type Scenario, scenario, variant } from '../scenario.ts';
import { type Change, keys, machine, signingKeyEntry } from '../world.ts';

const [signingEntry, secondEntry] = [signingKeyEntry(keys.signing), signingKeyEntry(keys.second)];

/** A key set of several keys, in its order. */
function keySet(...entries: PayloadOf['key-set']['keys']): Partial<PayloadOf['key-set']> {
  return { version: 2, keys: entries.toSorted((a, b) => (a.keyid < b.keyid ? -1 : 1)) };
}

const keySets: Scenario[] = [
  scenario(
    'key-set-rotated',
    'OK',
    'T2',
    'a key set with a second signing key',
    variant('key-set', keySet(signingEntry, secondEntry)),
    { reader: 'document' },
  ),
  scenario(
    'key-set-withdrawn',
    'OK',
    'T3',
    'a key set in which the first key is withdrawn',
    variant('key-set', keySet({ ...signingEntry, status: 'withdrawn' }, secondEntry)),
    { reader: 'document' },
  ),
  scenario(
    'key-set-dated',
    'OK',
    'T4',
    'a key set whose key may sign in February 2026 only',
    variant('key-set', {
      version: 3,
      keys: [{ ...signingEntry, notBefore: '2026-02-01T00:00:00Z', notAfter: '2026-02-28T23:59:59Z' }],
    }),
    { reader: 'document' },
  ),
  scenario(
    'key-set-by-signing-key',
    'KEY_UNKNOWN',
    'T1',
    'a key set signed by a signing key',
    variant('key-set', {}, { signer: keys.signing }),
    { reader: 'document' },
  ),
  scenario(
    'key-set-by-itself',
    'KEY_UNKNOWN',
    'T1 T2',
    'a key set signed by a key that it names',
    variant('key-set', { keys: [signingKeyEntry(keys.stranger)] }, { signer: keys.stranger }),
    { reader: 'document' },
  ),
  scenario(
    'key-set-forged',
    'FORGED',
    'T1',
    'a key set under the name of the root key, signed by another',
    variant('key-set', {}, { signer: keys.stranger, keyid: keys.root.keyId }),
    { reader: 'document' },
  ),
  scenario(
    'revocation-list-by-root',
    'KEY_UNKNOWN',
    'T2',
    'the root key signs key sets only',
    variant('revocation-list', {}, { signer: keys.root }),
    { reader: 'document' },
  ),
];

const february = '2026-02-10T00:00:00Z';
const dated = { 'key-set': 'key-set-dated' };

const trust: Scenario[] = [
  scenario(
    'license-second-key',
    'OK',
    'T2 V2',
    'a license signed by the second key',
    license({}, { signer: keys.second }),
    { context: { 'key-set': 'key-set-rotated' } },
  ),
  scenario(
    'license-key-unknown',
    'KEY_UNKNOWN',
    'T2 V2',
    'a license signed by a stranger',
    license({}, { signer: keys.stranger }),
  ),
  scenario(
    'license-key-root',
    'KEY_UNKNOWN',
    'T2 V2',
    'a license signed by the root key',
    license({}, { signer: keys.root }),
  ),
  scenario(
    'license-key-not-yet-known',
    'KEY_UNKNOWN',
    'T2 V2',
    'signed by a key that a newer key set names',
    license({}, { signer: keys.second }),
  ),
  scenario(
    'license-key-withdrawn',
    'KEY_WITHDRAWN',
    'T3 V2',
    'signed by a key that is withdrawn',
    license(),
    { context: { 'key-set': 'key-set-withdrawn' } },
  ),
  scenario(
    'license-key-withdrawn-and-forged',
    'KEY_WITHDRAWN',
    'T3 V2',
    'the key is looked at before the signature',
    license({}, { sig: (sig) => sig.fill(1, 0, 4) }),
    { context: { 'key-set': 'key-set-withdrawn' } },
  ),
  ...(
    [
      ['in-date', 'OK', 'in the middle of its key’s time', february],
      ['in-date-first-second', 'OK', 'in the first second of its key’s time', '2026-02-01T00:00:00Z'],
      ['in-date-last-second', 'OK', 'in the last second of its key’s time', '2026-02-28T23:59:59Z'],
      ['too-early', 'KEY_OUT_OF_DATE', 'one second before its key’s time', '2026-01-31T23:59:59Z'],
      ['too-late', 'KEY_OUT_OF_DATE', 'one second after its key’s time', '2026-03-01T00:00:00Z'],
    ] as const
  ).map(([name, expect, comment, issuedAt]) =>
    scenario(`license-key-${name}`, expect, 'T4 V4', comment, license({ issuedAt }), { context: dated }),
  ),
  scenario(
    'license-without-key-set',
    'KEY_UNKNOWN',
    'T5',
    'without a key set no license is believed',
    license(),
    { context: { 'key-set': 'none' } },
  ),
  scenario(
    'pre-license-forged',
    'FORGED',
    'T6',
    'a pre-license signed by another station',
    variant('pre-license', {}, { signer: keys.stranger, keyid: keys.station.keyId }),
    { reader: 'document' },
  ),
  scenario(
    'pre-license-other-keyid',
    'FORGED',
    'T6',
    'a pre-license whose envelope names another key than its station',
    variant('pre-license', {}, { signer: keys.stranger }),
    { reader: 'document' },
  ),
  scenario(
    'upgrade-request-forged',
    'FORGED',
    'T6',
    'an upgrade request whose host was changed',
    variant(
      'upgrade-request',
      {
        station: { ...payloads['upgrade-request'].station, host: 'SCADA-02' },
      },
      { sig: () => signatureOfGenuine() },
    ),
    { reader: 'document' },
  ),
  scenario(
    'return-receipt-by-vendor',
    'FORGED',
    'T6',
    'a return receipt signed by the vendor',
    variant('return-receipt', {}, { signer: keys.signing }),
    { reader: 'document' },
  ),
];

function signatureOfGenuine(): Uint8Array {
  return new Uint8Array(keys.station.sign(new TextEncoder().encode('another message')));
}

const order: Scenario[] = [
  scenario(
    'license-forged',
    'FORGED',
    'V3',
    'a license whose signature is of another content',
    license({ sequence: 3, supersedes: 2 }, { sig: () => keys.signing.sign(new Uint8Array(8)) }),
  ),
  scenario(
    'license-forged-and-malformed',
    'FORGED',
    'V3',
    'the signature is looked at before the payload',
    license({}, { payload: '{}', sig: () => keys.signing.sign(new Uint8Array(8)) }),
  ),
  scenario(
    'bare-license-forged-and-malformed',
    'FORGED',
    'V3',
    'also without armor',
    Buffer.from(bareForged()),
    { reader: 'bare' },
  ),
  scenario(
    'license-other-type-signed',
    'FORGED',
    'V3 E3',
    'a signature over the same payload as another kind',
    license({}, { sig: () => signatureAsKeySet() }),
  ),
  scenario(
    'license-wrong-vendor',
    'WRONG_VENDOR',
    'V5',
    'a license of another vendor, signed by a key that is known',
    license({ vendor: 'acme' }),
  ),
  scenario(
    'pre-license-wrong-vendor',
    'WRONG_VENDOR',
    'V5',
    'a pre-license for another vendor',
    variant('pre-license', { vendor: 'acme' }),
    { reader: 'document' },
  ),
  scenario(
    'license-wrong-vendor-and-product',
    'WRONG_VENDOR',
    'V5 V6',
    'the vendor is looked at before the product',
    license({ vendor: 'acme', product: 'CAD' }),
  ),
  scenario(
    'license-wrong-product',
    'WRONG_PRODUCT',
    'V6',
    'a license for a product that this build does not know',
    license({ product: 'E4-SERVER' }),
  ),
  scenario(
    'license-wrong-product-and-machine',
    'WRONG_PRODUCT',
    'V6 V7',
    'the product is looked at before the machine',
    license({ product: 'E4-SERVER' }),
    { context: { machine: 'smbios-uuid=changed' } },
  ),
  scenario(
    'license-other-machine-and-older',
    'OTHER_MACHINE',
    'V7 V8',
    'the machine is looked at before the sequence',
    license({ sequence: 1, supersedes: null }),
    { context: { machine: 'smbios-uuid=changed', held: 'license-sequence-3' } },
  ),
];

function bareForged(): Uint8Array {
  const block = license({}, { payload: '{}', sig: () => keys.signing.sign(new Uint8Array(8)) });
  return Buffer.from(block.match(/(?<=\n\n).+(?=\n=)/s)?.[0] ?? '', 'base64');
}

function signatureAsKeySet(): Uint8Array {
  const payload = JSON.stringify(payloads.license);
  const type = 'application/vnd.softkey.key-set.v1+json';
  return keys.signing.sign(
    Buffer.from(`DSSEv1 ${type.length} ${type} ${Buffer.byteLength(payload)} ${payload}`),
  );
}

/** The table of spec F4: what changed since the baseline, and what the baseline did not have. */
function matched(
  name: string,
  verdict: string,
  now: string,
  without: Partial<Record<'smbios-uuid' | 'os-id' | 'mac', Change>> = {},
): Scenario {
  const expect = verdict === 'broken' ? 'OTHER_MACHINE' : 'OK';
  const missing = Object.keys(without).join(' ');
  const comment = `now ${now === '' ? 'as then' : now}${missing === '' ? '' : `; then without ${missing}`}`;
  return scenario(`match-${name}`, expect, 'F4 V7', comment, license({ fingerprint: machine(without) }), {
    context: now === '' ? {} : { machine: now },
    outcome: expect === 'OK' ? { match: verdict } : {},
  });
}

const matching: Scenario[] = [
  matched('same', 'match', ''),
  matched('evidence-changed', 'match', 'cpu=changed memory=changed disk=changed host-name=changed'),
  matched('evidence-gone', 'match', 'cpu=denied memory=absent disk=junk host-name=absent'),
  matched('os-unknown', 'match', 'os-id=denied'),
  matched('mac-unknown', 'match', 'mac=denied'),
  matched('os-and-mac-unknown', 'match', 'os-id=absent mac=junk'),
  matched('os-changed', 'tolerated', 'os-id=changed'),
  matched('mac-changed', 'tolerated', 'mac=changed'),
  matched('os-and-mac-changed', 'tolerated', 'os-id=changed mac=changed'),
  matched('os-changed-mac-unknown', 'tolerated', 'os-id=changed mac=denied'),
  matched('clone', 'broken', 'smbios-uuid=changed mac=changed'),
  matched('uuid-changed-rest-same', 'broken', 'smbios-uuid=changed'),
  matched('uuid-denied', 'match', 'smbios-uuid=denied'),
  matched('uuid-junk', 'match', 'smbios-uuid=junk'),
  matched('uuid-denied-os-changed', 'tolerated', 'smbios-uuid=denied os-id=changed'),
  matched('uuid-denied-os-unknown', 'tolerated', 'smbios-uuid=denied os-id=denied'),
  matched('uuid-denied-mac-changed', 'broken', 'smbios-uuid=denied mac=changed'),
  matched('uuid-denied-mac-unknown', 'broken', 'smbios-uuid=denied mac=absent'),
  matched('uuid-denied-neither', 'broken', 'smbios-uuid=denied os-id=changed mac=changed'),
  matched('nothing-readable', 'broken', 'smbios-uuid=denied os-id=denied mac=denied'),
  matched('uuid-new', 'match', '', { 'smbios-uuid': 'denied' }),
  matched('uuid-new-os-changed', 'tolerated', 'os-id=changed', { 'smbios-uuid': 'denied' }),
  matched('uuid-new-mac-changed', 'broken', 'mac=changed', { 'smbios-uuid': 'denied' }),
  matched('os-new', 'match', '', { 'os-id': 'junk' }),
  matched('uuid-never', 'match', 'smbios-uuid=absent', { 'smbios-uuid': 'absent' }),
];

/** The policies of spec F5, where they differ on the same machine. */
function matchedUnder(policy: 'strict' | 'lenient', name: string, verdict: string, now: string): Scenario {
  const expect = verdict === 'broken' ? 'OTHER_MACHINE' : 'OK';
  const comment = `policy ${policy}; now ${now}`;
  return scenario(`match-${policy}-${name}`, expect, 'F5 V7', comment, license({ matching: policy }), {
    context: { machine: now },
    outcome: expect === 'OK' ? { match: verdict } : {},
  });
}

const policies: Scenario[] = [
  matchedUnder('strict', 'os-changed', 'broken', 'os-id=changed'),
  matchedUnder('strict', 'mac-changed', 'tolerated', 'mac=changed'),
  matchedUnder('strict', 'uuid-denied-os-unknown', 'broken', 'smbios-uuid=denied os-id=denied'),
  matchedUnder('lenient', 'uuid-denied-mac-changed', 'tolerated', 'smbios-uuid=denied mac=changed'),
  matchedUnder('lenient', 'clone', 'broken', 'smbios-uuid=changed mac=changed'),
  matchedUnder('lenient', 'uuid-denied-neither', 'broken', 'smbios-uuid=denied os-id=changed mac=changed'),
];

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

export const judgingScenarios: readonly Scenario[] = [
  ...keySets,
  ...trust,
  ...order,
  ...matching,
  ...policies,
  ...rollback,
  ...revoked,
  ...dates,
  ...ends,
];
