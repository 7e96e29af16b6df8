import { setImmediate } from 'node:timers/promises';
import { worked } from '../work-time.ts';
import { type DrawnFile, drawnFile } from './drawn-file.ts';
import type { Reader } from './reader.ts';

export interface Drawing {
  readonly seed: number;
  /** The number of the first file. */
  readonly from: number;
  readonly count: number;
}

/** A file of which a reader made what it must not. */
export interface Fault {
  readonly file: number;
  readonly what: string;
  readonly fault: 'threw' | 'accepted' | 'slow';
  readonly detail: string;
  readonly bytes: Uint8Array;
}

export interface Figures {
  readonly faults: readonly Fault[];
  /** How often each code came out: a run that ends in few of them proves little. */
  readonly codes: ReadonlyMap<string, number>;
  /** The file that took longest, of those without a picture. */
  readonly worst: { readonly ms: number; readonly file: number; readonly what: string };
  readonly worstPictureMs: number;
}

export const MOST_MS = 100;
/** What spec N3 gives all pictures of a file, and the start of the thread that reads them. */
const MOST_MS_OF_PICTURES = 3500;
const MOST_FAULTS = 20;
const AT_A_STRETCH = 2000;

/** Has a reader judge the files of a seed. `tenth` is called each time that a tenth of them is done. */
export async function fuzz(
  reader: Reader,
  { seed, from, count }: Drawing,
  tenth: () => Promise<void>,
): Promise<Figures> {
  const faults: Fault[] = [];
  const codes = new Map<string, number>();
  let worst = { ms: 0, file: from, what: '' };
  let worstPictureMs = 0;
  for (let n = 0; n < count && faults.length < MOST_FAULTS; n++) {
    const drawn = drawnFile(seed, from + n);
    const { code, fault, ms } = judge(reader, drawn);
    codes.set(code, (codes.get(code) ?? 0) + 1);
    if (fault !== undefined) faults.push({ ...fault, file: from + n, what: drawn.what, bytes: drawn.bytes });
    if (drawn.hasPicture) worstPictureMs = Math.max(worstPictureMs, ms);
    else if (ms > worst.ms) worst = { ms, file: from + n, what: drawn.what };
    if (n % AT_A_STRETCH === 0) await setImmediate(); // a thread that read pictures ends here
    if ((n + 1) % Math.ceil(count / 10) === 0) await tenth();
  }
  return { faults, codes, worst, worstPictureMs };
}

interface Outcome {
  readonly code: string;
  readonly ms: number;
  readonly fault?: Pick<Fault, 'fault' | 'detail'>;
}

function judge(reader: Reader, drawn: DrawnFile): Outcome {
  try {
    const { result, ms } = timed(reader, drawn);
    const detail = acceptedWrongly(result, drawn);
    if (detail !== undefined) return { code: result.code, ms, fault: { fault: 'accepted', detail } };
    const most = drawn.hasPicture ? MOST_MS_OF_PICTURES : MOST_MS;
    if (ms <= most) return { code: result.code, ms };
    return { code: result.code, ms, fault: { fault: 'slow', detail: `${ms.toFixed(0)} ms` } };
  } catch (error) {
    const detail = error instanceof Error ? `${error.stack}` : String(error);
    return { code: 'threw', ms: 0, fault: { fault: 'threw', detail } };
  }
}

/**
 * The same file takes the same work each time: what took long only once was the machine, or the collector of
 * garbage.
 */
function timed(reader: Reader, { bytes, hasPicture }: DrawnFile) {
  const file = { name: 'drawn', bytes: new Uint8Array(bytes) };
  const look = () => {
    const start = performance.now();
    return { result: reader(file), ms: performance.now() - start };
  };
  let best = look();
  for (let again = 0; again < 2 && best.ms > MOST_MS && !hasPicture; again++) {
    const before = worked();
    const other = look();
    best = { ...other, ms: Math.min(best.ms, other.ms, worked() - before) };
  }
  return best;
}

/** Why what a reader believes of a file should not be believed; undefined: nothing is wrong. */
function acceptedWrongly({ good, believed }: ReturnType<Reader>, { signed }: DrawnFile): string | undefined {
  if (good > believed.length) return `${good} documents are called good, and ${believed.length} are signed`;
  const strange = believed.find((envelope) => !signed.some((one) => Buffer.compare(one, envelope) === 0));
  if (strange !== undefined) return `nobody signed this: ${Buffer.from(strange).toString('base64')}`;
  const respelled = believed.find((envelope) => !isInItsOneSpelling(envelope));
  return respelled && `this has another spelling: ${Buffer.from(respelled).toString('base64')}`;
}

/** Spec §3: what is accepted serialises to the same bytes. */
function isInItsOneSpelling(envelope: Uint8Array): boolean {
  const outer = Buffer.from(envelope).toString();
  const payload = Buffer.from(JSON.parse(outer).payload, 'base64').toString();
  return [outer, payload].every((json) => JSON.stringify(JSON.parse(json)) === json);
}
