import packed from 'virtual:softkey-desk-page';
import type { PageFiles } from '../app/page.ts';
import { unpackPage } from './unpack-page.ts';

/**
 * The clerk's screens that this program was built with. In a file of their own: the station edition has none.
 */
export function embeddedDeskPage(): PageFiles {
  return unpackPage(packed);
}
