import { Worker } from 'node:worker_threads';
import type { VerifyLine } from '../../shared/views.ts';
import type { FoundFile } from '../files/walk.ts';
import type { VerifyBasis } from './file-verifier.ts';

/**
 * What is allocated for one file is not needed for the next, so a larger young generation would only take
 * more memory in every thread.
 */
const YOUNG_MB = 8;

/** A thread that answers batches in the order in which it was given them. */
export class VerifyThread {
  readonly #thread: Worker;
  readonly #waiting: PromiseWithResolvers<readonly VerifyLine[]>[] = [];

  constructor(script: string, basis: VerifyBasis) {
    this.#thread = new Worker(script, {
      eval: true,
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
