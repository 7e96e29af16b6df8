import type { FileIn } from '../../shared/contract.ts';
import type {
  AskedRequest,
  Decision,
  DeskBeginning,
  DeskContract,
  FoundRequests,
  PageTerms,
} from '../../shared/desk-contract.ts';
import type { Handlers } from '../../shared/door.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { SavedState } from '../app/saved-state.ts';
import { refuseSystemErrors } from '../files/refuse-system-errors.ts';
import { givenLicense } from './given-license.ts';
import type { HeldDesk } from './held-desk.ts';
import type { Overrides } from './overrides.ts';
import { readTerms, requireOneEnd, type Terms } from './terms.ts';

/** What the clerk's page needs beside the desk itself. */
export interface PageSurroundings {
  readonly about: Pick<DeskBeginning, 'vendor' | 'program' | 'language'>;
  readonly kept: Pick<SavedState, 'settings' | 'keepSettings'>;
  /** Takes a file apart: a mail, an archive, a bundle may hold many requests. */
  readonly requestsIn: (file: FileIn) => FoundRequests;
}

/** What answers the calls of the clerk's page: each by what answers the command of the same name. */
export function deskPageHandlers(
  desk: HeldDesk,
  { about, kept, requestsIn }: PageSurroundings,
): Handlers<DeskContract> {
  const pulse = () => ({ isUnlocked: desk.isUnlocked() });
  return refuseSystemErrors<DeskContract>({
    'desk.begin': () => ({ ...about, ...pulse(), settings: kept.settings() }),
    'host.pulse': pulse,
    'desk.unlock': async ({ passphrase }) => {
      await desk.unlock(passphrase);
      return pulse();
    },
    'desk.lock': () => {
      desk.lock();
      return pulse();
    },
    'settings.write': (settings) => {
      kept.keepSettings(settings);
      return {};
    },
    'requests.read': ({ file }) => requestsIn(file),
    'request.judge': ({ file, terms, decision }) =>
      desk.withDesk(({ judge }) => judge(file, termsOf(terms), overridesOf(decision))),
    'request.issue': (asked) => issue(asked, desk),
    'softkeys.search': ({ text, after, most }) =>
      desk.withRecords(({ search }) => search({ text, after: after ?? undefined, most })),
    'softkeys.expiring': ({ days }) => desk.withRecords(({ expiring }) => expiring(days)),
    'softkey.story': ({ softkeyId }) => desk.withRecords(({ story }) => story(softkeyId)),
    'softkey.license': ({ softkeyId }) =>
      desk.withRecords(async ({ newestLicense, keySetToBring }) =>
        givenLicense(await newestLicense(softkeyId), keySetToBring()),
      ),
    'orders.read': () => desk.withRecords(async ({ orders }) => ({ orders: await orders() })),
  });
}

/** By `desk issue` or `desk upgrade`, as the request is. */
function issue({ file, terms, decision }: AskedRequest, held: HeldDesk) {
  return held.withDesk(async (desk) => {
    const answer = desk.kindOf(file) === 'pre-license' ? desk.issue : desk.upgrade;
    return givenLicense(await answer(file, termsOf(terms), overridesOf(decision)), desk.keySetToBring());
  });
}

/** Undefined where nothing differs from what is usual. */
function termsOf({ days, until, endless, graceDays, fromEnd }: PageTerms): Terms | undefined {
  const isUsual = days === null && until === null && !endless && graceDays === null && !fromEnd;
  if (isUsual) return undefined;
  return requireOneEnd({
    ...readTerms({}),
    termDays: endless ? null : (days ?? undefined),
    until: until ?? undefined,
    graceDays: graceDays ?? undefined,
    fromEnd: fromEnd ? true : undefined,
  });
}

/** Whoever lets something pass gives their name and a reason, as on the command line. */
function overridesOf({ allow, operator, reason, date }: Decision): Partial<Overrides> {
  if (allow.length > 0 && (operator.trim() === '' || reason.trim() === ''))
    throw new LicensingError('USAGE', { problem: 'operator, reason' });
  return { allow, operator, reason, date: date ?? undefined };
}
