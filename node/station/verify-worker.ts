// What a further thread of `softkey verify` runs. It is bundled by itself (build/embed-verify-worker.ts), so
// that such a thread starts with what verifying needs and nothing else.
import { parentPort, workerData } from 'node:worker_threads';
import type { FoundFile } from '../files/walk.ts';
import { filesVerifier } from './file-verifier.ts';

const verify = filesVerifier(workerData.basis);
parentPort?.on('message', (batch: readonly FoundFile[]) => parentPort?.postMessage([...verify(batch)]));
