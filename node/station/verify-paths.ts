import { setImmediate } from 'node:timers/promises';
import type { FileIn } from '../../shared/contract.ts';
import type { VerifyBasis } from '../../shared/verify/file-verifier.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { type FoundFile, walkFiles } from '../files/walk.ts';
import type { Station } from './context.ts';
import { type FilesVerifier, filesVerifier } from './file-verifier.ts';
import { verifyBasis } from './verify.ts';
import { type LinesToCome, VerifyThread } from './verify-thread.ts';

export interface VerifyOptions {
  /** A pre-license whose machine the licenses should be for; null: this machine. */
  readonly machine: FileIn | null;
  /** How many threads verify; 1: none but this one. */
  readonly jobs: number;
  /** How many files this thread verifies alone: starting other threads takes longer than a few files. */
  readonly alone: number;
}

/** Files that are handed to another thread, and lines that come back, in one message. */
const BATCH = 64;

/**
 * One line per file, in the order of the files; a folder stands for every file below it. Memory does not grow
 * with their number.
 */
export async function* verifyPaths(
  station: Station,
  paths: readonly string[],
  options: VerifyOptions,
): AsyncGenerator<VerifyLine> {
  const basis = await verifyBasis(station, options.machine);
  const verify = filesVerifier(basis);
  const files = walkFiles(paths);
  if (options.jobs === 1) return yield* verify(files);
  yield* verify(firstOf(files, options.alone));
  const { default: script } = await import('virtual:softkey-verify-worker');
  yield* verifyTogether(verify, files, new Others(script, basis, options.jobs - 1));
}

/** The first items of an iterator, which goes on behind them. */
function* firstOf<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let i = 0; i < count; i++) {
    const { done, value } = items.next();
    if (done === true) return;
    yield value;
  }
}

/**
 * This thread verifies too while all others have enough work. Lines are given in the order of the files, each
 * as soon as those before it are there, because lines that wait take memory.
 */
async function* verifyTogether(
  verify: FilesVerifier,
  files: Iterable<FoundFile>,
  others: Others,
): AsyncGenerator<VerifyLine> {
  const underWay: LinesToCome[] = [];
  try {
    for (const batch of batchesOf(files, BATCH)) {
      if (underWay.length === others.mostUnderWay) await underWay[0]?.all;
      yield* takeReady(underWay);
      underWay.push(others.take(batch) ?? readyLines([...verify(batch)]));
      await setImmediate(); // lines of other threads come in
    }
    for (const { all } of underWay) yield* await all;
  } finally {
    await others.stop();
  }
}

function readyLines(lines: readonly VerifyLine[]): LinesToCome {
  return { ready: lines, all: lines };
}

/** The lines up to the first batch that is not ready. */
function* takeReady(underWay: LinesToCome[]): Generator<VerifyLine> {
  for (let first = underWay[0]; first?.ready !== undefined; first = underWay[0]) {
    underWay.shift();
    yield* first.ready;
  }
}

function* batchesOf<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/**
 * Batches that a thread has at the same time, so that it works on the next while the lines of one come back.
 */
const IN_HAND = 2;

/**
 * Batches per thread before this thread waits for the lines of the oldest: one thread that is slow holds up
 * none.
 */
const AHEAD = 8;

/** The threads beside this one, each started when there is work for it. */
class Others {
  readonly mostUnderWay: number;
  readonly #start: () => VerifyThread;
  readonly #most: number;
  readonly #threads: VerifyThread[] = [];

  constructor(script: string, basis: VerifyBasis, most: number) {
    this.mostUnderWay = (most + 1) * AHEAD;
    this.#start = () => new VerifyThread(script, basis);
    this.#most = most;
  }

  /** The lines of a batch to come; undefined where all threads have enough in hand. */
  take(batch: readonly FoundFile[]): LinesToCome | undefined {
    const free = this.#threads.find(({ inHand }) => inHand < IN_HAND);
    if (free !== undefined) return free.verify(batch);
    if (this.#threads.length === this.#most) return undefined;
    const thread = this.#start();
    this.#threads.push(thread);
    return thread.verify(batch);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.stop()));
  }
}
