import { armorEnvelope } from '../../shared/document/document.ts';
import type { VerifiedLicense } from '../../shared/license/older-or-revoked.ts';
import { keptName } from './document-names.ts';
import { LAYOUT, type StationFolder } from './folder.ts';
import type { Holdings } from './holdings.ts';

/** As many licenses of one softkey are copied, the highest sequences. */
const LICENSES_COPIED = 3;

/**
 * Keeps a copy of what is in force and of the licenses before it, so that one damaged file is not the end of
 * a license (spec G6).
 */
export function keepCopies(folder: StationFolder, holdings: Holdings): void {
  const copies = worthCopying(holdings);
  folder.createCopies();
  const there = folder.list(LAYOUT.copies);
  for (const [name, envelope] of copies)
    if (!there.includes(name)) folder.write(`${LAYOUT.copies}/${name}`, armorEnvelope(envelope));
  for (const name of there) if (isSuperseded(name, copies)) folder.remove(`${LAYOUT.copies}/${name}`);
}

type Copies = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

function worthCopying({ keySet, revocationList, licenses }: Holdings): Copies {
  const lists = [
    ...(keySet === undefined ? [] : [[keptName('key-set', keySet.payload), keySet.envelopeBytes] as const]),
    ...(revocationList === undefined
      ? []
      : [[keptName('revocation-list', revocationList.payload), revocationList.envelopeBytes] as const]),
  ];
  const last = licenses.filter((license) => isOfTheLast(license, licenses));
  return new Map([
    ...lists,
    ...last.map(({ payload, envelopeBytes }) => [keptName('license', payload), envelopeBytes] as const),
  ]);
}

function isOfTheLast({ payload }: VerifiedLicense, licenses: readonly VerifiedLicense[]): boolean {
  const later = licenses.filter(
    (one) => one.payload.softkeyId === payload.softkeyId && one.payload.sequence > payload.sequence,
  );
  return later.length < LICENSES_COPIED;
}

const NUMBERED = /^([\w-]+)_(\d{1,7})\.[a-z-]+$/;

/** True where there are enough newer copies of the same; a copy of what is gone or damaged stays. */
function isSuperseded(name: string, copies: Copies): boolean {
  const [, subject, number] = NUMBERED.exec(name) ?? [];
  if (subject === undefined || copies.has(name)) return false;
  const newer = [...copies.keys()].filter((one) => {
    const [, other, higher] = NUMBERED.exec(one) ?? [];
    return other === subject && Number(higher) > Number(number);
  });
  return newer.length >= (subject.startsWith('SK-') ? LICENSES_COPIED : 1);
}
