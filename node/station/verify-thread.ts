import { Worker } from 'node:worker_threads';
import type { VerifyBasis } from '../../shared/verify/file-verifier.ts';
import type { VerifyLine } from '../../shared/views.ts';
import type { FoundFile } from '../files/walk.ts';
import { threadScript } from '../pictures/thread-script.ts';

/** The lines of a batch, and whether they are there. */
export interface LinesToCome {
  ready: readonly VerifyLine[] | undefined;
  readonly all: readonly VerifyLine[] | Promise<readonly VerifyLine[]>;
}

/** A thread that answers batches in the order in which it was given them. */
export class VerifyThread {
  readonly #thread: Worker;
  readonly #waiting: PromiseWithResolvers<readonly VerifyLine[]>[] = [];

  constructor(script: string, basis: VerifyBasis) {
    this.#thread = new Worker(script, { eval: true, workerData: { basis, pictures: threadScript() } });
    this.#thread.on('message', (lines: readonly VerifyLine[]) => this.#waiting.shift()?.resolve(lines));
    this.#thread.on('error', (error) => {
      for (const { reject } of this.#waiting) reject(error);
    });
  }

  get inHand(): number {
    return this.#waiting.length;
  }

  verify(batch: readonly FoundFile[]): LinesToCome {
    const waiting = Promise.withResolvers<readonly VerifyLine[]>();
    const lines: LinesToCome = { ready: undefined, all: waiting.promise };
    waiting.promise.then(
      (all) => {
        lines.ready = all;
      },
      () => {}, // whoever waits for all of them gets the error
    );
    this.#waiting.push(waiting);
    this.#thread.postMessage(batch);
    return lines;
  }

  stop(): Promise<number> {
    return this.#thread.terminate();
  }
}
