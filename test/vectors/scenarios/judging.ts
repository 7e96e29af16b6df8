import { payloads } from '../documents.ts';
import { license, type Scenario, scenario, variant } from '../scenario.ts';
import { keys } from '../world.ts';

/** The order of the checks, and those of vendor, product and signature (spec §9). */

export const judgingScenarios: readonly Scenario[] = [
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
