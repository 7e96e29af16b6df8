import { createHash, createHmac } from 'node:crypto';
import { type SecretKey, secretKeyOf } from '../../node/crypto/signing-key.ts';
import type { Kind } from '../../shared/document/kinds.ts';
import type { Fingerprint } from '../../shared/document/payload/fields.ts';
import type { PayloadOf } from '../../shared/document/payload/formats.ts';
import { COMPONENTS, type Component } from '../../shared/machine/reading.ts';

/**
 * The one vendor, machine, station and set of documents that all vectors are made of. Fixed seeds and
 * instants: the same bytes always.
 */

export const VENDOR = 'demo';
export const PRODUCTS = ['E3-SERVER', 'E3-STUDIO', 'POWER-SERVER', 'EPM-SERVER', 'EPM-INTERFACE'];
export const NOW = '2026-12-01T12:00:00Z';

function keyOf(name: string): SecretKey {
  return secretKeyOf(createHash('sha256').update(name).digest());
}

/**
 * Root and first signing key are those of the demo vendor, which are public; `second` is a signing key for
 * rotations.
 */
export const keys = {
  root: keyOf('softkey demo root key'),
  signing: keyOf('softkey demo signing key'),
  second: keyOf('softkey vectors second signing key'),
  stranger: keyOf('softkey vectors stranger'),
  station: keyOf('softkey vectors station'),
};

export function base64(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64');
}

const HOST = 'SCADA-01';
const SOFTKEY = 'SK-7K3M-9QXD-V2H8-T4NC';
const REQUEST = 'RQ-1B2C-3D4E-5F6G-7H8J';
const UPGRADE = 'RQ-2C3D-4E5F-6G7H-8J9K';

/** Raw readings of the vectors' machine; what is not here could not be read. */
export const READINGS: Partial<Record<Component, string[]>> = {
  'smbios-uuid': ['4c4c4544-0051-3610-8052-b4c04f4e3132'],
  'system-vendor': ['vmware, inc.'],
  'system-product': ['vmware20,1'],
  'bios-vendor': ['vmware, inc.'],
  'os-id': ['2f5a1c0e8d7b4a6f9e3d2c1b0a998877'],
  mac: ['00:50:56:9a:3c:01', '00:50:56:9a:3c:02'],
  cpu: ['intel(r) xeon(r) gold 6338'],
  memory: ['16384'],
  disk: ['6000c29a1b2c3d4e5f60718293a4b5c6'],
  'host-name': ['scada-01'],
};

/** spec F1, written a second time so that the vectors do not depend on the code they test. */
export function digestOf(component: Component, value: string): string {
  const mac = createHmac('sha256', `softkey fingerprint v1 ${VENDOR}`).update(`${component} ${value}`);
  return mac.digest('hex').slice(0, 32);
}

/** The turned spelling of the machine's UUID is the smaller one (spec F2). */
function comparable(component: Component, value: string): string {
  return component === 'smbios-uuid' ? '44454c4c-5100-1036-8052-b4c04f4e3132' : value;
}

/** `half`: of a list, the first value is another one. */
export type Change = 'changed' | 'half' | 'denied' | 'absent' | 'junk';

/** The machine of all vectors, or that machine with some components otherwise. */
export function machine(changes: Partial<Record<Component, Change>> = {}): Fingerprint {
  return {
    policy: 1,
    components: COMPONENTS.map((component) => {
      const values = READINGS[component];
      const change = changes[component];
      if (change === 'changed') return `${component} ${digestOf(component, 'another')}`;
      if ((change !== undefined && change !== 'half') || values === undefined)
        return `${component} ${change ?? 'absent'}`;
      const now = change === 'half' ? ['another', ...values.slice(1)] : values;
      const digests = now.map((value) => digestOf(component, comparable(component, value)));
      return `${component} ${digests.sort().join(' ')}`;
    }),
  };
}

/** The machine of all vectors with so many more digests of a component that are nobody's. */
export function machineWithMore(component: Component, count: number): Fingerprint {
  const { policy, components } = machine();
  const more = Array.from({ length: count }, (_, i) => digestOf(component, `more ${i}`));
  return {
    policy,
    components: components.map((line) => {
      const [name, ...digests] = line.split(' ');
      return name === component ? [name, ...[...digests, ...more].sort()].join(' ') : line;
    }),
  };
}

