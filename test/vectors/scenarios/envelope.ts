import { KINDS, type Kind } from '../../../shared/document/kinds.ts';
import { checkCodeOf, documentOf, envelopeOf, genuine, payloads, payloadTypeOf } from '../documents.ts';
import { fileNameFor } from '../names.ts';
import { license, payloadHash, replaced, type Scenario, scenario } from '../scenario.ts';
import { base64, keys } from '../world.ts';

/** The clause that says who signs each kind. */
const SIGNER_CLAUSES: { readonly [K in Kind]: string } = {
  'pre-license': 'T6',
  license: 'T2',
  'upgrade-request': 'T6',
  'key-set': 'T1',
  'revocation-list': 'T2',
  'return-receipt': 'T6',
  'station-report': 'T6',
  'courier-bundle': 'E4',
};

const everyKind: Scenario[] = (Object.keys(KINDS) as Kind[]).map((kind) =>
  scenario(
    kind,
    'OK',
    `E3 N1 K1 ${SIGNER_CLAUSES[kind]}`,
    `a genuine document of the kind ${kind}`,
    genuine(kind),
    {
      reader: 'document',
      outcome: {
        payload: payloadHash(payloads[kind]),
        name: fileNameFor(kind, payloads[kind]),
        'check-code': checkCodeOf(kind, JSON.stringify(payloads[kind])),
      },
    },
  ),
);

const everyKindBare: Scenario[] = (Object.keys(KINDS) as Kind[]).map((kind) =>
  scenario(
    `bare-${kind}`,
    'OK',
    'E2',
    `the envelope of a ${kind} without armor`,
    envelopeOf(kind, payloads[kind]),
    {
      reader: 'bare',
      outcome: { payload: payloadHash(payloads[kind]) },
    },
  ),
);

function refused(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  envelope: (text: string) => string,
): Scenario {
  return scenario(`envelope-${name}`, expect, clause, comment, license({}, { envelope }));
}

const type = payloadTypeOf('license');
const retyped = (to: string) => (text: string) => replaced(text, type, to);
const payloadText = /(?<="payload":")[^"]+/;

const spelling: Scenario[] = [
  refused('space', 'MALFORMED', 'E2', 'a space behind a colon', (text) =>
    replaced(text, '"payload":', '"payload": '),
  ),
  refused('line-end', 'MALFORMED', 'E2', 'a line end behind the envelope', (text) => `${text}\n`),
  refused('member-order', 'MALFORMED', 'E2', 'keyid stands behind sig', (text) =>
    replaced(text, /("keyid":"[^"]+"),("sig":"[^"]+")/, '$2,$1'),
  ),
  refused('member-more', 'MALFORMED', 'E2', 'a member that DSSE does not have', (text) =>
    replaced(text, /\}$/, ',"note":""}'),
  ),
  refused('member-twice', 'MALFORMED', 'E2', 'the payload twice', (text) =>
    replaced(text, /"payload":"[^"]+",/, '$&$&'),
  ),
  refused('escaped', 'MALFORMED', 'E2', 'a slash written with an escape', (text) =>
    replaced(text, 'application/', 'application\\/'),
  ),
  refused('cut', 'MALFORMED', 'E2', 'the last bracket is missing', (text) => text.slice(0, -1)),
  refused('no-payload', 'MALFORMED', 'E2 E5', 'an empty payload', (text) => replaced(text, payloadText, '')),
  refused(
    'empty-object',
    'DAMAGED',
    'A11 E2',
    'an empty object: its base64 does not begin as that of an envelope',
    () => '{}',
  ),
  refused('not-ascii', 'MALFORMED', 'E2', 'a name with a letter that is not ASCII', (text) =>
    replaced(text, 'keyid', 'kéyid'),
  ),
];

const types: Scenario[] = [
  refused(
    'kind-unknown',
    'MALFORMED',
    'E3',
    'a kind that does not exist',
    retyped('application/vnd.softkey.master-key.v1+json'),
  ),
  refused(
    'kind-of-another-program',
    'MALFORMED',
    'E3',
    'a DSSE envelope of another program',
    retyped('application/vnd.in-toto+json'),
  ),
  refused(
    'kind-capitals',
    'MALFORMED',
    'E3',
    'the kind in capitals',
    retyped('application/vnd.softkey.LICENSE.v1+json'),
  ),
  refused(
    'kind-prototype',
    'MALFORMED',
    'E3',
    'a kind called like a member of every object',
    retyped('application/vnd.softkey.constructor.v1+json'),
  ),
  refused(
    'newer-version',
    'NEWER_VERSION',
    'E3',
    'version 2 of a license',
    retyped('application/vnd.softkey.license.v2+json'),
  ),
  refused(
    'newest-version',
    'NEWER_VERSION',
    'E3',
    'version 9999 of a license',
    retyped('application/vnd.softkey.license.v9999+json'),
  ),
  refused('version-zero', 'MALFORMED', 'E3', 'version 0', retyped('application/vnd.softkey.license.v0+json')),
  refused(
    'version-leading-zero',
    'MALFORMED',
    'E3',
    'version 01',
    retyped('application/vnd.softkey.license.v01+json'),
  ),
  refused(
    'version-too-long',
    'MALFORMED',
    'E3',
    'version 10000',
    retyped('application/vnd.softkey.license.v10000+json'),
  ),
  refused(
    'newer-version-of-unknown',
    'MALFORMED',
    'E3',
    'version 2 of a kind that does not exist',
    retyped('application/vnd.softkey.master-key.v2+json'),
  ),
];

