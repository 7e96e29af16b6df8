// What the thread that reads pictures runs. It is bundled by itself (build/embed-picture-reader.ts), so that
// a program loads the reader of codes only where a picture comes.
import { workerData } from 'node:worker_threads';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { soundPng } from '../../shared/containers/png.ts';
import { sortOf } from '../../shared/containers/sort.ts';
import { inflateAtOnce } from '../files/deflate.ts';
import type { ThreadData, ThreadReply } from './picture-thread.ts';
import { wasmBytes } from './wasm-bytes.ts';

/**
 * Codes on a screen or on paper, at any angle. To try harder finds none of ours more, and takes minutes where
 * a picture is made for it. Light codes on dark ground are not ours.
 */
const OPTIONS: ReaderOptions = {
  formats: ['QRCode'],
  tryHarder: false,
  tryInvert: false,
  textMode: 'Plain',
  maxNumberOfSymbols: 99,
};

const { port, replies } = workerData as ThreadData;

port.on('message', async (picture: Uint8Array<ArrayBuffer>) => {
  port.postMessage(await reply(picture));
  Atomics.add(replies, 0, 1);
  Atomics.notify(replies, 0);
});

async function reply(picture: Uint8Array<ArrayBuffer>): Promise<ThreadReply> {
  try {
    return { texts: await textsIn(picture) };
  } catch (error) {
    return { failed: String(error) };
  }
}

/** Undefined where the picture is damaged. */
async function textsIn(picture: Uint8Array<ArrayBuffer>): Promise<readonly string[] | undefined> {
  const sound = sortOf(picture) === 'png' ? soundPng(picture, inflateAtOnce) : picture;
  if (sound === undefined) return undefined;
  await reader();
  const codes = await readBarcodes(sound, OPTIONS);
  // One that is not valid says that the picture could not be unpacked: of codes, only valid ones are asked
  // for.
  return codes.every(({ isValid }) => isValid) ? codes.map(({ text }) => text) : undefined;
}

let started: Promise<unknown> | undefined;

/** With the bytes at hand, nothing is fetched: left to itself, the package would ask a server for them. */
function reader(): Promise<unknown> {
  started ??= prepareZXingModule({
    overrides: { wasmBinary: wasmBytes().buffer, locateFile: () => '' },
    fireImmediately: true,
  });
  return started;
}
