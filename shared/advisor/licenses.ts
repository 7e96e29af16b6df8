import type { Answers } from './answers.ts';
import { type Declaration, declarationOf, type Role } from './declaration.ts';
import type { Guide, Pattern } from './guide.ts';

/** Why a license is needed, or why one is enough. */
export const LICENSE_REASONS = [
  'server',
  'active-server',
  'standby-server',
  'restart-covered', // the restarted machine is the same machine
  'shadow-covered', // the shadow is the same machine
  'epm',
] as const;
export type LicenseReason = (typeof LICENSE_REASONS)[number];

export interface NeededLicense {
  /** The machine of the drawing that asks for it. */
  readonly machine: string;
  readonly medium: 'softkey' | 'hardkey';
  readonly reasons: readonly LicenseReason[];
  readonly declaration: Declaration;
}

/** `answers` are declared as they were given; `possible` is what of them can work. */
export function licensesFor(
  answers: Answers,
  possible: Answers,
  pattern: Pattern,
  guide: Guide,
): readonly NeededLicense[] {
  return [...serverLicenses(answers, possible, pattern), ...epmLicenses(answers, guide)];
}

function serverLicenses(
  answers: Answers,
  possible: Answers,
  { servers, licensesPerServer }: Pattern,
): readonly NeededLicense[] {
  const covered = coveredBy(possible);
  const { hardkey } = possible;
  return Array.from({ length: servers * licensesPerServer }, (_, index) => {
    const number = Math.floor(index / licensesPerServer) + 1;
    const role = roleOf(number, servers);
    return {
      machine: `server-${number}`,
      medium: hardkey ? 'hardkey' : 'softkey',
      reasons: [role === 'standalone' ? 'server' : `${role}-server`, ...covered],
      declaration: declarationOf(answers, hardkey ? `${role}, ${keyPlace(answers)}` : role),
    };
  });
}

function epmLicenses(answers: Answers, { epmLicenses: count }: Guide): readonly NeededLicense[] {
  const declaration = declarationOf(answers, 'epm');
  const one: NeededLicense = { machine: 'epm-1', medium: 'softkey', reasons: ['epm'], declaration };
  return answers.epm ? Array.from({ length: count }, () => one) : [];
}

function coveredBy({ ha, ft }: Answers): readonly LicenseReason[] {
  if (ft) return ['shadow-covered'];
  return ha ? ['restart-covered'] : [];
}

function roleOf(number: number, servers: number): Exclude<Role, 'epm'> {
  if (servers === 1) return 'standalone';
  return number === 1 ? 'active' : 'standby';
}

function keyPlace({ usbHub }: Answers): string {
  return usbHub ? 'hardkey in a network hub' : 'hardkey';
}
