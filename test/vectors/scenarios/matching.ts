import { payloads } from '../documents.ts';
import { license, payloadHash, type Scenario, scenario, variant } from '../scenario.ts';
import { type Change, machine, machineWithMore } from '../world.ts';

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
  matched('uuid-junk', 'tolerated', 'smbios-uuid=junk'),
  matched('uuid-absent', 'tolerated', 'smbios-uuid=absent'),
  matched('uuid-absent-mac-changed', 'broken', 'smbios-uuid=absent mac=changed'),
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
  matched('half-of-mac', 'match', 'mac=half'),
  matched('uuid-denied-half-of-mac', 'broken', 'smbios-uuid=denied mac=half'),
  matched('uuid-never-half-of-mac', 'broken', 'mac=half', { 'smbios-uuid': 'absent' }),
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
  matchedUnder('strict', 'uuid-gone', 'tolerated', 'smbios-uuid=junk'),
  matchedUnder('strict', 'mac-changed', 'tolerated', 'mac=changed'),
  matchedUnder('strict', 'uuid-denied-os-unknown', 'broken', 'smbios-uuid=denied os-id=denied'),
  matchedUnder('lenient', 'uuid-denied-mac-changed', 'tolerated', 'smbios-uuid=denied mac=changed'),
  matchedUnder('lenient', 'uuid-gone-mac-changed', 'tolerated', 'smbios-uuid=absent mac=changed'),
  matchedUnder('lenient', 'clone', 'broken', 'smbios-uuid=changed mac=changed'),
  matchedUnder('lenient', 'uuid-denied-neither', 'broken', 'smbios-uuid=denied os-id=changed mac=changed'),
];

/** Licenses of version 0.1 that carry more than documents may carry today. */
function listed(
  name: string,
  clause: string,
  comment: string,
  one: Parameters<typeof license>[0],
  now = '',
): Scenario {
  return scenario(`match-${name}`, 'OK', `${clause} V7`, comment, license(one), {
    context: now === '' ? {} : { machine: now },
    outcome: { match: 'match' },
  });
}

const more: Scenario[] = [
  listed('24-disks', 'F7', 'a license of version 0.1 with 24 disks', {
    fingerprint: machineWithMore('disk', 23),
  }),
  scenario(
    'match-60-macs',
    'OTHER_MACHINE',
    'F4 V7',
    'a license of version 0.1 with 60 adapters, of which the machine has two; its UUID is denied',
    license({ fingerprint: machineWithMore('mac', 58) }),
    { context: { machine: 'smbios-uuid=denied' } },
  ),
  listed('60-uuids', 'F3 F4', 'of 60 UUIDs, none says anything', {
    fingerprint: machineWithMore('smbios-uuid', 59),
  }),
  scenario(
    'match-60-uuids-alone',
    'OTHER_MACHINE',
    'F3 F4 V7',
    'of 60 UUIDs, none says anything; the adapters are other ones',
    license({ fingerprint: machineWithMore('smbios-uuid', 59) }),
    { context: { machine: 'mac=changed' } },
  ),
];

/** Requests that carry more than documents may carry. */
const wide: Scenario[] = (['pre-license', 'upgrade-request'] as const).flatMap((kind) =>
  (
    [
      ['smbios-uuid', 1],
      ['os-id', 63],
      ['host-name', 1],
      ['mac', 15],
      ['disk', 16],
    ] as const
  ).map(([component, more]) =>
    scenario(
      `${kind}-many-${component}`,
      'MALFORMED',
      'P5 F7',
      `a ${kind} with ${more} more digests of ${component} than the machine of the vectors`,
      variant(kind, { fingerprint: machineWithMore(component, more) }),
      { reader: 'document' },
    ),
  ),
);

const full: Scenario[] = (['mac', 'disk'] as const).map((component) => {
  const fingerprint = machineWithMore(component, component === 'mac' ? 14 : 15);
  return scenario(
    `pre-license-full-${component}`,
    'OK',
    'F7',
    `a pre-license with 16 digests of ${component}`,
    variant('pre-license', { fingerprint }),
    { reader: 'document', outcome: { payload: payloadHash({ ...payloads['pre-license'], fingerprint }) } },
  );
});

export const matchingScenarios: readonly Scenario[] = [...matching, ...policies, ...more, ...wide, ...full];