const station = {
  host: HOST,
  platform: 'linux' as const,
  program: 'softkey 0.1.0',
  publicKey: base64(keys.station.publicKey),
};
const journal = { entries: 0, head: '0'.repeat(64) };
const hypervisor = { kind: 'vmware' as const, cloud: null, version: null, physicalHost: 'ESX-07' };

export function signingKeyEntry(key: SecretKey): PayloadOf['key-set']['keys'][number] {
  return {
    keyid: key.keyId,
    publicKey: base64(key.publicKey),
    notBefore: '2026-01-01T00:00:00Z',
    notAfter: null,
    status: 'active',
  };
}

export const license: PayloadOf['license'] = {
  vendor: VENDOR,
  softkeyId: SOFTKEY,
  sequence: 2,
  supersedes: 1,
  issuedAt: '2026-03-01T09:00:00Z',
  notBefore: '2026-03-01T09:00:00Z',
  expiresAt: '2099-01-01T00:00:00Z',
  graceDays: 15,
  host: HOST,
  product: 'E3-SERVER',
  customer: { name: 'Usina São João', contact: 'automation@example.invalid' },
  reference: 'PO 4711',
  entitlements: [
    { name: 'REDUNDANCY', kind: 'feature', value: null },
    { name: 'SUPPORT', kind: 'term', value: '2028-01-01T00:00:00Z' },
    { name: 'TAGS', kind: 'limit', value: 5000 },
  ],
  requestId: REQUEST,
  stationKey: base64(keys.station.publicKey),
  matching: 'standard',
  fingerprint: machine(),
};

/**
 * One well-formed payload of every kind. The upgrade request and the bundle are completed in `documents.ts`.
 */
export const payloads: { readonly [K in Kind]: PayloadOf[K] } = {
  'pre-license': {
    vendor: VENDOR,
    requestId: REQUEST,
    createdAt: '2026-02-28T15:30:00Z',
    station,
    order: {
      product: 'E3-SERVER',
      customer: license.customer,
      architecture: {
        hypervisor: 'VMware ESXi 8',
        ha: true,
        ft: false,
        redundancy: 'hot-standby',
        role: 'primary',
      },
      reference: 'PO 4711',
    },
    confirmation: { host: HOST, person: 'A. Souza' },
    again: null,
    hypervisor,
    fingerprint: machine(),
    preflight: [
      { id: 'clock', severity: 'soft', result: 'passed', reason: 'fine', acknowledged: false },
      { id: 'mac', severity: 'soft', result: 'failed', reason: 'mac-vmware-generated', acknowledged: true },
    ],
    journal,
  },
  license,
  'upgrade-request': {
    vendor: VENDOR,
    requestId: UPGRADE,
    createdAt: '2026-11-20T08:00:00Z',
    station,
    softkeyId: SOFTKEY,
    sequence: 2,
    currentLicense: '',
    hypervisor,
    fingerprint: machine(),
    verdict: 'match',
    highestTime: '2026-11-20T08:00:00Z',
    ahead: null,
    emergency: null,
    journal: { entries: 3, head: 'ab'.repeat(32), earlier: [journal] },
  },
  'key-set': {
    vendor: VENDOR,
    version: 1,
    issuedAt: '2026-01-01T00:00:00Z',
    keys: [signingKeyEntry(keys.signing)],
  },
  'revocation-list': {
    vendor: VENDOR,
    sequence: 4,
    issuedAt: '2026-10-01T00:00:00Z',
    revoked: [
      {
        softkeyId: 'SK-0000-0000-0000-0001',
        throughSequence: null,
        revokedAt: '2026-09-30T00:00:00Z',
        reason: 'VM decommissioned',
      },
    ],
  },
  'return-receipt': {
    vendor: VENDOR,
    requestId: 'RQ-3D4E-5F6G-7H8J-9K0M',
    createdAt: '2026-11-30T10:00:00Z',
    station,
    softkeyId: SOFTKEY,
    sequence: 2,
    reason: 'moved to SCADA-02',
    journal: { entries: 4, head: 'cd'.repeat(32) },
  },
  'station-report': {
    vendor: VENDOR,
    requestId: UPGRADE,
    createdAt: '2026-11-29T09:30:00Z',
    station,
    softkeyId: SOFTKEY,
    sequence: 2,
    license: 'ef'.repeat(32),
    expiresAt: '2027-01-21T00:00:00Z',
    journal: { entries: 5, head: 'cd'.repeat(32) },
  },
  'courier-bundle': {
    vendor: VENDOR,
    createdAt: '2026-11-30T11:00:00Z',
    from: 'relay',
    documents: [],
  },
};