const signature = /\{"keyid":"[^"]+","sig":"[^"]+"\}/;
const sig = /(?<="sig":")[^"]+/;

const signatures: Scenario[] = [
  refused('no-signature', 'MALFORMED', 'E4', 'a license that nobody signed', (text) =>
    replaced(text, signature, ''),
  ),
  refused('two-signatures', 'MALFORMED', 'E4', 'the signature twice', (text) =>
    replaced(text, signature, '$&,$&'),
  ),
  scenario(
    'envelope-bundle-signed',
    'MALFORMED',
    'E4',
    'a courier bundle with a signature',
    documentOf('courier-bundle', payloads['courier-bundle'], { signer: keys.signing }),
    { reader: 'document' },
  ),
  refused('keyid-capitals', 'MALFORMED', 'B2 B7 E2', 'the keyid in capitals', (text) =>
    replaced(text, /"keyid":"[^"]+/, `"keyid":"${keys.signing.keyId.toUpperCase()}`),
  ),
  refused('keyid-short', 'MALFORMED', 'B7 E2', 'a keyid of 14 digits', (text) =>
    replaced(text, /"keyid":"../, '"keyid":"'),
  ),
  refused('payload-not-base64', 'MALFORMED', 'E5', 'a payload in the alphabet of base64url', (text) =>
    replaced(text, payloadText, base64('???>>>').replace(/[+/]/g, '-')),
  ),
  refused(
    'payload-unused-bits',
    'MALFORMED',
    'B1 E5',
    'a payload with unused bits that are not zero',
    (text) => replaced(text, payloadText, 'QR=='),
  ),
  refused('payload-no-padding', 'MALFORMED', 'B1 E5', 'a payload without padding', (text) =>
    replaced(text, payloadText, 'QQ'),
  ),
  refused('sig-63-bytes', 'MALFORMED', 'E5 S1', 'a signature of 63 bytes', (text) =>
    replaced(text, sig, base64(new Uint8Array(63))),
  ),
  refused('sig-65-bytes', 'MALFORMED', 'E5 S1', 'a signature of 65 bytes', (text) =>
    replaced(text, sig, base64(new Uint8Array(65))),
  ),
  refused('sig-unused-bits', 'MALFORMED', 'B1 E5', 'a signature with unused bits that are not zero', (text) =>
    replaced(text, sig, `${'A'.repeat(85)}B==`),
  ),
];

function expecting(name: string, expect: string, kinds: string, kind: Kind, comment: string): Scenario {
  return scenario(name, expect, 'E6', comment, genuine(kind), { reader: 'document', context: { kinds } });
}

const kinds: Scenario[] = [
  ...(Object.keys(KINDS) as Kind[])
    .filter((kind) => kind !== 'license')
    .map((kind) =>
      scenario(
        `wrong-kind-${kind}`,
        'WRONG_KIND',
        'E6 V1',
        `a ${kind} where a license is wanted`,
        genuine(kind),
      ),
    ),
  expecting(
    'wrong-kind-license-as-request',
    'WRONG_KIND',
    'pre-license upgrade-request',
    'license',
    'a license where a request is wanted',
  ),
  expecting(
    'kind-one-of-several',
    'OK',
    'license key-set revocation-list',
    'revocation-list',
    'one of the kinds that are wanted',
  ),
];

/** Payload text that fills an envelope up to a size. */
function filled(kind: Kind, envelopeBytes: number): string {
  const empty = envelopeOf(kind, payloads[kind], { payload: '' }).length;
  return 'x'.repeat(Math.floor((envelopeBytes - empty) / 4) * 3);
}

function large(
  name: string,
  expect: string,
  clause: string,
  comment: string,
  kind: Kind,
  payload: string,
): Scenario {
  const block = documentOf(kind, payloads[kind], { payload });
  return scenario(name, expect, clause, comment, block, { reader: 'document', compressed: true });
}

const sizes: Scenario[] = [
  large(
    'envelope-too-large',
    'TOO_LARGE',
    'E1',
    'an envelope of more than 1 MiB',
    'license',
    filled('license', 1_048_576 + 4),
  ),
  large(
    'envelope-bundle-too-large',
    'TOO_LARGE',
    'E1',
    'a courier bundle of more than 16 MiB',
    'courier-bundle',
    filled('courier-bundle', 16_777_216 + 4),
  ),
  large(
    'payload-too-large',
    'TOO_LARGE',
    'P1',
    'a payload of 262,145 bytes, in an envelope that may be',
    'license',
    ' '.repeat(262_145),
  ),
  large(
    'payload-just-small-enough',
    'MALFORMED',
    'P1 P4',
    'a payload of 262,144 spaces is not too large, and is no JSON',
    'license',
    ' '.repeat(262_144),
  ),
  large(
    'payload-bundle-too-large',
    'TOO_LARGE',
    'P1',
    'the payload of a bundle of 12,582,913 bytes',
    'courier-bundle',
    ' '.repeat(12_582_913),
  ),
];

export const envelopeScenarios: readonly Scenario[] = [
  ...everyKind,
  ...everyKindBare,
  ...spelling,
  ...types,
  ...signatures,
  ...kinds,
  ...sizes,
];
