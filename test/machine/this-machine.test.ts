import { hostname, networkInterfaces, totalmem } from 'node:os';
import { describe, expect, test } from 'vitest';
import { askLibraries, powershellAnswers } from '../../node/machine/last-resort.ts';
import { probe } from '../../node/machine/probe.ts';
import { runWithin } from '../../node/machine/run.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { AT, brief, readingOf } from './fixtures.ts';

const now = () => new Date(AT);
const always = async () => true;

describe('the machine in front', () => {
  test('gives one reading per component, whatever it is', async () => {
    const facts = await probe({ now });
    expect(facts.readings.map(({ component }) => component)).toEqual(COMPONENTS);
    for (const reading of facts.readings) {
      expect(reading.at).toBe(AT);
      if (reading.status === 'value') expect(reading.values.length).toBeGreaterThan(0);
    }
  });

  test('agrees with what Node knows', async () => {
    const facts = await probe({ now });
    expect(facts.host).toBe(hostname());
    const gib = totalmem() / 1024 ** 3;
    const memory = readingOf(facts, 'memory');
    const read = memory?.status === 'value' ? Number.parseInt(memory.values[0] ?? '', 10) : 0;
    expect(read).toBeGreaterThanOrEqual(Math.floor(gib));
    expect(read).toBeLessThanOrEqual(Math.ceil(gib * 1.0625));
    for (const [name, addresses] of Object.entries(networkInterfaces())) {
      const adapter = facts.adapters.find((candidate) => candidate.name === name);
      if (adapter?.mac) expect(adapter.mac).toBe(addresses?.[0]?.mac);
    }
  });

  test('agrees with systeminformation and node-machine-id where both read', async () => {
    const facts = await probe({ now });
    const findings = await askLibraries(10_000, always)(['os-id', 'smbios-uuid', 'disk']);
    for (const finding of findings) {
      const reading = readingOf(facts, finding.component);
      if (finding.status !== 'value' || reading?.status !== 'value') continue;
      expect(reading.values).toEqual(expect.arrayContaining([...finding.values]));
    }
  });

  test.runIf(process.platform === 'linux')(
    'is read without waiting: the answer is there before the next turn',
    async () => {
      let settled = false;
      void probe({ now }).then(() => {
        settled = true;
      });
      await Promise.resolve();
      await Promise.resolve();
      expect(settled).toBe(true);
    },
  );
});

describe('the last resort', () => {
  test('gives up a library that takes too long', async () => {
    const [finding] = await askLibraries(0, always)(['os-id']);
    expect(finding).toMatchObject({ component: 'os-id', status: 'denied', reason: 'timed-out' });
  });

  test('leaves systeminformation alone where PowerShell does not answer', async () => {
    const findings = await askLibraries(10_000, async () => false)(['smbios-uuid', 'disk']);
    expect(findings.map(({ component, status }) => [component, status])).toEqual([
      ['smbios-uuid', 'denied'],
      ['disk', 'denied'],
    ]);
  });

  test.each([
    ['answers', { status: 'done', output: new Uint8Array(Buffer.from('ready\r\n')) }, true],
    ['says nothing', { status: 'done', output: new Uint8Array() }, false],
    ['may not be started', { status: 'denied', reason: 'access-denied' }, false],
  ] as const)('takes PowerShell for working when it %s: %j', async (_, answer, works) => {
    expect(await powershellAnswers(async () => answer, 'C:\\Windows')).toBe(works);
  });

  test('asks nothing when nothing is open', async () =>
    expect(await askLibraries(0, always)(['mac', 'memory'])).toEqual([]));
});

describe('children', () => {
  const node = process.execPath;

  test('give what they write, whatever their exit code', async () => {
    const answer = await runWithin(5000)(node, ['-e', 'process.stdout.write("out"); process.exit(1)']);
    expect(answer.status === 'done' && Buffer.from(answer.output).toString()).toBe('out');
  });

  test.each([
    ['writes nothing', '', true],
    ['complains', 'console.error("no such key")', undefined],
    ['writes', 'console.log("a value")', undefined],
  ])('one that %s and fails', async (_, script, silent) => {
    const answer = await runWithin(5000)(node, ['-e', `${script}; process.exitCode = 1`]);
    expect(answer).toMatchObject({ status: 'done' });
    expect(answer.status === 'done' && answer.silent).toBe(silent);
  });

  test('are ended when they take too long', async () => {
    expect(await runWithin(300)(node, ['-e', 'setInterval(() => {}, 1000)'])).toEqual({
      status: 'denied',
      reason: 'timed-out',
    });
  });

  test('that are not there are told apart', async () => {
    expect(await runWithin(5000)('/no/such/program', [])).toEqual({
      status: 'denied',
      reason: 'tool-missing',
    });
  });

  test('that write without end are stopped', async () => {
    const answer = await runWithin(5000)(node, [
      '-e',
      'const b = "x".repeat(1e6); for (;;) require("fs").writeSync(1, b)',
    ]);
    expect(answer.status).toBe('denied');
  });
});

test('an operating system of another kind is asked through Node and libraries', async () => {
  const system = {
    host: () => 'bsd-1',
    memoryMib: () => 4000,
    processorName: () => 'Some CPU 3000',
    adapters: () => [
      { name: 'em0', mac: '00:50:56:00:00:01' },
      { name: 'lo0', mac: '00:00:00:00:00:00' },
      { name: 'tun0', mac: '00:00:00:00:00:00' },
    ],
  };
  const lastResort = async () => [
    { component: 'system-vendor', status: 'value', values: ['VMware, Inc.'], source: 'library' } as const,
  ];
  const facts = await probe({ now, platform: 'freebsd', system, lastResort });
  expect(facts).toMatchObject({ host: 'bsd-1', platform: 'other', hypervisor: { kind: 'vmware' } });
  expect([brief(facts, 'mac'), brief(facts, 'memory'), brief(facts, 'os-id')]).toEqual([
    'value: 00:50:56:00:00:01',
    'value: 4 GiB',
    'absent: not-supported',
  ]);
  expect(facts.adapters.map(({ leftOut }) => leftOut)).toEqual([undefined, 'loopback', 'tunnel']);
});
