import type { Answers } from '../../../shared/advisor/answers.ts';

/** What the servers are licensed by, and where a USB key then is: three answers as one choice. */
export const LICENSE_KINDS = ['softkey', 'port', 'hub', 'nowhere'] as const;
export type LicenseKind = (typeof LICENSE_KINDS)[number];

type KeyAnswers = Pick<Answers, 'hardkey' | 'usbFixedHost' | 'usbHub'>;

export function licenseKindOf({ hardkey, usbFixedHost, usbHub }: KeyAnswers): LicenseKind {
  if (!hardkey) return 'softkey';
  if (usbHub) return 'hub';
  return usbFixedHost ? 'port' : 'nowhere';
}

export function answersForLicense(kind: LicenseKind): KeyAnswers {
  return { hardkey: kind !== 'softkey', usbFixedHost: kind === 'port', usbHub: kind === 'hub' };
}

/** The kinds to choose from; a key without a place can be what was answered, but is not offered. */
export function licenseKindsFor(answers: KeyAnswers): readonly LicenseKind[] {
  const now = licenseKindOf(answers);
  return LICENSE_KINDS.filter((kind) => kind !== 'nowhere' || now === 'nowhere');
}
