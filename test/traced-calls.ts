/**
 * One disk call of a program, found again in each run of it: strace kills the program at it, or makes it
 * fail. Node itself makes some calls more or less from run to run, so a call is known by its number among
 * the calls at a place of the test's own; a run in which strace hit another one says how far off its number
 * was.
 */
export interface Moment {
  readonly kind: string;
  /** How strace counts: the `nth` of its kind since the program began, in the run in which it was seen. */
  readonly nth: number;
  /** The same among the calls at the place: as in every other run. */
  readonly there: number;
  /** As strace wrote it down, with the paths of its files (`-y`). */
  readonly line: string;
}

/** A run in which strace was to hit one call. */
export interface TracedRun {
  readonly trace: string;
  /** Whether a line of the trace is a call at the place. */
  readonly isThere: (line: string) => boolean;
}

/** The calls at the place, in the order of the run. */
export function momentsAt({ trace, isThere }: TracedRun): readonly Moment[] {
  const all = new Map<string, number>();
  const atPlace = new Map<string, number>();
  return trace.split('\n').flatMap((line): Moment[] => {
    const kind = /^(\w+)\(/.exec(line)?.[1];
    if (kind === undefined) return [];
    const nth = count(all, kind);
    return isThere(line) ? [{ kind, nth, there: count(atPlace, kind), line }] : [];
  });
}

const ATTEMPTS = 30;

/** The run in which strace hit this very call: `run` has it hit the call of that kind with that number. */
export async function hitAt<R extends TracedRun>(
  { kind, nth, there }: Moment,
  run: (when: number) => R | Promise<R>,
): Promise<R> {
  let when = nth;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const tried = await run(when);
    const same = momentsAt(tried).filter((moment) => moment.kind === kind);
    const meant = same.find((moment) => moment.there === there);
    if (meant?.nth === when) return tried;
    const before = same.filter((moment) => moment.nth <= when).length;
    when = meant?.nth ?? Math.max(1, when + there - before);
  }
  throw new Error(`no run was hit at ${kind} ${nth}`);
}

function count(counts: Map<string, number>, kind: string): number {
  const next = (counts.get(kind) ?? 0) + 1;
  counts.set(kind, next);
  return next;
}
