import { Worker } from 'node:worker_threads';
import type { FileIn } from '../../shared/contract.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { type FoundFile, readFound, walkFiles } from '../files/walk.ts';
import type { Station } from './context.ts';
import { fileVerifier, type VerifyBasis, verifyBasis } from './verify.ts';
import { WORKER_ARGUMENT } from './worker-argument.ts';

export interface VerifyWish {
  /** A pre-license whose machine the licenses should be for; null: this machine. */
  readonly machine: FileIn | null;
  /** How many threads verify; 1: none but this one. */
  readonly jobs: number;
  /** Files that this thread verifies before it starts others, which takes longer than a few files do. */
  readonly alone: number;
  /** The program's own file, which a worker starts anew. */
  readonly program: string;
}

/** Files that are handed to a worker, and lines that come back, in one message. */
const BATCH = 128;

/** Any document but a bundle fits into this, so that a million files need no more memory than one. */
const SCRATCH_BYTES = 64 * 1024;

/** One line per file, in the order of the files; a folder stands for every file below it. Memory does not grow with their number. */
export async function* verifyPaths(
  station: Station,
  paths: readonly string[],
  wish: VerifyWish,
): AsyncGenerator<VerifyLine> {
  const basis = await verifyBasis(station, wish.machine);
  const files = walkFiles(paths);
  if (wish.jobs === 1) return yield* verifyFiles(basis, files);
  yield* verifyFiles(basis, firstOf(files, wish.alone));
  yield* verifyInWorkers(basis, files, wish);
}

/** The first items of an iterator, which goes on behind them. */
function* firstOf<T>(items: Iterator<T>, count: number): Generator<T> {
  for (let i = 0; i < count; i++) {
    const { done, value } = items.next();
    if (done === true) return;
    yield value;
  }
}

/** Verifies files in this thread, one line per file. */
export function* verifyFiles(basis: VerifyBasis, files: Iterable<FoundFile>): Generator<VerifyLine> {
  const verify = fileVerifier(basis);
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  for (const file of files) yield verify(file.path, () => readFound(file, scratch));
}

/** Batches that each worker has in hand: while one comes back and is printed, it works on the next. */
const IN_HAND = 2;

/** Lines leave in the order in which batches were given out. Where there are no files, no worker is started. */
async function* verifyInWorkers(
  basis: VerifyBasis,
  files: Iterable<FoundFile>,
  { jobs, program }: VerifyWish,
): AsyncGenerator<VerifyLine> {
  const workers: VerifyWorker[] = [];
  const underWay: Promise<readonly VerifyLine[]>[] = [];
  let given = 0;
  try {
    for (const batch of batchesOf(files, BATCH)) {
      if (underWay.length === jobs * IN_HAND) yield* (await underWay.shift()) ?? [];
      const worker = workers[given % jobs] ?? new VerifyWorker(program, basis);
      workers[given % jobs] = worker;
      underWay.push(worker.verify(batch));
      given += 1;
    }
    for (const lines of underWay) yield* await lines;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
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

/** What is made for a file is not needed for the next: a larger nursery only takes more memory, in every thread. */
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

  verify(batch: readonly FoundFile[]): Promise<readonly VerifyLine[]> {
    const waiting = Promise.withResolvers<readonly VerifyLine[]>();
    waiting.promise.catch(() => {}); // whoever waits for it in its turn is told
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
  port.on('message', (batch) => port.postMessage([...verifyFiles(basis, batch)]));
}
