import type { FileIn } from '../../shared/contract.ts';
import { type DocumentOf, openBareEnvelope } from '../../shared/document/document.ts';
import { type Kind, REQUEST_KINDS } from '../../shared/document/kinds.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { RevocationList } from '../../shared/document/payload/revocation-list.ts';
import { decodeBase64 } from '../../shared/encoding/base64.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import { authenticateAs, requireVendor, type Trust } from '../../shared/trust/trust.ts';
import {
  fileVerifier,
  licenseContext,
  newestKeySet,
  type VerifyBasis,
} from '../../shared/verify/file-verifier.ts';
import { fileOpener, type OpenedDocument } from '../../shared/verify/opened-files.ts';
import { portableTools } from './tools.ts';

/** What the page knows of its vendor. */
export type PageVendor = Pick<
  VendorProfile,
  'id' | 'name' | 'demo' | 'rootPublicKey' | 'products' | 'keySet'
>;

/** A machine that licenses can be judged for: the one on which a request among the files was made. */
export interface RequestingMachine {
  readonly file: string;
  readonly host: string;
  readonly fingerprint: Fingerprint;
}

/** What files are judged by: what the page came with, and what the files themselves prove. */
export interface JudgedBy {
  readonly basis: VerifyBasis;
  readonly machines: readonly RequestingMachine[];
}

/**
 * The newest key set and the newest revocation list among the files count for all of them, as on a station
 * that imported them; and each request offers its machine.
 */
export function judgedBy(vendor: PageVendor, files: readonly FileIn[], now: Instant): JudgedBy {
  const bare: VerifyBasis = {
    profile: vendor,
    ...{ keySet: undefined, revocationList: undefined, machine: null, now },
  };
  const opened = files.flatMap(telling);
  const { trust } = licenseContext(bare, portableTools);
  const keySet = newestKeySet([...pinnedKeySet(vendor), ...opened], undefined, trust);
  const known = licenseContext({ ...bare, keySet }, portableTools).trust;
  const revocationList = newestList(opened, known);
  return { basis: { ...bare, keySet, revocationList }, machines: machinesIn(opened, known) };
}

/** The verifier of the files, for a machine if one was chosen. */
export function verifierFor({ basis }: JudgedBy, machine: RequestingMachine | undefined) {
  return fileVerifier({ ...basis, machine: machine?.fingerprint ?? null }, portableTools);
}

function pinnedKeySet({ keySet }: PageVendor): readonly OpenedDocument[] {
  const envelope = keySet === null ? undefined : decodeBase64(keySet);
  return envelope === undefined ? [] : [{ file: '', document: openBareEnvelope(envelope) }];
}

const { openAll } = fileOpener(portableTools.unpackers);

/** The documents of a file that say something of others. Licenses are not kept: there may be many. */
function telling(file: FileIn): readonly OpenedDocument[] {
  return [...openAll(file)].filter(
    (one) => 'document' in one && one.document.kind !== 'license' && one.document.kind !== 'courier-bundle',
  );
}

function newestList(opened: readonly OpenedDocument[], trust: Trust): RevocationList | undefined {
  const lists = genuine(opened, ['revocation-list'], trust).map(({ document }) => document.payload);
  return lists.sort((one, other) => other.sequence - one.sequence)[0];
}

function machinesIn(opened: readonly OpenedDocument[], trust: Trust): readonly RequestingMachine[] {
  return genuine(opened, REQUEST_KINDS, trust).map(({ file, document: { payload } }) => ({
    file,
    ...{ host: payload.station.host, fingerprint: payload.fingerprint },
  }));
}

/** Those of the kinds that prove themselves. Why another one does not is said where it is judged itself. */
function genuine<K extends Kind>(
  opened: readonly OpenedDocument[],
  kinds: readonly K[],
  trust: Trust,
): readonly { readonly file: string; readonly document: DocumentOf<K> }[] {
  return opened.flatMap((one) => {
    try {
      if (!('document' in one)) return [];
      const document = authenticateAs(one.document, kinds, trust);
      requireVendor(document, trust);
      return [{ file: one.file, document }];
    } catch (error) {
      if (!isRefusal(error)) throw error;
      return [];
    }
  });
}
