import type { OutputOf } from '../../shared/contract.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { explainMatch } from '../../shared/fingerprint/explain.ts';
import { EMERGENCY_DAYS, emergencyUntil } from '../../shared/license/emergency.ts';
import { isLicensed, type LicenseState } from '../../shared/license/state.ts';
import { graceUntil } from '../../shared/license/term.ts';
import { nextStep } from '../../shared/status/next-step.ts';
import type { SoftkeyView, StatusView } from '../../shared/views.ts';
import { installedExchange } from '../schedule/installed.ts';
import { hostOf, readMachineAnew, type Station } from './context.ts';
import { emergencyObstacle, emergencyOf } from './emergency-obstacle.ts';
import { type StationFolder, stationFolder } from './folder.ts';
import { type Holdings, loadHoldings } from './holdings.ts';
import { missingState } from './missing.ts';
import { clockView, observeNow, type Seen, statesOf } from './observe.ts';
import { askedFor, pendingRequest } from './pending.ts';
import { recordSeen, seenUnrecorded, seesDriftChange } from './record-seen.ts';

export async function readStatus(station: Station): Promise<OutputOf<'status.read'>> {
  return (await statusAndHoldings(station)).status;
}

/**
 * The state of this station's licenses now, and the documents that it results from. Notes the time, and a
 * drift seen for the first time. Works on a home that it may only read.
 */
export async function statusAndHoldings(station: Station): Promise<Looked> {
  return look(station, recordSeen);
}

/** The same for a product that looks at its own softkey: nothing is noted (spec H6). */
export async function readStatusOnly(station: Station): Promise<StatusView> {
  return (await look(station, seenUnrecorded)).status;
}

interface Looked {
  readonly status: StatusView;
  readonly holdings: Holdings;
}

async function look(station: Station, take: typeof recordSeen): Promise<Looked> {
  const folder = stationFolder(station.home.path);
  const noHome = folder.noHome();
  // Before anything is noted, because writing replaces what is odd.
  const oddities = noHome === undefined ? folder.oddities() : [noHome];
  const holdings = loadHoldings(folder, station.surroundings.profile);
  const first = await observe(station, holdings);
  const said = [...oddities, ...holdings.problems];
  const all = noHome === undefined ? missingState(folder, holdings, first.evidence) : [];
  const missing = all.filter(({ file }) => !said.some((problem) => problem.file === file));
  const renewsThrough = await installedExchange(station.home.path);
  const seen = await take(station, holdings, first);
  return {
    status: statusView(folder, holdings, [...said, ...missing], { ...seen, renewsThrough }),
    holdings,
  };
}

/**
 * A reading of the machine that is reused may be a minute old. It is good enough to show, but a drift or its
 * end is noted from a machine read now, and while the clock is set back no reading has a known age.
 */
async function observe(station: Station, holdings: Holdings): Promise<Seen> {
  const isReused = station.hasReading();
  const seen = observeNow(station, await station.machine(), holdings);
  const isEnough = !seesDriftChange(holdings, seen) && !clockView(holdings, seen).setBack;
  if (!isReused || isEnough) return seen;
  return observeNow(station, await readMachineAnew(station), holdings);
}

function statusView(
  folder: StationFolder,
  holdings: Holdings,
  problems: StatusView['problems'],
  seen: Seen & Pick<StatusView, 'renewsThrough'>,
): StatusView {
  const { machine, recorded, profile, renewsThrough } = seen;
  const clock = clockView(holdings, seen);
  const around = { clock, notRecorded: !recorded, problems, warnDays: profile.defaultTerms.warnDays };
  const viewOf = (state: LicenseState): SoftkeyView => {
    const softkey = softkeyNow(state, seen, {
      emergency: emergencyView(state, holdings, seen, folder),
      waitingFor: pendingRequest(state, holdings, seen, folder),
    });
    return { ...softkey, next: nextStep(softkey, around) };
  };
  const softkeys = statesOf(holdings, seen).map(viewOf);
  const [best = viewOf({ kind: 'unlicensed' })] = softkeys;
  return {
    ...best,
    licensed: isLicensed(best),
    machine: { host: hostOf(machine.facts), hypervisor: machine.facts.hypervisor.kind },
    clock,
    notRecorded: !recorded,
    renewsThrough,
    homeExists: folder.exists(),
    softkeys,
    problems,
  };
}

function softkeyNow(
  state: LicenseState,
  { machine: { facts }, evidence }: Seen,
  { emergency, waitingFor }: Pick<SoftkeyView, 'emergency' | 'waitingFor'>,
): Omit<SoftkeyView, 'next'> {
  const { entries } = evidence.journal;
  if (state.kind === 'unlicensed') return { ...NO_SOFTKEY, waitingFor };
  const { license, match, daysLeft, kind } = state;
  return {
    kind,
    softkeyId: license.softkeyId,
    sequence: license.sequence,
    product: license.product,
    host: license.host,
    customer: license.customer.name,
    notBefore: license.notBefore,
    expiresAt: license.expiresAt,
    graceUntil: state.graceUntil,
    daysLeft,
    hoursLeft: 'hoursLeft' in state ? state.hoursLeft : null,
    reason: state.kind === 'grace' ? state.reason : null,
    emergency,
    match: explainMatch(match, facts.hypervisor.kind),
    entitlements: license.entitlements,
    following: followingView(state.following),
    askedFor: askedFor(license, entries),
    waitingFor,
  };
}

/** What was begun is shown also when it is over; what cannot be recorded is not offered. */
function emergencyView(
  state: LicenseState,
  holdings: Holdings,
  seen: Seen,
  folder: StationFolder,
): SoftkeyView['emergency'] {
  if (state.kind === 'unlicensed') return null;
  const begun = emergencyOf(state, seen);
  if (begun?.sequence === state.license.sequence)
    return { kind: 'begun', began: begun.began, until: emergencyUntil(begun), reason: begun.reason };
  if (state.kind !== 'expired' || !seen.recorded) return null;
  const obstacle = emergencyObstacle(state, holdings, seen, folder);
  return obstacle === undefined ? { kind: 'offered', days: EMERGENCY_DAYS } : null;
}

function followingView(license: License | null): SoftkeyView['following'] {
  if (license === null) return null;
  const { sequence, notBefore, expiresAt } = license;
  return { sequence, notBefore, expiresAt, graceUntil: graceUntil(license) };
}

/** What is said of a station without a license. */
export const NO_SOFTKEY = {
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
  emergency: null,
  match: null,
  entitlements: [],
  following: null,
  askedFor: null,
} as const satisfies Omit<SoftkeyView, 'next' | 'waitingFor'>;
