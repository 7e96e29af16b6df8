import { KINDS, OPENED_KINDS, type OpenedKind } from '../../shared/document/kinds.ts';
import { visible } from '../../shared/text/foreign.ts';
import { buildDate, packageVersion, readProfile } from '../constants.ts';

/** What the packages of one vendor are called. Those of two vendors stand side by side on one machine. */
export interface PackageNames {
  /** Of the package, of its folders and, on Linux, of the program. */
  readonly id: string;
  /** The AppUserModelID, by which Windows knows the windows and notifications of the app. */
  readonly appId: string;
  readonly product: string;
  /** The product with its vendor, as menus and lists of programs show it. */
  readonly title: string;
  readonly vendor: string;
  /** An e-mail address, or empty. */
  readonly contact: string;
  readonly version: string;
  /** The day of the build, `2026-11-22`. */
  readonly date: string;
}

/** A kind of document that is opened by a double click. */
export interface FileType {
  readonly kind: OpenedKind;
  readonly ending: string;
  readonly mime: string;
}

const PRODUCT = 'Softkey Desk';

/** Where the command line lies in the program's folder: apart, because that folder is put into the PATH. */
export const CLI_FOLDER = 'cli';

/** The command line in it. */
export const EXECUTABLE = { linux: 'softkey', win: 'softkey.exe' } as const;

export const FILE_TYPES: readonly FileType[] = OPENED_KINDS.map((kind) => ({
  kind,
  ending: KINDS[kind].ending,
  mime: `application/vnd.softkey.${kind}`,
}));

export function packageNames(profileFile: string): PackageNames {
  const { id, name, contact } = readProfile(profileFile);
  const vendor = visible(name);
  return {
    id: `softkey-desk-${id}`,
    appId: `SoftkeyDesk.${id}`,
    product: PRODUCT,
    title: `${PRODUCT} (${vendor})`,
    vendor,
    contact: visible(contact.email),
    version: packageVersion(),
    date: buildDate(),
  };
}
