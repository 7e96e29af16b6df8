import { isLicensed } from '../license/state.ts';
import type { SoftkeyView } from '../views.ts';
import { isDrifted } from './status-text.ts';

/**
 * A softkey by the dates of the license that is here already and takes over by itself, as it will stand then;
 * the softkey itself where there is none, or where the machine no longer matches.
 */
export function lastInRow(softkey: SoftkeyView): SoftkeyView {
  const { following } = softkey;
  if (following === null || !isLicensed(softkey) || isDrifted(softkey)) return softkey;
  return { ...softkey, ...following, kind: 'active', reason: null, following: null };
}
