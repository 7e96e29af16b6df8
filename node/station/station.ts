import type { Handlers } from '../../shared/door.ts';
import type { MachineFacts } from '../../shared/machine/facts.ts';
import { probe } from '../machine/probe.ts';
import type { Surroundings } from '../surroundings.ts';
import { readMachine, type Station } from './context.ts';
import type { Home } from './home.ts';
import { importDocuments } from './import.ts';
import { inspectFile } from './inspect.ts';
import { readJournalView } from './journal-view.ts';
import { machineView } from './machine-view.ts';
import { createPreLicense } from './pre-license.ts';
import { readStatus } from './status.ts';
import { createUpgradeRequest } from './upgrade-request.ts';
import { fileVerifier, verifyBasis } from './verify.ts';

/** A station on a home. `read` is what reads the machine: the probe, unless a test or the demo stands another machine in. */
export function stationOn(
  home: Home,
  surroundings: Surroundings,
  read: () => Promise<MachineFacts> = () => probe({ now: surroundings.now }),
): Station {
  return { home, surroundings, machine: () => readMachine(read, surroundings.profile.id) };
}

/** Every call of the contract, answered by a station. */
export function stationHandlers(station: Station): Handlers {
  return {
    'machine.read': async () => {
      const { facts, fingerprint } = await station.machine();
      return machineView(facts, fingerprint);
    },
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
