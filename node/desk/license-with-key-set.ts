import type { LicenseView } from '../../shared/desk-views.ts';
import type { FileOut } from '../../shared/views.ts';

/**
 * A license as it is given out: with the key set behind it, in the same file, where the keys were changed
 * since the stations' program was built. A station takes both at once.
 */
export function licenseWithKeySet<V extends LicenseView>(view: V, keySet: FileOut | undefined): V {
  if (keySet === undefined) return view;
  const { name, text } = view.file;
  return { ...view, file: { name, text: `${text}\n${keySet.text}` } };
}
