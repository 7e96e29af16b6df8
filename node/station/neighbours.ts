import { decides } from '../../shared/fingerprint/deciding.ts';
import { explainMatch, reportIn } from '../../shared/fingerprint/explain.ts';
import type { MatchReport } from '../../shared/fingerprint/match.ts';
import type { VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { isLicensed, type LicenseState } from '../../shared/license/state.ts';
import type { HypervisorKind } from '../../shared/machine/facts.ts';
import type { ImportResult } from '../../shared/views.ts';

/** What a station knows of its own softkeys when it looks at the licenses of others. */
export interface OwnSoftkeys {
  /** The states of the licenses held. */
  readonly states: readonly LicenseState[];
  /** Ids of softkeys whose licenses were here at any time, also of those that are gone. */
  readonly softkeyIds: ReadonlySet<string>;
  /** Ids of the station's own requests. */
  readonly requestIds: ReadonlySet<string>;
  /** Of this machine: what differs is explained by what its hypervisor does. */
  readonly hypervisor: HypervisorKind;
}

/** All of a license that is held on to, for thousands of files at once. */
export interface LicenseIds {
  readonly softkeyId: string;
  readonly requestId: string;
}

export function licenseIds({ payload: { softkeyId, requestId } }: VerifiedLicense): LicenseIds {
  return { softkeyId, requestId };
}

/**
 * An old answer may lie on the stick long after the vendor revoked its softkey and issued another one in its
 * place. Where that one serves, nothing is wrong here: such a result is marked.
 */
export function withReplaced(
  results: readonly ImportResult[],
  { states }: OwnSoftkeys,
): readonly ImportResult[] {
  const serving = servingSoftkey(states);
  return results.map((result) => {
    if (result.ok || result.code !== 'REVOKED' || serving === undefined) return result;
    return serving === result.details['softkeyId'] ? result : { ...result, replaced: true };
  });
}

/**
 * A stick carries the licenses of a whole site. One that belongs to another machine, and that nothing here
 * knows of, is no fault of this machine: such a result is marked, without what differs. It stays a refusal
 * that is explained where it may be the license of this machine, which then has changed.
 */
export function withNeighbours(
  results: readonly ImportResult[],
  licenses: readonly (LicenseIds | undefined)[],
  own: OwnSoftkeys,
): readonly ImportResult[] {
  const serving = servingSoftkey(own.states);
  return results.map((result, at) => {
    if (result.ok || result.code !== 'OTHER_MACHINE') return result;
    const report = () => reportIn(result.details);
    const isForOther =
      !isKnownHere(licenses[at], own) && (serving !== undefined || !sharesIdentity(report()));
    const told =
      serving === undefined || serving === result.details['softkeyId']
        ? result
        : { ...result, details: { ...result.details, own: serving } };
    return isForOther
      ? { ...told, forOther: true }
      : { ...told, match: explainMatch(report(), own.hypervisor) };
  });
}

/** The softkey that serves this machine; undefined: none does. */
export function servingSoftkey(states: readonly LicenseState[]): string | undefined {
  return states.find(isThisMachines)?.license.softkeyId;
}

function isThisMachines(state: LicenseState): state is Exclude<LicenseState, { kind: 'unlicensed' }> {
  return state.kind !== 'unlicensed' && isLicensed(state) && state.match.verdict !== 'broken';
}

function isKnownHere(license: LicenseIds | undefined, { softkeyIds, requestIds }: OwnSoftkeys): boolean {
  if (license === undefined) return false;
  return softkeyIds.has(license.softkeyId) || requestIds.has(license.requestId);
}

/** Something that decides is the same: then the license may be this machine's, from before it changed. */
function sharesIdentity({ components }: MatchReport): boolean {
  return components.some(({ component, result }) => result === 'same' && decides(component));
}
