import type { GivenLicense } from '../../shared/desk-judgement.ts';
import type { IssueView, LicenseView } from '../../shared/desk-views.ts';
import { writeCompact } from '../../shared/document/compact.ts';
import { openDocument, readHeldPayload, type UnverifiedDocument } from '../../shared/document/document.ts';
import type { License } from '../../shared/document/payload/license.ts';
import { encodeUtf8 } from '../../shared/encoding/text.ts';
import type { FileOut } from '../../shared/views.ts';
import { deflate } from '../files/deflate.ts';
import { licenseWithKeySet } from './license-with-key-set.ts';

/** What this desk wrote into a file, or would write. */
export function licenseIn(file: FileOut): License {
  const { envelope } = openLicense(file);
  return readHeldPayload({ ...envelope, kind: 'license' });
}

/** A license with all that the ways out of a page take. `keySet`: what its file brings along. */
export function givenLicense(
  license: LicenseView & Partial<Pick<IssueView, 'newest' | 'repeated'>>,
  keySet: FileOut | undefined,
): GivenLicense {
  const { contact } = licenseIn(license.file).customer;
  const newest = license.newest?.sequence ?? license.sequence;
  return {
    license: licenseWithKeySet(license, keySet),
    compact: writeCompact(openLicense(license.file).envelopeBytes, deflate),
    newer: newest > license.sequence ? newest : null,
    repeated: license.repeated ?? true,
    contact,
  };
}

function openLicense({ text }: FileOut): UnverifiedDocument {
  return openDocument(encodeUtf8(text), ['license']);
}
