import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { FileIn } from '../../shared/contract.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { type FoundFile, readFound, walkFiles } from '../files/walk.ts';
import type { Station } from './context.ts';
import { fileVerifier, type VerifyBasis, verifyBasis } from './verify.ts';
import { WORKER_ARGUMENT } from './worker-argument.ts';

export interface VerifyOptions {
  /** A pre-license whose machine the licenses should be for; null: this machine. */
  readonly machine: FileIn | null;
  /** How many threads verify; 1: none but this one. */
  readonly jobs: number;
  /** How many files this thread verifies alone: starting other threads takes longer than a few files. */
  readonly alone: number;
  /** The program's own file, which a worker starts anew. */
  readonly program: string;
}

/** Files that are handed to another thread, and lines that come back, in one message. */
const BATCH = 64;

/** Any document but a bundle fits into this, so that a million files need no more memory than one. */
const SCRATCH_BYTES = 64 * 1024;

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
  yield* verifyTogether(verify, files, new Others(basis, options));
}

/** The first items of an iterator, which goes on behind them. */
function* firstOf<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let i = 0; i < count; i++) {
    const { done, value } = items.next();
    if (done === true) return;
    yield value;
  }
}

/** One line per file, verified in this thread. */
export type FilesVerifier = (files: Iterable<FoundFile>) => Generator<VerifyLine>;

/** Makes ready what all files need, once. */
export function filesVerifier(basis: VerifyBasis): FilesVerifier {
  const verify = fileVerifier(basis);
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  return function* (files) {
    for (const file of files) yield verify(file.path, () => readFound(file, scratch));
  };
}

/** This thread verifies too while all others have enough work. Lines are given in the order of the files. */
async function* verifyTogether(
  verify: FilesVerifier,
  files: Iterable<FoundFile>,
  others: Others,
): AsyncGenerator<VerifyLine> {
  const underWay: Lines[] = [];
  try {
    for (const batch of batchesOf(files, BATCH)) {
      if (underWay.length === others.mostUnderWay) yield* (await underWay.shift()) ?? [];
      underWay.push(others.take(batch) ?? [...verify(batch)]);
      await setImmediate(); // lines of other threads come in
    }
    for (const lines of underWay) yield* await lines;
  } finally {
    await others.stop();
  }
}

type Lines = readonly VerifyLine[] | Promise<readonly VerifyLine[]>;

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
  readonly #start: () => VerifyWorker;
  readonly #most: number;
  readonly #workers: VerifyWorker[] = [];

  constructor(basis: VerifyBasis, { jobs, program }: VerifyOptions) {
    this.mostUnderWay = jobs * AHEAD;
    this.#start = () => new VerifyWorker(program, basis);
    this.#most = jobs - 1;
  }

  /** The lines of a batch to come; undefined where all threads have enough in hand. */
  take(batch: readonly FoundFile[]): Promise<readonly VerifyLine[]> | undefined {
    const free = this.#workers.find(({ inHand }) => inHand < IN_HAND);
    if (free !== undefined) return free.verify(batch);
    if (this.#workers.length === this.#most) return undefined;
    const worker = this.#start();
    this.#workers.push(worker);
    return worker.verify(batch);
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.stop()));
  }
}

/**
 * What is allocated for one file is not needed for the next, so a larger young generation would only take
 * more memory in every thread.
 */
const YOUNG_MB = 8;

/** A thread that answers batches in the order in which it was given them. */
class VerifyWorker {
  readonly #thread: Worker;
  readonly #waiting: PromiseWithResolvers<readonly VerifyLine[]>[] = [];

  constructor(program: string, basis: VerifyBasis) {
    this.#thread = new Worker(program, {
      argv: [WORKER_ARGUMENT],
      workerData: basis,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    this.#thread.on('message', (lines: readonly VerifyLine[]) => this.#waiting.shift()?.resolve(lines));
    this.#thread.on('error', (error) => {
      for (const { reject } of this.#waiting) reject(error);
    });
  }

  get inHand(): number {
    return this.#waiting.length;
  }

  verify(batch: readonly FoundFile[]): Promise<readonly VerifyLine[]> {
    const waiting = Promise.withResolvers<readonly VerifyLine[]>();
    waiting.promise.catch(() => {}); // whoever waits for this batch gets the error
    this.#waiting.push(waiting);
    this.#thread.postMessage(batch);
    return waiting.promise;
  }

  stop(): Promise<number> {
    return this.#thread.terminate();
  }
}

interface Port {
  on(event: 'message', listener: (batch: readonly FoundFile[]) => void): unknown;
  postMessage(lines: readonly VerifyLine[]): void;
}

/** The other side: makes this thread a verifying worker. */
export function serveAsVerifyWorker(basis: VerifyBasis, port: Port): void {
  const verify = filesVerifier(basis);
  port.on('message', (batch) => port.postMessage([...verify(batch)]));
}
