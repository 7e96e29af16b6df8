import { describe, expect, it } from 'vitest';
import { showExpiring } from '../../node/cli/show/expiring.ts';
import { countImport, showImport } from '../../node/cli/show/import.ts';
import { showInspection } from '../../node/cli/show/inspection.ts';
import { showMachine } from '../../node/cli/show/machine.ts';
import { showOutlook } from '../../node/cli/show/outlook.ts';
import { showStatus } from '../../node/cli/show/status.ts';
import type { RefusalDetails } from '../../shared/errors/refusal.ts';
import { explainMatch } from '../../shared/fingerprint/explain.ts';
import { LANGUAGES } from '../../shared/text/language.ts';
import { CATALOGS } from '../../shared/text/texts.ts';
import type { ImportResult, InspectedDocument, PreflightView, StatusView } from '../../shared/views.ts';
import { profile } from '../station/vendor.ts';
import { clockWith, lookIn, machine, softkey, statusWith } from './views.ts';

/** A key that has no text is shown as itself: `status.active`. */
const RAW_KEY = new RegExp(`\\b(?:${Object.keys(CATALOGS.en).join('|')})\\.[a-z][\\w-]+`, 'i');

const broken = explainMatch(
  {
    verdict: 'broken',
    components: [
      { component: 'smbios-uuid', result: 'changed' },
      { component: 'os-id', result: 'same' },
      { component: 'disk', result: 'denied' },
    ],
  },
  'vmware',
);

const STATES: Readonly<Record<string, Partial<StatusView>>> = {
  active: {},
  'without end': { expiresAt: null, graceUntil: null, daysLeft: null },
  expiring: { kind: 'expiring', daysLeft: 1 },
  'in grace': { kind: 'grace', reason: 'expired', daysLeft: 3 },
  drifted: { kind: 'grace', reason: 'drifted', daysLeft: 3, match: broken },
  'not started': { kind: 'not-yet-valid', daysLeft: 0, licensed: false },
  expired: { kind: 'expired', daysLeft: 0, licensed: false },
  'other machine': { kind: 'other-machine', daysLeft: 0, licensed: false, match: broken },
  revoked: { kind: 'revoked', daysLeft: 0, licensed: false },
  'set back': { clock: clockWith({ highest: '2027-11-22T10:00:00Z', setBack: true }) },
  'far ahead': {
    clock: clockWith({
      now: '2099-01-01T00:00:00Z',
      ahead: { since: '2099-01-01T00:00:00Z', believedFrom: '2099-01-01T12:00:00Z' },
    }),
  },
  'not noted': { notRecorded: true },
  waiting: {
    waitingFor: {
      kind: 'upgrade-request',
      requestId: 'RQ-TEST-TEST-TEST-TEST',
      createdAt: '2026-11-20T10:00:00Z',
      fits: true,
      givenOut: null,
    },
  },
  several: { softkeys: [softkey, { ...softkey, kind: 'revoked', softkeyId: 'SK-0000-0000-0000-0000' }] },
  problems: { problems: [{ file: 'x.license', code: 'DAMAGED', details: { part: 'check' } }] },
  entitled: {
    entitlements: [
      { name: 'alarms', kind: 'feature', value: null },
      { name: 'tags', kind: 'limit', value: 5000 },
      { name: 'support', kind: 'term', value: '2027-11-22T10:00:00Z' },
    ],
  },
};

const shown = (state: string, lang: (typeof LANGUAGES)[number] = 'en', width?: number) =>
  showStatus(statusWith(STATES[state] ?? {}), profile, lookIn(lang, width));

describe.each(Object.keys(STATES))('the status: %s', (state) => {
  it.each(LANGUAGES)('has every word in %s', (lang) => {
    expect(shown(state, lang)).not.toMatch(RAW_KEY);
  });

  it('says first what is so, and last what to do', () => {
    const lines = shown(state).trimEnd().split('\n');
    expect(lines[0]).toMatch(/^(?:Licensed|In grace|Not licensed)/);
    expect(lines.findLast((line) => !line.startsWith(' '))).toMatch(/^Next: /);
  });
});

