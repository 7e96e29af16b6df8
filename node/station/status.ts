import type { OutputOf } from '../../shared/contract.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { explainMatch } from '../../shared/fingerprint/explain.ts';
import type { JournalReading } from '../../shared/journal/journal.ts';
import { isLicensed, type LicenseState } from '../../shared/license/state.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { hostOf, type Machine, type Station } from './context.ts';
import { stationFolder } from './folder.ts';
import { type Holdings, loadHoldings } from './holdings.ts';
import { clockView, observeNow, type Seen, statesOf } from './look.ts';
import { missingState } from './missing.ts';
import { recordSeen } from './note.ts';

export async function readStatus(station: Station): Promise<OutputOf<'status.read'>> {
  return (await statusAndHoldings(station)).status;
}

/**
 * The state of this station's licenses now, and the documents by which it is that. Notes the time, and a drift seen for the first time;
 * works on a home it may only read.
 */
export async function statusAndHoldings(
  station: Station,
): Promise<{ status: StatusView; holdings: Holdings }> {
  const folder = stationFolder(station.home.path);
  const machine = await station.machine();
  const oddities = folder.oddities(); // before anything is noted, which replaces what is odd
  const holdings = loadHoldings(folder, station.surroundings.profile);
  const first = observeNow(station, machine, holdings);
  const said = [...oddities, ...holdings.problems];
  const missing = missingState(folder, holdings, first.evidence).filter(
    ({ file }) => !said.some((problem) => problem.file === file),
  );
  const seen = await recordSeen(station, holdings, first);
  return { status: statusView(holdings, [...said, ...missing], seen), holdings };
}

function statusView(holdings: Holdings, problems: StatusView['problems'], seen: Seen): StatusView {
  const states = statesOf(holdings, seen);
  const { machine, evidence, recorded } = seen;
  const [best = { kind: 'unlicensed' as const }] = states;
  return {
    ...softkeyView(best, machine),
    licensed: isLicensed(best),
    machine: { host: hostOf(machine.facts), hypervisor: machine.facts.hypervisor.kind },
    clock: clockView(holdings, seen),
    notRecorded: !recorded,
    waitingFor: waitingFor(evidence.journal, best),
    softkeys: states.map((state) => softkeyView(state, machine)),
    problems,
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
    match: explainMatch(match, facts.hypervisor.kind),
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
  if (asked === undefined || (best.kind === 'unlicensed' && wasAnswered(entries, asked))) return null;
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

/** Also a license that a crash kept out of the journal. A file that is gone since was an answer all the same. */
function isLicenseNoted({ event, detail }: JournalReading['entries'][number]): boolean {
  return (
    ['license-imported', 'store-repaired'].includes(event) && String(detail['file']).endsWith('.license')
  );
}

/** A license that came after the request is its answer. */
function wasAnswered(entries: JournalReading['entries'], asked: JournalReading['entries'][number]): boolean {
  return entries.some((entry) => entry.n > asked.n && isLicenseNoted(entry));
}

function lastUpgrade(entries: JournalReading['entries'], { softkeyId, sequence }: License) {
  return entries.findLast(
    ({ event, detail }) =>
      event === 'upgrade-requested' && detail['softkeyId'] === softkeyId && detail['sequence'] === sequence,
  );
}
