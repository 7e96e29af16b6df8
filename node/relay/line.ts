import { join } from 'node:path';
import {
  instant,
  integer,
  matching,
  orNull,
  read,
  record,
  type ShapeOf,
} from '../../shared/document/shape.ts';
import { type Instant, instantOf } from '../../shared/encoding/instant.ts';
import { isRefusal } from '../../shared/errors/refusal.ts';
import { orRefused } from '../files/errno.ts';
import { readWithin } from '../files/read-file.ts';
import { writeFileAtomically } from '../files/write-file.ts';

const YEARS_SECONDS = 10 ** 10;

const shape = record({
  /** When the desk answered last, by the relay's own clock. */
  reached: orNull(instant),
  /** So many seconds was the desk's clock ahead of the relay's then. */
  ahead: orNull(integer(-YEARS_SECONDS, YEARS_SECONDS)),
  problem: matching(/^[A-Z0-9_]{0,40}$/, 'a code, or nothing'),
  /** Since when it is this problem. */
  since: orNull(instant),
});

/** How the way to the desk was found last. */
export type DeskLine = ShapeOf<typeof shape>;

const UNKNOWN: DeskLine = { reached: null, ahead: null, problem: '', since: null };

function pathIn(dir: string): string {
  return join(dir, 'desk.json');
}

export function deskLineIn(dir: string): DeskLine {
  try {
    const result = read(shape, JSON.parse(readWithin(pathIn(dir), dir).toString('utf8')));
    return 'value' in result ? result.value : UNKNOWN;
  } catch (error) {
    if (isRefusal(error) || error instanceof SyntaxError) return UNKNOWN;
    throw error;
  }
}

export function keepDeskLine(dir: string, line: DeskLine): void {
  orRefused(() => writeFileAtomically(pathIn(dir), `${JSON.stringify(line)}\n`, 0o600));
}

/** The desk answered. `date`: its own clock, as HTTP writes it. */
export function reachedLine(now: Date, date: string): DeskLine {
  const theirs = Date.parse(date);
  const ahead = Math.round((theirs - now.getTime()) / 1000);
  const isTime = Math.abs(ahead) <= YEARS_SECONDS;
  return { reached: instantOf(now), ahead: isTime ? ahead : null, problem: '', since: null };
}

export function brokenLine(before: DeskLine, problem: string, now: Instant): DeskLine {
  return before.problem === problem ? before : { ...before, problem, since: now };
}