describe('what ends soon', () => {
  const ending = {
    customer: 'ACME',
    reference: '',
    host: 'SCADA-01',
    product: 'E3-SERVER',
    softkeyId: 'SK-TEST-TEST-TEST-TEST',
    state: 'in-term',
    endsAt: '2026-11-22T10:00:00Z',
    cause: 'not-asked',
  } as const;
  const said = (days: number, count: number, lang: (typeof LANGUAGES)[number]) =>
    showExpiring({ days, softkeys: Array.from({ length: count }, () => ending) }, lookIn(lang)).split(
      '\n',
    )[0];

  it.each([
    ['en', 'within 1 day', 'within 30 days'],
    ['pt-BR', 'em até 1 dia', 'em até 30 dias'],
    ['es', 'en un plazo de 1 día', 'en un plazo de 30 días'],
  ] as const)('counts the days by themselves, however many softkeys there are, in %s', (lang, day, days) => {
    for (const count of [0, 1, 2]) {
      expect(said(1, count, lang)).toMatch(new RegExp(`${day}(?!\\p{L})`, 'u'));
      expect(said(30, count, lang)).toContain(days);
    }
  });
});

it('a drifted machine is told which parts differ, and when the product stops', () => {
  const text = shown('drifted');
  expect(text).toContain('The product stops in 3 days, on 2027-02-05');
  expect(text).toMatch(
    /\nNext: before 2027-02-05 10:00 \(UTC\), put back what changed: SMBIOS UUID\. Until then /,
  );
  expect(text).toMatch(/What differs, and what helps:\n +SMBIOS UUID\n +The hypervisor gives .*"I moved it"/);
  expect(text).toMatch(/SMBIOS UUID +changed\n +Operating system id +same\n +Disks +could not be read/);
});

it('entitlements are told with their values', () => {
  expect(shown('entitled')).toContain('alarms, tags: 5000, support: 2027-11-22');
});

it('sentences are broken for a narrow terminal', () => {
  const longest = (text: string) => Math.max(...text.split('\n').map((line) => line.length));
  expect(longest(shown('set back', 'en', 60))).toBeLessThanOrEqual(60);
});

describe('the outlook', () => {
  const outlook: PreflightView = {
    checks: [
      {
        id: 'mac',
        severity: 'soft',
        result: 'failed',
        reason: 'mac-hyperv-pool',
        details: { adapters: 'eth0' },
      },
      { id: 'uuid', severity: 'soft', result: 'passed', reason: 'fine', details: {} },
      { id: 'copied', severity: 'soft', result: 'unknown', reason: 'sign-absent', details: {} },
    ],
    physicalHost: 'HV-07\u202e',
    hypervisorVersion: '10.0',
    forecast: [
      {
        component: 'mac',
        event: 'ha-restart',
        outlook: 'changes',
        reason: 'drawn-per-host',
        advice: 'mac-static-hyperv',
      },
      { component: 'mac', event: 'reboot', outlook: 'stays', reason: 'belongs-to-machine', advice: null },
      {
        component: 'smbios-uuid',
        event: 'clone',
        outlook: 'changes',
        reason: 'new-machine',
        advice: 'ask-on-the-copy',
      },
      { component: 'mac', event: 'ft-failover', outlook: 'stays', reason: 'does-not-happen', advice: null },
    ],
    softkey: [
      { event: 'reboot', best: 'match', worst: 'match' },
      { event: 'ha-restart', best: 'match', worst: 'tolerated' },
      { event: 'ft-failover', best: 'match', worst: 'match' },
    ],
  };
  const text = showOutlook(outlook, machine, lookIn('en'));

  it('names each failed check with its cure, and counts the others', () => {
    expect(text).toMatch(/ {2}warning: MAC addresses: Hyper-V draws .*\n {4}Set it static/);
    expect(text).toContain('  Checks: 1 passed, 1 with a warning, 0 failed, 1 unknown.');
  });

  it('tells what becomes of the softkey in whatever happens here', () => {
    expect(text).toMatch(/HA restart on another host +keeps working; at worst keeps working, with a change/);
    expect(text).not.toContain('FT failover');
  });

  it('advises on what was read and may change, and on nothing else', () => {
    expect(text).toContain(
      '  Network adapters (MAC): HA restart on another host\n    Set the MAC address static',
    );
    expect(text).not.toContain('A copy needs a softkey');
  });

  it('shows the host below as a stranger wrote it', () => {
    expect(text).toContain('Runs on the host HV-07\\u202e');
  });

  it.each(LANGUAGES)('has every word in %s', (lang) => {
    expect(showOutlook(outlook, machine, lookIn(lang))).not.toMatch(RAW_KEY);
  });
});

