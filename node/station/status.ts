import type { OutputOf } from '../../shared/contract.ts';
import type { License } from '../../shared/document/payload/license.ts';
import type { Instant } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { explain } from '../../shared/fingerprint/explain.ts';
import type { JournalReading } from '../../shared/journal/journal.ts';
import { clockIsSetBack, isLicensed, type LicenseState, licenseStates } from '../../shared/license/state.ts';
import type { VendorProfile } from '../../shared/profile/vendor-profile.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { isHomeFailure } from '../files/errno.ts';
import { highestTime, noteTime } from './clock.ts';
import { clockOf, hostOf, type Machine, type Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { type Holdings, loadHoldings } from './holdings.ts';
import { loadJournal } from './journal-file.ts';

/** What the state of a station is computed from. */
interface Seen {
  readonly machine: Machine;
  readonly now: Instant;
  readonly highest: Instant;
  readonly journal: JournalReading;
  readonly profile: VendorProfile;
}

/** The state of this station's licenses now. Notes the time, and a drift seen for the first time; works on a home it may only read. */
export async function readStatus(station: Station): Promise<OutputOf<'status.read'>> {
  const { profile } = station.surroundings;
  const folder = stationFolder(station.home.path);
  const machine = await station.machine();
  const oddities = folder.oddities(); // before the time is noted, which replaces what is odd
  const holdings = loadHoldings(folder, profile);
  const journal = loadJournal(folder);
  const now = clockOf(station);
  const seen: Seen = {
    machine,
    now,
    highest: highestTime(folder, journal.entries, holdings.licenses),
    journal,
    profile,
  };
  const states = statesOf(holdings, seen);
  if (states.length > 0) await noteWhatWasSeen(station, states, seen);
  return statusView({ ...holdings, problems: [...oddities, ...holdings.problems] }, states, seen);
}

/** One state per softkey held, the best first. */
export function statesOf(
  holdings: Holdings,
  { machine, now, highest, journal, profile }: Seen,
): readonly LicenseState[] {
  return licenseStates(
    holdings.licenses.map(({ payload }) => payload),
    {
      machine: machine.fingerprint,
      now,
      highestTime: highest,
      driftedSince: (softkeyId) => driftedSince(journal, softkeyId),
      revocations: holdings.revocationList?.payload,
      warnDays: profile.defaultTerms.warnDays,
    },
  );
}

/** When the machine was first seen not to match this softkey, unless it has matched since. */
function driftedSince({ entries }: JournalReading, softkeyId: string): Instant | undefined {
  const last = entries.findLast(
    ({ event, detail }) =>
      ['machine-drifted', 'machine-matches-again', 'license-imported'].includes(event) &&
      detail['softkeyId'] === softkeyId,
  );
  return last?.event === 'machine-drifted' ? last.at : undefined;
}

/** Writes down what later runs must know. Where this user may not write, or the store is busy, the next run that may will do it. */
async function noteWhatWasSeen(station: Station, states: readonly LicenseState[], seen: Seen): Promise<void> {
  const changes = driftChanges(states, seen.journal);
  try {
    if (changes.length > 0) await writeDown(changes, station);
    noteTime(stationFolder(station.home.path), seen.highest, seen.now);
  } catch (error) {
    // What is odd in the home is among the problems.
    if (!isHomeFailure(error) && !isRefusal(error, 'STORE_CORRUPT')) throw error;
  }
}

interface DriftChange {
  readonly event: 'machine-drifted' | 'machine-matches-again';
  readonly softkeyId: string;
}

/** Rare, so what locks a store is loaded only now. */
async function writeDown(changes: readonly DriftChange[], { home, surroundings }: Station): Promise<void> {
  const { changeStore } = await import('./store.ts');
  await changeStore(home, surroundings, ({ journal }) =>
    changes.forEach(({ event, softkeyId }) => void journal(event, { softkeyId })),
  );
}

function driftChanges(states: readonly LicenseState[], journal: JournalReading): readonly DriftChange[] {
  return states.flatMap((state) => {
    if (state.kind === 'unlicensed') return [];
    const { softkeyId } = state.license;
    const noted = driftedSince(journal, softkeyId) !== undefined;
    const drifted = state.match.verdict === 'broken';
    if (drifted === noted) return [];
    return [{ event: drifted ? 'machine-drifted' : 'machine-matches-again', softkeyId }];
  });
}

function statusView(
  holdings: Holdings,
  states: readonly LicenseState[],
  { machine, now, highest, journal }: Seen,
): StatusView {
  const [best = { kind: 'unlicensed' as const }] = states;
  return {
    ...softkeyView(best, machine),
    licensed: isLicensed(best),
    machine: { host: hostOf(machine.facts), hypervisor: machine.facts.hypervisor.kind },
    clock: { now, highest, setBack: clockIsSetBack({ now, highestTime: highest }) },
    waitingFor: waitingFor(journal, best),
    softkeys: states.map((state) => softkeyView(state, machine)),
    problems: holdings.problems,
  };
}

function softkeyView(state: LicenseState, { facts }: Machine): SoftkeyView {
  if (state.kind === 'unlicensed') return NO_SOFTKEY;
  const { license, match, graceUntil, daysLeft, kind } = state;
  return {
    kind,
    softkeyId: license.softkeyId,
    sequence: license.sequence,
    product: license.product,
    host: license.host,
    customer: license.customer.name,
    notBefore: license.notBefore,
    expiresAt: license.expiresAt,
    graceUntil,
    daysLeft,
    hoursLeft: 'hoursLeft' in state ? state.hoursLeft : null,
    reason: state.kind === 'grace' ? state.reason : null,
    match: explain(match, facts.hypervisor.kind),
    entitlements: license.entitlements,
  };
}

const NO_SOFTKEY: SoftkeyView = {
  kind: 'unlicensed',
  softkeyId: null,
  sequence: null,
  product: null,
  host: null,
  customer: null,
  notBefore: null,
  expiresAt: null,
  graceUntil: null,
  daysLeft: null,
  hoursLeft: null,
  reason: null,
  match: null,
  entitlements: [],
};

/** The request that has no answer yet, as the journal has it: the first one while there is no license, else one from the current license. */
function waitingFor({ entries }: JournalReading, best: LicenseState): StatusView['waitingFor'] {
  const asked = best.kind === 'unlicensed' ? lastPreLicense(entries) : lastUpgrade(entries, best.license);
  if (asked === undefined) return null;
  const { at: createdAt, detail } = asked;
  const kind = best.kind === 'unlicensed' ? 'pre-license' : 'upgrade-request';
  return { kind, requestId: String(detail['file']).split('.')[0] ?? '', createdAt };
}

/** Also one that a crash kept out of the journal, and that a later run noted by its file. */
function lastPreLicense(entries: JournalReading['entries']) {
  return entries.findLast(
    ({ event, detail }) =>
      (event === 'pre-license-created' || event === 'store-repaired') &&
      String(detail['file']).endsWith('.prelicense'),
  );
}

function lastUpgrade(entries: JournalReading['entries'], { softkeyId, sequence }: License) {
  return entries.findLast(
    ({ event, detail }) =>
      event === 'upgrade-requested' && detail['softkeyId'] === softkeyId && detail['sequence'] === sequence,
  );
}
