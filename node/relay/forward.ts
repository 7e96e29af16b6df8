import { instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal, type LicensingError } from '../../shared/errors/refusal.ts';
import type { Randomness } from '../surroundings.ts';
import { type BackOff, DESK_BUSY, LINE_DOWN, NOT_TAKEN, waitAfter } from './back-off.ts';
import { brokenLine, type DeskLine, keepDeskLine, reachedLine } from './line.ts';
import { ignoringRefusal, issuesIn } from './relay.ts';
import type { RelayStore, Unanswered } from './store.ts';

/** What a relay hands parcels on with. */
export interface Forwarding {
  readonly vendor: string;
  readonly dir: string;
  readonly store: RelayStore;
  /** The way to the desk: the bytes of its answer, and its clock. Rejects with a refusal. */
  readonly send: (parcel: Uint8Array) => Promise<{ readonly answer: Uint8Array; readonly date: string }>;
  readonly now: () => Date;
  /** Milliseconds that only grow, whatever is done to the clock. */
  readonly elapsed: () => number;
  readonly randomness: Randomness;
}

/** The desk's side of a relay: what is not answered yet goes to the desk, one after the other. */
export interface Forwarder {
  /** Sends what is due. Says in how many milliseconds something is due again; undefined: nothing waits. */
  readonly round: (isStopped: () => boolean) => Promise<number | undefined>;
  readonly line: () => DeskLine;
}

/** A failure of the way or of the desk stops all parcels for a while; any other one its own parcel. */
export function forwarder(forwarding: Forwarding, before: DeskLine): Forwarder {
  const { store, elapsed, randomness } = forwarding;
  let line = before;
  let allFrom = 0;
  let inARow = 0;
  const waiting = new Map<string, { from: number; failures: number }>();
  const jitter = () => randomness(1)[0] ?? 0;

  const note = (next: DeskLine) => {
    if (next === line) return;
    line = next;
    ignoringRefusal(() => keepDeskLine(forwarding.dir, next));
  };
  const stopAll = (problem: LicensingError, backOff: BackOff) => {
    inARow++;
    allFrom = elapsed() + waitAfter(inARow, backOff, jitter(), textIn(problem.details['retryAfter']));
    note(brokenLine(line, problem.code, instantOf(forwarding.now())));
  };
  const stopOne = (one: Unanswered, problem: string) => {
    const failures = (waiting.get(one.hash)?.failures ?? 0) + 1;
    waiting.set(one.hash, { from: elapsed() + waitAfter(failures, NOT_TAKEN, jitter()), failures });
    ignoringRefusal(() => store.failed(one, problem));
  };

  const hand = async (one: Unanswered): Promise<void> => {
    const parcel = store.bytesOf(one.sender, one.hash)?.parcel;
    if (parcel === undefined) return stopOne(one, '');
    try {
      const { answer, date } = await forwarding.send(parcel);
      const now = forwarding.now();
      note(reachedLine(now, date));
      inARow = 0;
      const issued = issuesIn(answer, one.hash, forwarding.vendor);
      store.answered(one, answer, { issued, now: instantOf(now) });
      waiting.delete(one.hash);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      const backOff = backOffOf(error);
      if (backOff === undefined) stopOne(one, problemOf(error));
      else stopAll(error, backOff);
    }
  };

  const round = async (isStopped: () => boolean): Promise<number | undefined> => {
    const own = store.unanswered();
    forget(waiting, own);
    const from = ({ hash }: Unanswered) => Math.max(allFrom, waiting.get(hash)?.from ?? 0);
    for (const one of own) if (!isStopped() && from(one) <= elapsed()) await hand(one);
    const left = store.unanswered().map((one) => from(one) - elapsed());
    return left.length === 0 ? undefined : Math.max(0, Math.min(...left));
  };
  return { round, line: () => line };
}

/** Undefined for what is about one parcel. */
function backOffOf({ code, details }: LicensingError): BackOff | undefined {
  if (code === 'EXCHANGE_STATUS')
    return details['status'] === 429 || details['status'] === 503 ? DESK_BUSY : undefined;
  return code.startsWith('EXCHANGE_') ? LINE_DOWN : undefined;
}

/** What the desk itself gave as the reason, where it did. */
function problemOf({ code, details }: LicensingError): string {
  const said = details['said'];
  return typeof said === 'string' && /^[A-Z_]{1,40}$/.test(said) ? said : code;
}

function textIn(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function forget(waiting: Map<string, unknown>, own: readonly Unanswered[]): void {
  const hashes = new Set(own.map(({ hash }) => hash));
  for (const hash of waiting.keys()) if (!hashes.has(hash)) waiting.delete(hash);
}