describe('the machine', () => {
  const text = showMachine(machine, lookIn('en'));

  it('says what could not be read, why, and what helps, once per reason', () => {
    expect(text.match(/Only the administrator may read it\. Run the command with sudo/g)).toHaveLength(1);
    expect(text).toContain('  SMBIOS UUID, System serial number\n    Only the administrator');
  });

  it('warns of an address that the hypervisor may change, and leaves out what does not count', () => {
    expect(text).toContain('Ethernet: Hyper-V draws this MAC address from a pool');
    expect(text).toMatch(/vEthernet \(WSL\) +00:15:5d:…:02 +not counted: a software switch/);
  });

  it('says where not every adapter was seen, and only there', () => {
    const readings = machine.readings.map((reading) =>
      reading.status === 'value' && reading.component === 'mac'
        ? { ...reading, incomplete: true as const }
        : reading,
    );
    const said = /Not every network adapter shows\s+its address/;
    expect(showMachine({ ...machine, readings }, lookIn('en'))).toMatch(said);
    expect(text).not.toMatch(said);
  });

  it('says where it runs', () => {
    expect(text).toContain(
      'SCADA-01 (windows): Hyper-V, in the cloud of azure\n    sys_vendor=Microsoft Corporation',
    );
  });

  it.each(LANGUAGES)('has every word in %s', (lang) => {
    expect(showMachine(machine, lookIn(lang))).not.toMatch(RAW_KEY);
  });
});

const inspected: InspectedDocument = {
  kind: 'license',
  checkCode: '4KQ7-9XMD',
  summary: [['Host', 'SCADA-01']],
  payload: { vendor: 'acme', customer: { name: 'A\u202eB' }, entitlements: [], notes: null },
  signature: { holds: false, keyId: '00', signer: 'signing-key', refusal: { code: 'FORGED', details: {} } },
  match: broken,
  verdict: { code: 'FORGED', details: {} },
  inside: [],
};

describe('an inspection', () => {
  it('marks what nobody vouches for, and shows it all the same', () => {
    const text = showInspection('a', { documents: [inspected], refusals: [] }, lookIn('en'));
    expect(text).toContain('does not hold: The signature is not genuine');
    expect(text).toContain('Content (unverified)');
    expect(text).toMatch(/customer\.name +A\\u202eB/);
    expect(text).toContain('Compared with this machine: This is another machine.');
  });

  it('falls back to the summary where the content cannot be read', () => {
    const text = showInspection(
      'a',
      { documents: [{ ...inspected, payload: null }], refusals: [] },
      lookIn('en'),
    );
    expect(text).toContain('The content cannot be read.');
    expect(text).toMatch(/Host +SCADA-01/);
  });

  it.each(LANGUAGES)('has every word in %s, bundles and what is inside too', (lang) => {
    const bundle: InspectedDocument = {
      ...inspected,
      kind: 'courier-bundle',
      signature: { holds: false, keyId: null, signer: 'nobody', refusal: null },
      inside: [{ name: 'b.license', documents: [inspected], refusals: [{ code: 'DAMAGED', details: {} }] }],
    };
    expect(showInspection('a', { documents: [bundle], refusals: [] }, lookIn(lang))).not.toMatch(RAW_KEY);
  });
});

