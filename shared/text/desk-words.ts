import type { RefusalView } from '../views.ts';

/**
 * Which refusals are worded otherwise at a desk (`deskRefusal` in the catalogs); no station's screens have
 * it.
 */
export const deskWords = { variantOf, recordedHint, hides, subjectOf };

export type DeskWords = typeof deskWords;

type Details = RefusalView['details'];

/** Where a desk has done what was asked for, and only the file of it could not be written. */
function recordedHint({ details }: RefusalView) {
  if (details['recorded'] === 'license') return 'desk.recordedLicense' as const;
  return details['recorded'] === undefined ? undefined : ('desk.recordedList' as const);
}

/** Details of the ledger's events that no person reads. */
function hides(name: string): boolean {
  return ['lock', 'publicKey', 'digest', 'signature', 'granted'].includes(name);
}

/** Details of people at a desk whose words are ours. */
function subjectOf(name: string) {
  if (name === 'role' || name === 'needed') return 'role' as const;
  if (name === 'mailCause') return 'mailCause' as const;
  if (name === 'why' || name === 'approval' || /^approvalFor/.test(name)) return 'approvalCause' as const;
  if (/^(?:softkeysADay|rehostsAYear)/.test(name)) return 'policyWord' as const;
  return name === 'does' ? ('ledgerEvent' as const) : undefined;
}

function variantOf({ code, details }: RefusalView) {
  if (code === 'OTHER_MACHINE' && details['requestId'] !== undefined) return otherMachineAtDesk(details);
  if (code === 'ALREADY_ISSUED') return issuedAtDesk(details);
  if (code === 'SOFTKEY_UNKNOWN')
    return details['restoredAt'] === undefined ? undefined : 'unknownSinceRestore';
  if (code === 'NEEDS_APPROVAL') return details['asked'] === 'tried' ? 'wouldNeedApproval' : undefined;
  if (code === 'SEQUENCE_CONFLICT') return CONFLICTS[String(details['of'])];
  if (code === 'NOT_ADOPTABLE') return NOT_ADOPTED[String(details['because'])];
  if (code === 'NOT_REPLACEABLE') return notReplacedAtDesk(details);
  if (code === 'STATION_KEY_CHANGED' && details['because'] === 'earlier-key') return 'earlierKey';
  if (code === 'KEY_WITHDRAWN') return details['host'] === undefined ? undefined : 'withdrawnKey';
  if (code === 'OUTPUT_FAILED') return outputAtDesk(details);
  if (code === 'WRONG_KIND') return WRONG_AT_DESK[String(details['use'])];
  // A station does not say of which machine the license is: it is its own.
  if (code === 'REVOKED' && details['host'] !== undefined) return revokedAtDesk(details);
  if (code !== 'DESK_CLOCK') return undefined;
  if (details['use'] === 'mail') return 'mailClock';
  if (details['typed'] !== undefined) return 'otherDate';
  return details['clock'] === 'before-request' ? 'requestAhead' : undefined;
}

/** What the ledger has another one of; a station says it of its home, and not by this. */
const CONFLICTS: Readonly<Record<string, 'otherRequest' | 'otherLicense'>> = {
  request: 'otherRequest',
  license: 'otherLicense',
};

function outputAtDesk({ dir, backup }: Details) {
  if (backup !== undefined) return 'backupNotWritten';
  return dir === undefined ? undefined : 'noFolder';
}

/** Where no UUID says otherwise, an adapter that got another address is more usual than a copy. */
function otherMachineAtDesk({ changed }: Details) {
  const parts = Array.isArray(changed) ? changed : [];
  return parts.includes('mac') && !parts.includes('smbios-uuid') ? 'otherAdapters' : 'otherMachine';
}

function issuedAtDesk(details: Details) {
  if (details['way'] !== undefined) return 'otherHere';
  return isKnownByKeyOnly(details) ? 'sameKey' : undefined;
}

function revokedAtDesk({ allow, replacedBy }: Details) {
  if (allow !== undefined) return 'revokedBefore';
  return replacedBy === undefined ? 'revoked' : 'revokedReplaced';
}

/** No adapter and no UUID agrees: it may be another machine with the same home, and a person knows which. */
export function isKnownByKeyOnly({ by }: Details) {
  return Array.isArray(by) && !by.some((part) => part === 'mac' || part === 'smbios-uuid');
}

/** The words of a refusal, by what speaks against replacing the softkey in the way that was chosen. */
const NOT_REPLACED = {
  answered: 'requestAnswered',
  replaced: 'alreadyReplaced',
  'same-machine': 'sameMachine',
  'other-machine': 'anotherMachine',
  'other-product': 'otherProduct',
  'no-softkey': 'noSoftkey',
  'same-key': 'keyKept',
  'earlier-key': 'earlierKey',
} as const;

function notReplacedAtDesk({ because }: Details) {
  const word = Object.keys(NOT_REPLACED).find((one) => one === because);
  return word === undefined ? undefined : NOT_REPLACED[word as keyof typeof NOT_REPLACED];
}

/** The words of a refusal, by what speaks against taking a license back. */
const NOT_ADOPTED: Readonly<
  Record<string, 'adoptOlder' | 'adoptAnswered' | 'adoptOther' | 'adoptTwoDesks' | 'adoptNever' | undefined>
> = {
  older: 'adoptOlder',
  answered: 'adoptAnswered',
  'other-softkey': 'adoptOther',
  'two-desks': 'adoptTwoDesks',
  'never-restored': 'adoptNever',
};

/** The words of a refusal, by the command that takes what another command of the desk was given. */
const WRONG_AT_DESK: Readonly<Record<string, 'useIssue' | 'useUpgrade' | 'useImport' | undefined>> = {
  'desk issue': 'useIssue',
  'desk upgrade': 'useUpgrade',
  import: 'useImport',
};
