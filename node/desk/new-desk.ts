import { readPayload, type SealedDocument } from '../../shared/document/document.ts';
import { readEnvelope } from '../../shared/document/envelope.ts';
import { fileNameOf } from '../../shared/document/file-name.ts';
import { read } from '../../shared/document/shape.ts';
import { faultDetails } from '../../shared/document/strict-json.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { addDays, instantOf } from '../../shared/encoding/instant.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import { type VendorProfile, vendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { FileOut } from '../../shared/views.ts';
import type { Surroundings } from '../surroundings.ts';
import { PROFILE_FILE } from './folder.ts';
import { requirePassphrase } from './keys-file.ts';
import { requireLongEnough } from './passphrase.ts';
import { type DeskKeys, type DeskSeeds, firstKeySet, keysOf } from './signing-keys.ts';

/** What is known of a vendor before its desk is made; the rest is taken from the profile of the build. */
export interface NewVendor {
  readonly id: string;
  readonly name: string;
  readonly contact?: VendorProfile['contact'] | undefined;
  readonly products?: VendorProfile['products'] | undefined;
}

/** A desk that is not written yet. */
export interface NewDesk {
  /** The profile to build with, so that stations believe this desk. */
  readonly profile: VendorProfile;
  readonly seeds: DeskSeeds;
  readonly keys: DeskKeys;
  readonly keySet: SealedDocument;
  /** undefined for keys that are public. */
  readonly passphrase: string | undefined;
  /** Files for people, written beside the keys. */
  readonly files: readonly FileOut[];
}

export type DemoKeys = typeof import('./demo-keys.ts');

/** The demo vendor's desk: the same keys and the same key set everywhere. */
export async function demoDesk(
  profile: VendorProfile,
  loadDemoKeys: (() => Promise<DemoKeys>) | undefined,
): Promise<NewDesk> {
  if (!profile.demo || loadDemoKeys === undefined)
    throw usage('this program was not built for the demo vendor');
  const { demoSeeds, demoKeySet } = await loadDemoKeys();
  const keySet = demoKeySet(profile.id);
  const files = [keySetFile(keySet)];
  return { profile, seeds: demoSeeds, keys: keysOf(demoSeeds), keySet, passphrase: undefined, files };
}

const SEED_BYTES = 32;

/** A vendor's own desk: fresh keys that nobody has seen, locked with the passphrase. */
export function vendorsDesk(
  vendor: NewVendor | undefined,
  passphrase: string | undefined,
  { profile: ours, randomness, now }: Surroundings,
): NewDesk {
  if (ours.demo && (vendor === undefined || vendor.id === ours.id))
    throw usage("the demo vendor's keys are public: name a vendor of your own, or ask for the demo desk");
  const locked = requireLongEnough(passphrase ?? requirePassphrase(undefined));
  const seeds = { root: randomness(SEED_BYTES), signing: randomness(SEED_BYTES) };
  const keys = keysOf(seeds);
  const known = profileOf(vendor, ours, keys);
  const issuedAt = instantOf(now());
  // The key is valid from the day before, so that licenses issued after a fast clock was set back are valid
  // too (spec T4).
  const keySet = firstKeySet(known.id, keys, { issuedAt, notBefore: addDays(issuedAt, -1) });
  const profile = { ...known, keySet: encodeBase64(keySet.envelopeBytes) };
  const files = [keySetFile(keySet), { name: PROFILE_FILE, text: `${JSON.stringify(profile, null, 2)}\n` }];
  return { profile, seeds, keys, keySet, passphrase: locked, files };
}

/**
 * What a build for this vendor needs to know, but for the key set. The contact of another vendor is not
 * carried over.
 */
function profileOf(vendor: NewVendor | undefined, ours: VendorProfile, { root }: DeskKeys): VendorProfile {
  const result = read(vendorProfile, {
    id: vendor?.id ?? ours.id,
    name: vendor?.name ?? ours.name,
    demo: false,
    contact: vendor?.contact ?? (vendor === undefined ? ours.contact : { email: '', phone: '' }),
    products: vendor?.products ?? ours.products,
    rootPublicKey: encodeBase64(root.publicKey),
    keySet: null,
    defaultTerms: ours.defaultTerms,
  });
  if ('faults' in result) {
    const details = faultDetails(result.faults);
    throw new LicensingError('USAGE', { ...details, problem: details.fields.join('; '), usage: '' });
  }
  return result.value;
}

function keySetFile({ envelopeBytes, text }: SealedDocument): FileOut {
  const payload = readPayload({ ...readEnvelope(envelopeBytes), kind: 'key-set' });
  return { name: fileNameOf('key-set', payload), text };
}

function usage(problem: string): LicensingError {
  return new LicensingError('USAGE', { problem, usage: '' });
}
