import { encodeHex } from '../../../shared/encoding/hex.ts';
import { decides } from '../../../shared/fingerprint/deciding.ts';
import type { MachineFacts } from '../../../shared/machine/facts.ts';
import type { Component, Reading } from '../../../shared/machine/reading.ts';
import type { Randomness } from '../../surroundings.ts';

/**
 * The machine itself where it can be identified; else with a made-up operating system id, so that the demo
 * runs in a bare container.
 */
export function identifiable(facts: MachineFacts, randomness: Randomness): MachineFacts {
  if (facts.readings.some(({ component, status }) => decides(component) && status === 'value')) return facts;
  return withReadings(facts, ({ component }) => (component === 'os-id' ? hex(randomness, 16) : undefined));
}

/** A machine of the same make with other ids, as if disk or file had been carried to another machine. */
export function otherMachine(facts: MachineFacts, randomness: Randomness): MachineFacts {
  return withReadings({ ...facts, host: 'OTHER-MACHINE' }, (reading) =>
    reading.status === 'value' ? otherValue(reading.component, randomness) : undefined,
  );
}

function otherValue(component: Component, randomness: Randomness): string | undefined {
  switch (component) {
    case 'smbios-uuid':
      return hex(randomness, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
    case 'os-id':
      return hex(randomness, 16);
    case 'mac':
      return `00:50:56:${hex(randomness, 3).match(/../g)?.join(':')}`;
    case 'host-name':
      return 'other-machine';
    default:
      return undefined;
  }
}

/** The same machine, except for the components that `change` gives a value. */
function withReadings(facts: MachineFacts, change: (reading: Reading) => string | undefined): MachineFacts {
  const readings = facts.readings.map((reading): Reading => {
    const value = change(reading);
    const { component, at } = reading;
    return value === undefined
      ? reading
      : { component, at, status: 'value', values: [value], source: 'demo' };
  });
  return { ...facts, readings };
}

function hex(randomness: Randomness, bytes: number): string {
  return encodeHex(randomness(bytes));
}
