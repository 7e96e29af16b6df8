import { readHeldPayload } from '../../shared/document/document.ts';
import { decides } from '../../shared/fingerprint/deciding.ts';
import { isLicensed, type LicenseState } from '../../shared/license/state.ts';
import type { ImportResult } from '../../shared/views.ts';
import type { OpenedDocument } from './opened-files.ts';

/** What a station knows of its own softkeys when it looks at the licenses of others. */
export interface OwnSoftkeys {
  /** The states of the licenses held. */
  readonly states: readonly LicenseState[];
  /** Ids of softkeys whose licenses were here at any time, also of those that are gone. */
  readonly softkeyIds: ReadonlySet<string>;
  /** Ids of the station's own requests. */
  readonly requestIds: ReadonlySet<string>;
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
  candidates: readonly OpenedDocument[],
  own: OwnSoftkeys,
): readonly ImportResult[] {
  const serving = servingSoftkey(own.states);
  return results.map((result, at) => {
    if (result.ok || result.code !== 'OTHER_MACHINE') return result;
    const isKnown = isKnownHere(candidates[at], own);
    const told =
      serving === undefined || serving === result.details['softkeyId']
        ? result
        : { ...result, details: { ...result.details, own: serving } };
    const isForOther = !isKnown && (serving !== undefined || !sharesIdentity(result));
    return isForOther ? { ...told, forOther: true, match: null } : told;
  });
}

/** The softkey that serves this machine; undefined: none does. */
export function servingSoftkey(states: readonly LicenseState[]): string | undefined {
  return states.find(isThisMachines)?.license.softkeyId;
}

function isThisMachines(state: LicenseState): state is Exclude<LicenseState, { kind: 'unlicensed' }> {
  return state.kind !== 'unlicensed' && isLicensed(state) && state.match.verdict !== 'broken';
}

function isKnownHere(opened: OpenedDocument | undefined, { softkeyIds, requestIds }: OwnSoftkeys): boolean {
  if (opened === undefined || !('document' in opened) || opened.document.kind !== 'license') return false;
  const { softkeyId, requestId } = readHeldPayload({ ...opened.document.envelope, kind: 'license' });
  return softkeyIds.has(softkeyId) || requestIds.has(requestId);
}

/** Something that decides is the same: then the license may be this machine's, from before it changed. */
function sharesIdentity({ match }: ImportResult & { readonly ok: false }): boolean {
  return match?.components.some(({ component, result }) => result === 'same' && decides(component)) === true;
}
