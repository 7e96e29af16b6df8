import { nativeHashes } from '../../node/crypto/native.ts';
import { randomId } from '../../node/crypto/random-id.ts';
import { type SecretKey, secretKeyOf } from '../../node/crypto/signing-key.ts';
import { payloadHash } from '../../node/desk/payload-hash.ts';
import type { FileIn } from '../../shared/contract.ts';
import { openDocument, readPayload, sealDocument } from '../../shared/document/document.ts';
import type { Fingerprint, JournalHead, StationGroup } from '../../shared/document/payload/fields.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { PreLicense } from '../../shared/document/payload/pre-license.ts';
import type { StationReport } from '../../shared/document/payload/station-report.ts';
import type { UpgradeRequest } from '../../shared/document/payload/upgrade-request.ts';
import { encodeBase64 } from '../../shared/encoding/base64.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import { COMPONENTS, type Component, type Reading } from '../../shared/machine/reading.ts';

import { documentOf, firstVersionOf, payloadTypeOf } from '../vectors/documents.ts';

/**
 * Machines and stations that do not exist: the same name gives the same machine, key and request id on every
 * run.
 */

const AT = '2026-11-22T08:00:00Z';
const VENDOR = 'demo';

/** Values by component; null is a reading that was denied. */
export type Machine = Readonly<Partial<Record<Component, string | readonly string[] | null>>>;

export function machine(name: string): Machine {
  return {
    'smbios-uuid': uuidOf(name),
    'system-vendor': 'VMware, Inc.',
    'os-id': hexOf(`os ${name}`, 32),
    mac: [`00:50:56:${hexOf(`mac ${name}`, 6).replace(/..(?!$)/g, '$&:')}`],
    cpu: 'Xeon',
    'host-name': name,
  };
}

export function hexOf(name: string, digits: number): string {
  return Buffer.from(nativeHashes.sha256(encodeUtf8(name)))
    .toString('hex')
    .slice(0, digits);
}

function uuidOf(name: string): string {
  return hexOf(`uuid ${name}`, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function fingerprint(of: Machine, vendor = VENDOR): Fingerprint {
  return fingerprintOf(
    COMPONENTS.map((component) => readingOf(component, of[component])),
    vendor,
    nativeHashes,
  );
}

function readingOf(component: Component, value: string | readonly string[] | null | undefined): Reading {
  const source = 'test';
  if (value === null) return { component, status: 'denied', reason: 'needs-root', source, at: AT };
  if (value === undefined) return { component, status: 'absent', reason: 'not-reported', source, at: AT };
  return { component, status: 'value', values: typeof value === 'string' ? [value] : value, source, at: AT };
}

export function stationKey(name: string): SecretKey {
  return secretKeyOf(nativeHashes.sha256(encodeUtf8(`station ${name}`)));
}

export function requestId(name: string): string {
  return randomId('RQ', (bytes) => nativeHashes.sha256(encodeUtf8(`request ${name}`)).subarray(0, bytes));
}

export interface Asking {
  /** The station's host; its machine and key have this name too unless they are given. */
  readonly host: string;
  /** Told apart from other requests by this; the host by default. */
  readonly request?: string;
  readonly machine?: Machine;
  readonly key?: SecretKey;
}

export function preLicense(asking: Asking, change: Partial<PreLicense> = {}): FileIn {
  const key = asking.key ?? stationKey(asking.host);
  const payload: PreLicense = {
    vendor: VENDOR,
    requestId: requestId(asking.request ?? asking.host),
    createdAt: AT,
    station: stationOf(asking.host, key),
    order: {
      product: 'E3-SERVER',
      customer: { name: 'Waterworks', contact: 'ops@waterworks.invalid' },
      architecture: { hypervisor: 'vSphere', ha: true, ft: false, redundancy: 'none', role: '' },
      reference: `PO-1 ${asking.host}`,
    },
    confirmation: { host: asking.host, person: 'T. Technician' },
    again: null,
    hypervisor: { kind: 'vmware', cloud: null, version: null, physicalHost: null },
    fingerprint: fingerprint(asking.machine ?? machine(asking.host)),
    preflight: [],
    journal: journalHead(0),
    ...change,
  };
  return fileOf(`${asking.host}.prelicense`, sealDocument('pre-license', payload, key).text);
}

function stationOf(host: string, key: SecretKey): StationGroup {
  return { host, platform: 'linux', program: 'softkey 0.1.0', publicKey: encodeBase64(key.publicKey) };
}

/** An upgrade request of the station that has `license`, the text of a license file. */
export function upgradeRequest(
  asking: Asking,
  license: string,
  change: Partial<UpgradeRequest> = {},
): FileIn {
  const key = asking.key ?? stationKey(asking.host);
  const { envelopeBytes } = openDocument(encodeUtf8(license));
  const { softkeyId, sequence } = licenseIn(license);
  const payload: UpgradeRequest = {
    vendor: VENDOR,
    requestId: requestId(asking.request ?? `${asking.host} after ${sequence}`),
    createdAt: AT,
    station: stationOf(asking.host, key),
    softkeyId,
    sequence,
    currentLicense: encodeBase64(envelopeBytes),
    hypervisor: { kind: 'vmware', cloud: null, version: null, physicalHost: null },
    fingerprint: fingerprint(asking.machine ?? machine(asking.host)),
    verdict: 'match',
    highestTime: AT,
    ahead: null,
    emergency: null,
    journal: journalAfter(sequence),
    ...change,
  };
  return fileOf(`${asking.host}.upgrade-request`, sealDocument('upgrade-request', payload, key).text);
}

/** The report of a station that it has `license`, the text of a license file. */
export function stationReport(
  { host, key = stationKey(host) }: Asking,
  license: string,
  change: Partial<StationReport> = {},
): FileIn {
  const { requestId: answered, softkeyId, sequence, expiresAt } = licenseIn(license);
  const payload: StationReport = {
    vendor: VENDOR,
    requestId: answered,
    createdAt: AT,
    station: stationOf(host, key),
    softkeyId,
    sequence,
    license: payloadHash(openDocument(encodeUtf8(license)).envelope.payload),
    expiresAt,
    journal: journalHead(sequence),
    ...change,
  };
  return fileOf(`${host}.station-report`, sealDocument('station-report', payload, key).text);
}

/** The same request as a station of version 0.1 writes it. */
export function asFirstVersion(host: string, { name, bytes }: FileIn): FileIn {
  const payload = readPayload({ ...openDocument(bytes).envelope, kind: 'upgrade-request' });
  const layers = {
    payload: firstVersionOf(payload),
    payloadType: payloadTypeOf('upgrade-request', 1),
    signer: stationKey(host),
  };
  return fileOf(name, documentOf('upgrade-request', payload, layers));
}

/**
 * The journal of a station that asked for each of its licenses once, each time with its next entry but one.
 */
export function journalAfter(sequence: number): UpgradeRequest['journal'] {
  const heads = Array.from({ length: sequence + 1 }, (_, i) => journalHead(i));
  const [now = journalHead(0)] = heads.slice(-1);
  return { ...now, earlier: heads.slice(0, -1).slice(-16) };
}

export function journalHead(sequence: number): JournalHead {
  return { entries: 1 + 2 * sequence, head: hexOf(`journal ${sequence}`, 64) };
}

function fileOf(name: string, text: string): FileIn {
  return { name, bytes: encodeUtf8(text) };
}

/** The payload of a license file, unchecked. */
export function licenseIn(text: string): License {
  return readPayload({ ...openDocument(encodeUtf8(text)).envelope, kind: 'license' });
}
