import type { PageOperator } from '../../shared/desk-contract.ts';
import { LicensingError } from '../../shared/errors/refusal.ts';
import type { Surroundings } from '../surroundings.ts';
import type { DeskRecords } from './desk-records.ts';
import { type ProvenOperator, proveOperator, type SignIn } from './operator-proof.ts';
import { operatorKey, operatorNamed } from './operators.ts';
import { limitTries, type TryLimit } from './try-limit.ts';

/** Whoever proved to be an operator before the page was served, or in it. */
export interface SignedIn {
  readonly operator: PageOperator;
  readonly proven: ProvenOperator;
}

/**
 * Who works at the clerk's page. A session is one tab of a browser: it is in the memory of this program only,
 * and what it may do is decided by the operators as the ledger has them at each call. Decision 74.
 */
export interface PagePeople {
  /** By what the page says of itself; null: nobody, or the session is over. Is no use of it. */
  readonly whoIs: (session: string) => PageOperator | null;
  /** True where each signs in for themselves. */
  readonly bySession: boolean;
  /** For a call of this session: `OPERATOR_MISSING` where the desk has operators and this is none of them. */
  readonly signInOf: (session: string) => SignIn;
  /** The same where the page looks by itself, and nobody did anything: the session is not used by it. */
  readonly seenBy: (session: string) => SignIn;
  /** `OPERATOR_UNKNOWN`, `OPERATOR_WRONG`, `TOO_MANY_TRIES`; answers with the session. */
  readonly begin: (
    name: string,
    passphrase: string,
    records: Pick<DeskRecords, 'whoWorks'>,
  ) => Promise<{ readonly session: string; readonly operator: PageOperator }>;
  readonly end: (session: string) => void;
  /** Of every passphrase that is typed into the page. */
  readonly tries: TryLimit;
}

interface KeptSession extends SignedIn {
  /** When it was used last. */
  at: number;
}

/** As long as somebody may be away from their desk before another one could work in their name. */
const UNUSED_MS = 15 * 60_000;
/** As many bits as the token of the address. */
const SESSION_BYTES = 32;

/** `given`: the operator for whom the page was begun, and who works at every tab of it. */
export function pagePeople(
  { now, randomness }: Pick<Surroundings, 'now' | 'randomness'>,
  given?: SignedIn,
): PagePeople {
  const sessions = new Map<string, KeptSession>();
  const tries = limitTries(now);
  const alive = (session: string): KeptSession | undefined => {
    const time = now().getTime();
    // Also where the clock was set back, for nobody knows how long it was not used.
    for (const [id, { at }] of sessions) if (Math.abs(time - at) >= UNUSED_MS) sessions.delete(id);
    return sessions.get(session);
  };
  const whoOf = (session: string, operators: Parameters<SignIn>[0]): ProvenOperator | undefined => {
    if (given !== undefined || operators.size === 0) return given?.proven;
    const found = alive(session);
    const known = found && operators.get(operatorKey(found.proven.name));
    if (found !== undefined && known?.publicKey === found.proven.publicKey) return found.proven;
    sessions.delete(session);
    throw new LicensingError('OPERATOR_MISSING');
  };
  return {
    tries,
    bySession: given === undefined,
    whoIs: (session) => (given ?? alive(session))?.operator ?? null,
    signInOf: (session) => async (operators) => {
      const proven = whoOf(session, operators);
      const found = sessions.get(session);
      if (found !== undefined) found.at = now().getTime();
      return proven;
    },
    seenBy: (session) => async (operators) => whoOf(session, operators),
    begin: async (name, passphrase, { whoWorks }) => {
      const key = operatorKey(name);
      tries.begin(key);
      let operator: PageOperator | undefined;
      const proven = await whoWorks(async (operators) => {
        const found = operatorNamed(name, operators);
        operator = { name: found.name, role: found.role };
        return proveOperator(name, passphrase, operators);
      });
      if (operator === undefined || proven === undefined) throw new Error('who works was not asked');
      tries.forgive(key);
      const session = Buffer.from(randomness(SESSION_BYTES)).toString('base64url');
      sessions.set(session, { operator, proven, at: now().getTime() });
      return { session, operator };
    },
    end: (session) => void sessions.delete(session),
  };
}
