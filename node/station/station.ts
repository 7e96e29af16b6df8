import type { Handlers } from '../../shared/door.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import type { MachineSigns } from '../../shared/preflight/signs.ts';
import { askingRoot } from '../machine/ask-root.ts';
import { filesBelow } from '../machine/files.ts';
import { probe } from '../machine/probe.ts';
import { readSigns } from '../machine/signs.ts';
import type { Surroundings } from '../surroundings.ts';
import { adviceFor } from './advice.ts';
import { type Asking, readMachine, type Station } from './context.ts';
import type { Home } from './home.ts';
import { importDocuments } from './import.ts';
import { inspectFile } from './inspect.ts';
import { readJournalView } from './journal-view.ts';
import { machineView } from './machine-view.ts';
import { createPreLicense } from './pre-license.ts';
import { readPreflight } from './preflight.ts';
import { readStatus } from './status.ts';
import { createUpgradeRequest } from './upgrade-request.ts';
import { fileVerifier, verifyBasis } from './verify.ts';

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
    signs: () => readSigns(),
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

/** Every call of the contract, answered by a station. */
export function stationHandlers(station: Station): Handlers {
  return {
    'machine.read': async (input) => {
      const { facts, fingerprint } = await station.machine(input);
      return machineView(facts, fingerprint);
    },
    'machine.preflight': (input) => readPreflight(station, input),
    'advice.read': ({ answers }) => adviceFor(station, answers),
    'preLicense.create': (input) => createPreLicense(station, input),
    'documents.import': (input) => importDocuments(station, input),
    'status.read': () => readStatus(station),
    'upgradeRequest.create': () => createUpgradeRequest(station),
    'documents.inspect': (input) => inspectFile(station, input),
    'documents.verify': async ({ file, machine }) =>
      fileVerifier(await verifyBasis(station, machine))(file.name, () => file.bytes),
    'journal.read': () => readJournalView(station),
  };
}
