import packed from 'virtual:softkey-page';
import type { PageFiles } from '../app/page.ts';
import { unpackPage } from './unpack-page.ts';

/** The screens that this program was built with. */
export function embeddedPage(): PageFiles {
  return unpackPage(packed);
}
