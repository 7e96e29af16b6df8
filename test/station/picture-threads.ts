import { once } from 'node:events';
import { MessageChannel, Worker } from 'node:worker_threads';
import { codesIn } from '../../node/pictures/codes-in.ts';
import type { ThreadData } from '../../node/pictures/picture-thread.ts';
import { threadScript } from '../../node/pictures/thread-script.ts';
import { drawing, jpegOf, modulesOf, screenshotOf } from '../containers/photograph.ts';
import { compactOf } from '../vectors/compact.ts';

// `picture-threads.ts SECONDS`: threads that read pictures at the same time, as `softkey verify` has them,
// and that end at any moment.

const LANES = 8;
const [text = ''] = compactOf('license');
const picture = jpegOf(screenshotOf([modulesOf(text)], 2), 80);
const draw = drawing(20261128);
const deadline = performance.now() + Number(process.argv[2]) * 1000;

codesIn(picture, 10_000); // from here on, what holds for all threads of the program holds
await Promise.all(Array.from({ length: LANES }, lane));

async function lane(): Promise<void> {
  while (performance.now() < deadline)
    await startAndEnd(1 + Math.floor(4 * draw()), Math.floor(4000 * draw()));
}

/** Half of them end before they have read all of their pictures. */
async function startAndEnd(pictures: number, mostMs: number): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const given: ThreadData = { port: port2, replies: new Int32Array(new SharedArrayBuffer(4)) };
  const thread = new Worker(threadScript(), { workerData: given, transferList: [port2] });
  for (let n = 0; n < pictures; n++) port1.postMessage(picture);
  const late = AbortSignal.timeout(mostMs);
  try {
    for (let n = 0; n < pictures; n++) await once(port1, 'message', { signal: late });
  } catch (error) {
    if (!late.aborted) throw error;
  }
  port1.close();
  await thread.terminate();
}
