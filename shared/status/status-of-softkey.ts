import { LicensingError } from '../errors/refusal.ts';
import { isLicensed } from '../license/state.ts';
import type { StatusView } from '../views.ts';

/**
 * The status with another softkey at its head than the one that serves longest; undefined leaves it as it is.
 */
export function statusOfSoftkey(view: StatusView, softkeyId: string | undefined): StatusView {
  if (softkeyId === undefined) return view;
  const softkey = view.softkeys.find((one) => one.softkeyId === softkeyId);
  if (softkey === undefined) throw new LicensingError('SOFTKEY_NOT_HELD', { softkeyId });
  return { ...view, ...softkey, licensed: isLicensed(softkey) };
}
