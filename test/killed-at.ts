/**
 * Programs that strace kills at a disk call: each call that a run makes at some place is made the last one
 * before a SIGKILL, in a run of its own. A real process, a real disk, and no luck needed to hit the moment.
 */
export interface Moment {
  readonly kind: string;
  /** How strace counts: the `nth` of its kind since the program began. */
  readonly nth: number;
  /** The same since the first call at the place. */
  readonly since: number;
  /** As strace wrote it down. */
  readonly line: string;
}

/** A run that was to be killed. */
export interface Run {
  readonly signal: NodeJS.Signals | null;
  readonly place: string;
  readonly trace: string;
}

/** The calls that may change something, from the first that names the place to the last. */
export function momentsAt(place: string, trace: string): readonly Moment[] {
  const moments = momentsIn(place, trace);
  const there = moments.slice(
    moments.findIndex(({ since }) => since > 0),
    moments.findLastIndex(({ line }) => line.includes(place)) + 1,
  );
  return there.filter(({ line }) => !line.includes('O_RDONLY'));
}

const ATTEMPTS = 30;

/**
 * The run that was killed at this very moment. Node itself makes some calls more or less while it starts, so
 * a run that was killed elsewhere says how far off its number was.
 */
export function killedAt<R extends Run>({ kind, nth, since }: Moment, run: (inject: string) => R): R {
  let when = nth;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const killed = run(`inject=${kind}:signal=SIGKILL:when=${when}`);
    const moments = momentsIn(killed.place, killed.trace);
    const last = moments.at(-1);
    if (killed.signal === 'SIGKILL' && last?.kind === kind && last.since === since) return killed;
    const same = moments.filter((moment) => moment.kind === kind);
    const meant = same.find((moment) => moment.since === since)?.nth;
    when = Math.max(1, meant ?? when + since - (same.at(-1)?.since ?? 0));
  }
  throw new Error(`no run was killed at ${kind} ${nth}`);
}

function momentsIn(place: string, trace: string): readonly Moment[] {
  const all = new Map<string, number>();
  const later = new Map<string, number>();
  let isThere = false;
  return trace.split('\n').flatMap((line): Moment[] => {
    const kind = /^(\w+)\(/.exec(line)?.[1];
    if (kind === undefined) return [];
    isThere ||= line.includes(place);
    const since = isThere ? count(later, kind) : 0;
    return [{ kind, nth: count(all, kind), since, line }];
  });
}

function count(counts: Map<string, number>, kind: string): number {
  const next = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, next);
  return next;
}
