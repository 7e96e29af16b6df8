import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Data, NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { icons } from '../icons/made-icons.ts';
import type { PackageNames } from '../installer/names.ts';
import { BLOB, FUSE } from './inside-node.ts';

export interface WindowsParts {
  readonly node: string;
  readonly blob: Buffer;
  readonly names: PackageNames;
  readonly out: string;
}

const ICON = 1;
const AMERICAN = 1033;
const UNICODE = 1200;
const RAW_BYTES = 10;

/**
 * Node for Windows with the program as a resource, and under the name and picture of ours. Node's signature
 * is left out, because it would not hold for what the file is then.
 */
export function writeWindowsExecutable({ node, blob, names, out }: WindowsParts): void {
  const executable = NtExecutable.from(lit(readFileSync(node)), { ignoreCert: true });
  const resources = NtExecutableResource.from(executable);
  resources.entries.push({
    type: RAW_BYTES,
    id: BLOB,
    lang: AMERICAN,
    codepage: UNICODE,
    bin: new Uint8Array(blob).buffer,
  });
  const { icons: pictures } = Data.IconFile.from(readFileSync(join(icons, 'app.ico')));
  Resource.IconGroupEntry.replaceIconsForResource(
    resources.entries,
    ICON,
    AMERICAN,
    pictures.map(({ data }) => data),
  );
  sayWhatItIs(resources, names);
  resources.outputResource(executable);
  writeFileSync(out, new Uint8Array(executable.generate()));
}

function sayWhatItIs({ entries }: NtExecutableResource, names: PackageNames): void {
  const [version] = Resource.VersionInfo.fromEntries(entries);
  if (version === undefined) throw new Error('Node says nothing of itself');
  const [major = 0, minor = 0, patch = 0] = names.version.split(/\D+/).map(Number);
  version.setFileVersion(major, minor, patch, 0, AMERICAN);
  version.setProductVersion(major, minor, patch, 0, AMERICAN);
  version.setStringValues(
    { lang: AMERICAN, codepage: UNICODE },
    {
      CompanyName: names.vendor,
      ProductName: names.product,
      FileDescription: names.title,
      FileVersion: names.version,
      ProductVersion: names.version,
      OriginalFilename: 'softkey.exe',
      InternalName: 'softkey',
      LegalCopyright: `© ${names.vendor}`,
    },
  );
  version.outputToResourceEntries(entries);
}

/** Node looks for a program inside it where the fuse is lit. */
function lit(bytes: Buffer): Buffer {
  const [off, on] = [`${FUSE}:0`, `${FUSE}:1`];
  const at = bytes.indexOf(off);
  if (at < 0 || bytes.indexOf(off, at + 1) >= 0) throw new Error('this Node takes no program into it');
  bytes.write(on, at, 'latin1');
  return bytes;
}
