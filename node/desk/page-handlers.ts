import type { FileIn } from '../../shared/contract.ts';
import type {
  AskedRequest,
  Decision,
  DeskBeginning,
  DeskContract,
  DeskWho,
  FoundRequests,
  PageReplacement,
  PageTerms,
} from '../../shared/desk-contract.ts';
import type { Handlers } from '../../shared/door.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { SavedState } from '../app/saved-state.ts';
import { refuseSystemErrors } from '../files/refuse-system-errors.ts';
import type { DeskRecords } from './desk-records.ts';
import { givenLicense } from './given-license.ts';
import type { HeldDesk } from './held-desk.ts';
import type { Overrides } from './overrides.ts';
import type { PagePeople } from './page-people.ts';
import type { Replacement } from './replace.ts';
import { readTerms, requireOneEnd, type Terms } from './terms.ts';

/** What the clerk's page needs beside the desk itself. */
export interface PageSurroundings {
  readonly about: Pick<DeskBeginning, 'vendor' | 'program' | 'language'>;
  readonly kept: Pick<SavedState, 'settings' | 'keepSettings'>;
  /** Takes a file apart: a mail, an archive, a bundle may hold many requests. */
  readonly requestsIn: (file: FileIn) => FoundRequests;
}

/**
 * What answers the calls of the clerk's page for one session: each by what answers the command of the same
 * name, in the hands of whoever signed in.
 */