it.each(LANGUAGES)('an import has every word in %s', (lang) => {
  const dates = {
    host: 'SCADA-01',
    product: 'E3-SERVER',
    notBefore: '2026-11-22T10:00:00Z',
    expiresAt: '2027-01-21T10:00:00Z',
    graceUntil: null,
  };
  const good = { ok: true, subject: 'SK', number: 1, ...dates } as const;
  const other = { kind: 'license', ok: false, code: 'OTHER_MACHINE', match: broken } as const;
  const results: readonly ImportResult[] = [
    { file: 'a', kind: 'license', outcome: 'imported', ...good },
    { file: 'long-name', kind: 'key-set', outcome: 'already-held', ...good, expiresAt: null },
    { file: 'c', kind: null, ok: false, code: 'DAMAGED', details: {}, match: null },
    { file: 'd', details: {}, ...other },
    { file: 'e', details: { host: 'PLC-11' }, forOther: true, ...other },
    { file: 'f', kind: 'license', ok: false, code: 'OLDER_SEQUENCE', details: {}, match: null },
    { file: 'g', kind: 'license', ok: false, code: 'REVOKED', details: {}, match: null, replaced: true },
  ];
  const clock = {
    now: '2026-11-22T10:00:00Z',
    highest: '2026-12-22T10:00:00Z',
    setBack: true,
    was: '2099-01-01T00:00:00Z',
  };
  const count = countImport(results, { leftAlone: 1234, isStick: true });
  expect(count).toEqual({
    files: 7,
    ok: 2,
    refused: 2,
    forOther: 1,
    older: 1,
    replaced: 1,
    leftAlone: 1234,
  });
  const text = showImport(results, count, clock, lookIn(lang));
  expect(text).toContain('2099-01-01');
  expect(text).toContain('2026-12-22');
  expect(text).not.toMatch(RAW_KEY);
  expect(text.split('\n')[0]?.indexOf('  a  ')).toBe(text.split('\n')[1]?.indexOf('  long-name  '));
});

it.each(LANGUAGES)(
  'the license of another machine is one line on a stick, and explained alone, in %s',
  (lang) => {
    const result: ImportResult = {
      file: 'e',
      kind: 'license',
      ok: false,
      code: 'OTHER_MACHINE',
      details: { host: 'PLC-11', changed: [], same: [] },
      match: broken,
      forOther: true,
    };
    const shown = (isStick: boolean) =>
      showImport([result], countImport([result], { leftAlone: 0, isStick }), null, lookIn(lang));
    expect(shown(true)).toMatch(/^[^\n]*PLC-11[^\n]* e\n\n/);
    expect(shown(true)).not.toContain('OTHER_MACHINE');
    expect(shown(false)).toContain('OTHER_MACHINE');
  },
);

it.each(LANGUAGES)("a neighbour's license gives no advice on this machine, in %s", (lang) => {
  const reportOf = (result: 'same' | 'changed') =>
    explainMatch(
      {
        verdict: 'broken',
        components: [
          { component: 'smbios-uuid', result: 'changed' },
          { component: 'os-id', result },
          { component: 'cpu', result: 'same' },
        ],
      },
      'vmware',
    );
  const shown = (details: RefusalDetails, result: 'same' | 'changed') => {
    const one = { file: 'a', kind: 'license', ok: false, code: 'OTHER_MACHINE' } as const;
    const results = [{ ...one, details, match: reportOf(result) }];
    const count = countImport(results, { leftAlone: 0, isStick: false });
    return showImport(results, count, null, lookIn(lang)).split('\n');
  };
  const neighbour = shown({ host: 'SCADA-02', own: 'SK-TEST-TEST-TEST-TEST' }, 'same');
  expect(neighbour.slice(1, 4)).toEqual([
    expect.stringContaining('SCADA-02'),
    expect.stringContaining('SK-TEST-TEST-TEST-TEST'),
    '',
  ]);
  expect(shown({ host: 'SCADA-02' }, 'changed')[3]).toBe('');
  expect(shown({ host: 'SCADA-02' }, 'same').length).toBeGreaterThan(neighbour.length + 3);
});
