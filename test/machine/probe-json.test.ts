import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nativeHashes } from '../../node/crypto/native.ts';
import { DumpNotUnderstood, readDump } from '../../node/machine/dump.ts';
import { machineView } from '../../node/station/machine-view.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { fingerprintOf } from '../../shared/fingerprint/fingerprint.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { isShortened } from '../../shared/machine/mask.ts';
import { COMPONENTS } from '../../shared/machine/reading.ts';
import { AT, fixture } from './fixtures.ts';

/** Our own `softkey probe --json`, which support is sent, read back as a dump. */

const facts: MachineFacts = {
  ...readDump(fixture('dmidecode/vmware.txt'), 'vmware.txt', AT),
  host: 'SCADA-01',
  adapters: [
    { name: 'eth0', mac: '00:50:56:11:22:33', counted: true },
    { name: 'eth1', mac: '00:0c:29:11:22:34', counted: true, dynamic: 'vmware-generated' },
    { name: 'tun0', mac: '', counted: false, leftOut: 'tunnel' },
  ],
};
const fingerprint = (of: MachineFacts) => fingerprintOf(of.readings, 'demo', nativeHashes);
const view = (of: MachineFacts) => machineView(of, fingerprint(of));
const answer = JSON.stringify(view(facts));
const read = (text: string) => readDump(new Uint8Array(Buffer.from(text)), 'probe.json', AT);

describe('what was printed is shown again', () => {
  test.each<[string, string]>([
    ['as it is', answer],
    ['over several lines', JSON.stringify(view(facts), null, 2)],
    ['with a prompt', `op@scada-01:~$ softkey probe --json\n${answer}\nop@scada-01:~$ `],
    ['quoted by mail', `> ${JSON.stringify(view(facts), null, 2).replaceAll('\n', '\n> ')}`],
    ['of a dump from standard input', answer.replaceAll('"source":"vmware.txt"', '"source":"-"')],
    ['twice', `${answer}\n${answer}\n`],
    ['with what later versions add', JSON.stringify({ ...view(facts), later: { x: 1 } })],
  ])('%s', (_, text) => {
    const { fingerprint: _own, ...shown } = view(read(text));
    const { fingerprint: _first, ...first } = view(facts);
    const source = text.includes('"source":"-"') ? '-' : 'vmware.txt';
    expect(shown).toEqual({ ...first, readings: first.readings.map((reading) => ({ ...reading, source })) });
  });

  test('no digest is made of a shortened id, and all others are the same', () => {
    const [own, again] = [fingerprint(facts), fingerprint(read(answer))];
    own.components.forEach((line, index) => {
      const component = COMPONENTS[index] ?? 'cpu';
      const reading = read(answer).readings[index];
      const isOfId = reading?.status === 'value' && reading.values.some(isShortened);
      expect(again.components[index]).toBe(isOfId ? `${component} denied` : line);
    });
    expect(again.components[0]).toBe('smbios-uuid denied');
  });
});

describe('two machines', () => {
  test.each<[string, MachineFacts, string]>([
    ['of two names', { ...facts, host: 'SCADA-02' }, 'host-name'],
    ['of two UUIDs', readingsWith('11112222-3333-4444-8555-666677778888'), 'smbios-uuid'],
  ])('%s are refused, and what differs is named', (_, other, differs) => {
    expect(() => read(`${answer}\n${JSON.stringify(view(other))}\n`)).toThrow(
      expect.toSatisfy(
        (error) => isRefusal(error, 'SEVERAL_MACHINES') && String(error.details['differs']) === differs,
      ),
    );
  });
});

function readingsWith(uuid: string): MachineFacts {
  const [first, ...rest] = facts.readings;
  if (first?.status !== 'value') throw new Error('the fixture has a UUID');
  return { ...facts, readings: [{ ...first, values: [uuid] }, ...rest] };
}

describe('what is no answer of a probe', () => {
  test.each([
    '{"readings":[],"hypervisor":{},"platform":"linux"}',
    '{"readings":{},"hypervisor":{"kind":"kvm"},"platform":"linux"}',
    '{"readings":[],"hypervisor":{"kind":"kvm"},"platform":"amiga"}',
  ])('%s is refused', (text) => expect(() => read(text)).toThrow(DumpNotUnderstood));

  test('odd members are left out; every component has a reading', () => {
    const odd = fc.oneof(fc.jsonValue(), fc.constantFrom('value', 'denied', 'smbios-uuid', 'needs-root', AT));
    const reading = fc.record({
      component: odd,
      status: odd,
      reason: odd,
      values: odd,
      source: odd,
      at: odd,
    });
    fc.assert(
      fc.property(fc.array(fc.oneof(reading, odd)), odd, odd, (readings, adapters, evidence) => {
        const text = JSON.stringify({
          platform: 'linux',
          hypervisor: { kind: 'kvm', evidence },
          readings,
          adapters,
        });
        expect(read(text).readings.map(({ component }) => component)).toEqual(COMPONENTS);
      }),
    );
  });
});