export function deskPageHandlers(
  held: HeldDesk,
  people: PagePeople,
  session: string,
  { about, kept, requestsIn }: PageSurroundings,
): Handlers<DeskContract> {
  const desk = inHandsOfSession(held, people, session);
  const pulse = () => ({ isUnlocked: desk.isUnlocked(), isSignedIn: people.whoIs(session) !== null });
  return refuseSystemErrors<DeskContract>({
    'desk.begin': async () => ({
      ...about,
      ...pulse(),
      who: await whoIs(held, people, session),
      settings: kept.settings(),
    }),
    'host.pulse': pulse,
    'desk.signIn': async ({ name, passphrase }) => {
      const begun = await held.withRecords((records) => people.begin(name, passphrase, records));
      return { ...pulse(), ...begun, isSignedIn: true };
    },
    'desk.signOut': () => {
      people.end(session);
      return {};
    },
    'desk.unlock': async ({ passphrase }) => {
      await desk.withRecords(async () => {});
      people.tries.begin(DESK_ITSELF);
      await desk.unlock(passphrase);
      people.tries.forgive(DESK_ITSELF);
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
    'request.judge': ({ file, terms, decision, replacement }) =>
      desk.withDesk(({ judge }) =>
        judge(file, termsOf(terms), overridesOf(decision, desk.worker), replacementOf(replacement)),
      ),
    'request.issue': (asked) => issue(asked, desk),
    'softkeys.search': ({ text, after, most }) =>
      desk.withRecords(({ search }) => search({ text, after: after ?? undefined, most })),
    'softkeys.expiring': ({ days }) => desk.withRecords(({ expiring }) => expiring(days)),
    'softkey.story': ({ softkeyId }) => desk.withRecords(({ story }) => story(softkeyId)),
    'softkey.license': ({ softkeyId }) =>
      desk.withRecords(async ({ newestLicense, keySetToBring }) =>
        givenLicense(await newestLicense(softkeyId), keySetToBring()),
      ),
    'softkey.revoke': ({ softkeyId, operator: typed, reason, date }) => {
      const operator = desk.worker ?? typed;
      requireDecision(operator, reason);
      return desk.withDesk(({ revoke }) => revoke({ softkeyId, operator, reason, date: date ?? undefined }));
    },
    'revocations.read': () => desk.withRecords(({ revocationList }) => revocationList()),
    'approvals.read': ({ byItself }) => {
      const read = async ({ approvals }: DeskRecords) => ({ approvals: await approvals() });
      return byItself ? held.withRecords(read, people.seenBy(session)) : desk.withRecords(read);
    },
    'approval.decide': ({ approval, denied, date }) => {
      if (denied?.trim() === '') throw new LicensingError('USAGE', { problem: 'reason' });
      const order = { approval, denied: denied ?? undefined, date: date ?? undefined };
      return desk.withDesk(({ decideApproval }) => decideApproval(order));
    },
    'orders.read': () => desk.withRecords(async ({ orders }) => ({ orders: await orders() })),
  });
}

/** No operator has a name that is empty. */
const DESK_ITSELF = '';

interface DeskOfSession extends HeldDesk {
  /** Whoever signed in; undefined where the desk is one person's. */
  readonly worker: string | undefined;
}

/** The desk for whoever works at a session: each call refuses where that is nobody any more. */
function inHandsOfSession(held: HeldDesk, people: PagePeople, session: string): DeskOfSession {
  const signIn = people.signInOf(session);
  return {
    ...held,
    worker: people.whoIs(session)?.name,
    withDesk: (work) => held.withDesk(work, signIn),
    withRecords: (work) => held.withRecords(work, signIn),
  };
}

async function whoIs(held: HeldDesk, people: PagePeople, session: string): Promise<DeskWho> {
  const operator = people.whoIs(session);
  if (operator !== null) return { kind: 'operator', operator, bySession: people.bySession };
  const operators = await held.withRecords((records) => records.operators());
  return { kind: operators.length === 0 ? 'anybody' : 'nobody' };
}

/** By `desk issue` or `desk upgrade`, as the request is, or by `desk rehost` or `desk reissue`. */
function issue({ file, terms: typed, decision, replacement }: AskedRequest, held: DeskOfSession) {
  const terms = termsOf(typed);
  const overrides = overridesOf(decision, held.worker);
  const instead = replacementOf(replacement);
  if (instead !== undefined) requireSaid(instead, overrides);
  return held.withDesk(async (desk) => {
    const usual = () => (desk.kindOf(file) === 'pre-license' ? desk.issue : desk.upgrade);
    const view = instead
      ? await desk.replace(file, instead, terms, overrides)
      : await usual()(file, terms, overrides);
    return givenLicense(view, desk.keySetToBring());
  });
}

function replacementOf(typed: PageReplacement | null): Replacement | undefined {
  if (typed === null) return undefined;
  return { ...typed, returned: typed.way === 'rehost' ? typed.returned : null };
}

/** What the command line asks for before it puts a softkey in the place of another one. */
function requireSaid({ way, returned }: Replacement, { operator = '', reason = '' }: Partial<Overrides>) {
  requireDecision(operator, reason);
  if (way === 'rehost' && returned === null) throw new LicensingError('USAGE', { problem: 'returned' });
}

/** Undefined where nothing differs from what is usual. */
function termsOf({ days, until, endless, graceDays, fromEnd, shorten }: PageTerms): Terms | undefined {
  const isUsual = ![days, until, graceDays].some((one) => one !== null) && !endless && !fromEnd && !shorten;
  if (isUsual) return undefined;
  return requireOneEnd({
    ...readTerms({}),
    termDays: endless ? null : (days ?? undefined),
    until: until ?? undefined,
    graceDays: graceDays ?? undefined,
    fromEnd: fromEnd ? true : undefined,
    shorten: shorten ? true : undefined,
  });
}

/**
 * Whoever lets something pass gives their name and a reason, as on the command line. The name of whoever
 * signed in is theirs, whatever is typed.
 */
function overridesOf(
  { allow, operator: typed, reason, date }: Decision,
  worker: string | undefined,
): Partial<Overrides> {
  const operator = worker ?? typed;
  if (allow.length > 0) requireDecision(operator, reason);
  return { allow, operator, reason, date: date ?? undefined };
}

function requireDecision(operator: string, reason: string): void {
  if (operator.trim() === '' || reason.trim() === '')
    throw new LicensingError('USAGE', { problem: 'operator, reason' });
}
