import type { LicenseView } from '../../../../shared/desk-views.ts';
import type { DeskRecords } from '../../../desk/desk.ts';

/**
 * A license as it is given out: with the key set behind it, in the same file, where the keys were changed
 * since the stations' program was built. A station takes both at once.
 */
export function licenseWithKeySet<V extends LicenseView>(
  view: V,
  desk: Pick<DeskRecords, 'keySetToBring'>,
): V {
  const keySet = desk.keySetToBring();
  if (keySet === undefined) return view;
  const { name, text } = view.file;
  return { ...view, file: { name, text: `${text}\n${keySet.text}` } };
}
