import { getStaticData } from 'systeminformation';
import { probe } from '../../node/machine/probe.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { Component } from '../../shared/machine/reading.ts';
import { type Measurement, median, timed } from './table.ts';

const OUR_ROUNDS = 50;
const THEIR_ROUNDS = 5;
const TARGET = 10;

/** The probe against systeminformation's `getStaticData()`, with the same values where both read them. */
export async function benchProbe(): Promise<Measurement> {
  requireSameValues(await probe({ now: () => new Date() }), await getStaticData());
  const ours = await rounds(OUR_ROUNDS, () => probe({ now: () => new Date() }));
  const theirs = await rounds(THEIR_ROUNDS, () => getStaticData());
  const ratio = theirs / ours;
  return {
    name: 'the probe',
    ours: `${ours.toFixed(2)} ms`,
    opponent: `${theirs.toFixed(0)} ms getStaticData()`,
    ratio,
    target: `≥ ${TARGET} × as fast`,
    met: ratio >= TARGET,
  };
}

async function rounds(count: number, action: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) times.push(await timed(action));
  return median(times);
}

type Theirs = Awaited<ReturnType<typeof getStaticData>>;

function requireSameValues(ours: MachineFacts, theirs: Theirs): void {
  const values = (component: Component) => {
    const reading = ours.readings.find((one) => one.component === component);
    return reading?.status === 'value' ? reading.values : [];
  };
  requireEqual('host name', ours.host, theirs.os.hostname);
  for (const uuid of values('smbios-uuid'))
    requireEqual('SMBIOS UUID', uuid, theirs.system.uuid.toLowerCase());
  for (const osId of values('os-id'))
    requireEqual('OS id', osId, theirs.uuid.os.replaceAll('-', '').toLowerCase());
  const theirMacs = theirs.net.map(({ mac }) => mac.toLowerCase());
  for (const mac of values('mac'))
    if (!theirMacs.includes(mac)) throw new Error(`systeminformation does not list the MAC ${mac}`);
}

function requireEqual(what: string, ours: string, theirs: string): void {
  if (ours !== theirs) throw new Error(`${what}: ours is ${ours}, systeminformation's is ${theirs}`);
}
