import { Worker } from 'node:worker_threads';
import type { FileIn } from '../../shared/contract.ts';
import type { VerifyLine } from '../../shared/views.ts';
import { type FoundFile, filesIn, readFound } from '../files/walk.ts';
import type { Station } from './context.ts';
import { fileVerifier, type VerifyBasis, verifyBasis } from './verify.ts';
import { WORKER_ARGUMENT } from './worker-argument.ts';

export interface VerifyWish {
  /** A pre-license whose machine the licenses should be for; null: this machine. */
  readonly machine: FileIn | null;
  /** How many threads verify; 1: none but this one. */
  readonly jobs: number;
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
  if (wish.jobs > 1) yield* verifyInWorkers(basis, filesIn(paths), wish);
  else yield* verifyFiles(basis, filesIn(paths));
}

/** Verifies files in this thread, one line per file. */
export function* verifyFiles(basis: VerifyBasis, files: Iterable<FoundFile>): Generator<VerifyLine> {
  const verify = fileVerifier(basis);
  const scratch = Buffer.allocUnsafe(SCRATCH_BYTES);
  for (const file of files) yield verify(file.path, () => readFound(file, scratch));
}

/** Each worker has one batch in hand; lines leave in the order in which batches were given out. */
async function* verifyInWorkers(
  basis: VerifyBasis,
  files: Iterable<FoundFile>,
  { jobs, program }: VerifyWish,
): AsyncGenerator<VerifyLine> {
  const workers = Array.from({ length: jobs }, () => new VerifyWorker(program, basis));
  try {
    const underWay: { worker: VerifyWorker; lines: Promise<readonly VerifyLine[]> }[] = [];
    for (const batch of batchesOf(files, BATCH)) {
      const oldest = underWay.length === workers.length ? underWay.shift() : undefined;
      if (oldest !== undefined) yield* await oldest.lines;
      const worker = oldest?.worker ?? workers[underWay.length];
      if (worker === undefined) throw new Error('there are as many workers as batches under way');
      underWay.push({ worker, lines: worker.verify(batch) });
    }
    for (const { lines } of underWay) yield* await lines;
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

class VerifyWorker {
  readonly #thread: Worker;

  constructor(program: string, basis: VerifyBasis) {
    this.#thread = new Worker(program, { argv: [WORKER_ARGUMENT], workerData: basis });
  }

  verify(batch: readonly FoundFile[]): Promise<readonly VerifyLine[]> {
    return new Promise((resolve, reject) => {
      this.#thread.once('error', reject);
      this.#thread.once('message', (lines: readonly VerifyLine[]) => {
        this.#thread.off('error', reject);
        resolve(lines);
      });
      this.#thread.postMessage(batch);
    });
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
