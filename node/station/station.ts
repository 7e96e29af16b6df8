import type { Contract } from '../../shared/contract.ts';
import type { Handlers } from '../../shared/door.ts';
import { refuseSystemErrors } from '../files/refuse-system-errors.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Station } from './context.ts';
import type { Home } from './home.ts';
import { type MachineReader, sharedReadings, thisMachine } from './machine-reader.ts';

/** A station on a home. `reader` reads this machine, unless a test or the demo hands in another reader. */
export function stationOn(
  home: Home,
  surroundings: Surroundings,
  reader: MachineReader = thisMachine(surroundings),
): Station {
  return { home, surroundings, glance: reader.glance, ...sharedReadings(reader, surroundings) };
}

/**
 * Every call of the contract, answered by a station. The code that answers a call is loaded when the call is
 * made.
 */
export function stationHandlers(station: Station): Handlers {
  return refuseSystemErrors<Contract>({
    'vendor.read': async () => (await import('./vendor-view.ts')).vendorView(station),
    'machine.glance': async () => (await import('./machine-view.ts')).glanceView(station),
    'machine.read': async (input) => {
      const { machineView } = await import('./machine-view.ts');
      const { facts, fingerprint } = await station.machine(input);
      return machineView(facts, fingerprint);
    },
    'machine.forget': () => {
      station.forgetMachine();
      return {};
    },
    'machine.preflight': async (input) => (await import('./preflight.ts')).readPreflight(station, input),
    'advice.read': async ({ answers }) => (await import('./advice.ts')).adviceFor(station, answers),
    'preLicense.create': async (input) => (await import('./pre-license.ts')).createPreLicense(station, input),
    'request.waiting': async (input) => (await import('./waiting.ts')).readWaitingRequest(station, input),
    'request.givenOut': async (input) => (await import('./given-out.ts')).noteGivenOut(station, input),
    'documents.import': async (input) => (await import('./import.ts')).importDocuments(station, input),
    'documents.restore': async (input) => (await import('./restore.ts')).restoreDocuments(station, input),
    'status.read': async () => (await import('./status.ts')).readStatus(station),
    'upgradeRequest.create': async (input) =>
      (await import('./upgrade-request.ts')).createUpgradeRequest(station, input),
    'emergency.begin': async (input) => (await import('./emergency.ts')).beginEmergency(station, input),
    'courier.collect': async (input) => (await import('./courier-file.ts')).collectForCourier(station, input),
    'courier.file': async (input) => (await import('./courier-file.ts')).courierFile(station, input),
    'courier.read': async (input) => (await import('./courier-view.ts')).courierView(station, input),
    'parcel.make': async (input) => (await import('./parcel.ts')).makeParcel(station, input),
    'parcel.take': async (input) => (await import('./parcel.ts')).takeAnswer(station, input),
    'courier.slip': async (input) => (await import('./courier-slip.ts')).courierSlip(station, input),
    'support.package': async (input) =>
      (await import('./support-package.ts')).makeSupportPackage(station, input),
    'documents.inspect': async (input) => (await import('./inspect.ts')).inspectFile(station, input),
    'documents.compare': async (input) => (await import('./compare.ts')).compareFiles(station, input),
    'documents.verify': async (input) => (await import('./verify.ts')).verifyGiven(station, input),
    'journal.read': async () => (await import('./journal-view.ts')).readJournalView(station),
  });
}
