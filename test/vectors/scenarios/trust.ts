import type { PayloadOf } from '../../../shared/document/payload/formats.ts';
import { payloads } from '../documents.ts';
import { license, type Scenario, scenario, variant } from '../scenario.ts';
import { keys, signingKeyEntry } from '../world.ts';

/** Which keys are believed (spec §6). */

export const [signingEntry, secondEntry] = [signingKeyEntry(keys.signing), signingKeyEntry(keys.second)];

/** A key set of several keys, in its order. */
export function keySet(...entries: PayloadOf['key-set']['keys']): Partial<PayloadOf['key-set']> {
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
  scenario(
    'station-report-by-another',
    'FORGED',
    'T6',
    'a station report signed by another station than it names',
    variant('station-report', {}, { signer: keys.stranger }),
    { reader: 'document' },
  ),
];

function signatureOfGenuine(): Uint8Array {
  return new Uint8Array(keys.station.sign(new TextEncoder().encode('another message')));
}

export const trustScenarios: readonly Scenario[] = [...keySets, ...trust];
