import type { Handlers } from '../../shared/door.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { MachineSigns } from '../../shared/preflight/signs.ts';
import { askingRoot } from '../machine/ask-root.ts';
import { filesBelow } from '../machine/files.ts';
import { probe } from '../machine/probe.ts';
import type { Surroundings } from '../surroundings.ts';
import { type Asking, readMachine, type Station } from './context.ts';
import type { Home } from './home.ts';

/** What reads the machine. */
export interface MachineReader {
  readonly facts: (asking: Asking) => Promise<MachineFacts>;
  readonly signs: () => Promise<MachineSigns>;
}

/** The machine in front of us. */
export function thisMachine({ now }: Surroundings): MachineReader {
  const files = askingRoot(filesBelow('/'));
  return {
    facts: async ({ askRoot }) => probe({ now, files: await files(askRoot) }),
    signs: async () => (await import('../machine/signs.ts')).readSigns(),
  };
}

/** A station on a home. `reader` reads this machine, unless a test or the demo stands another one in. */
export function stationOn(
  home: Home,
  surroundings: Surroundings,
  reader: MachineReader = thisMachine(surroundings),
): Station {
  return {
    home,
    surroundings,
    machine: (asking = { askRoot: false }) =>
      readMachine(() => reader.facts(asking), surroundings.profile.id),
    signs: reader.signs,
  };
}

/** Every call of the contract, answered by a station. What answers a call is loaded when it is asked. */
export function stationHandlers(station: Station): Handlers {
  return {
    'machine.read': async (input) => {
      const { machineView } = await import('./machine-view.ts');
      const { facts, fingerprint } = await station.machine(input);
      return machineView(facts, fingerprint);
    },
    'machine.preflight': async (input) => (await import('./preflight.ts')).readPreflight(station, input),
    'advice.read': async ({ answers }) => (await import('./advice.ts')).adviceFor(station, answers),
    'preLicense.create': async (input) => (await import('./pre-license.ts')).createPreLicense(station, input),
    'documents.import': async (input) => (await import('./import.ts')).importDocuments(station, input),
    'status.read': async () => (await import('./status.ts')).readStatus(station),
    'upgradeRequest.create': async () => (await import('./upgrade-request.ts')).createUpgradeRequest(station),
    'documents.inspect': async (input) => (await import('./inspect.ts')).inspectFile(station, input),
    'documents.verify': async ({ file, machine }) => {
      const { fileVerifier, verifyBasis } = await import('./verify.ts');
      return fileVerifier(await verifyBasis(station, machine))(file.name, () => file.bytes);
    },
    'journal.read': async () => (await import('./journal-view.ts')).readJournalView(station),
  };
}
